import fs from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { EmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { dumpDatabase } from "@/lib/testing/dump-database";

/** Where {@link startProduct} keeps what the product prints. */
export const PRODUCT_LOG = "product.log";
/** The database server's own log, below the data directory. */
const SERVER_LOG = path.join("postgres", "server.log");

/** What no log may hold, in any spelling. All numbers of the tests are of the exchange 555, all mails of .example. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a telephone number", /(?<![\w.])\+?(?:1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]{0,2}555[\s.-]?\d{4}(?!\d)/g],
  ["a mail address", /[\w+-][\w.+-]*@[\w-]+(?:\.[\w-]+)*\.example\b/g],
  ["a password", /correct.horse.battery|wrong.horse/g],
  ["an API key", /rw_live_[\w-]+/g],
  ["a token", /\beyJ[\w-]+/g],
  ["a hash of a password", /\$argon2\w+/g],
  ["a key of the installation", /"(?:AUTH_SECRET|CALLEE_KEY|LEDGER_KEY)"?[:=]/g],
];

/** What the logs of a product hold that they must not, each with what stands around it. */
export async function tracesInLogs(dataDir: string): Promise<readonly string[]> {
  const logs = await Promise.all(
    [PRODUCT_LOG, SERVER_LOG].map((file) => fs.readFile(path.join(dataDir, file), "utf8")),
  );
  return logs.flatMap((log) =>
    FORBIDDEN.flatMap(([what, pattern]) =>
      [...log.matchAll(pattern)].map(({ index }) => `${what}: ${log.slice(Math.max(0, index - 80), index + 80)}`),
    ),
  );
}

/** Everything that the product has printed so far. */
export async function productLog(dataDir: string): Promise<string> {
  return fs.readFile(path.join(dataDir, PRODUCT_LOG), "utf8");
}

/** Every row of the database of a product that is running. */
export async function productDump(dataDir: string): Promise<string> {
  const server = new EmbeddedPostgres(dataDir);
  const pool = new pg.Pool({ connectionString: await server.acquire(), max: 1 });
  try {
    return await dumpDatabase(pool);
  } finally {
    await pool.end();
    await server.release();
  }
}
