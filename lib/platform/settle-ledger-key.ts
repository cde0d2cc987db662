import { createHmac } from "node:crypto";
import type pg from "pg";
import { calleeKey, calleeKeys } from "@/lib/platform/callee-key";
import type { Env } from "@/lib/platform/env";
import { LEDGER_KEY_FILE } from "@/lib/platform/ledger-key";
import { onConnection } from "@/lib/platform/one-connection";
import { openSealed, sealText } from "@/lib/platform/seal";
import { keepSecretFile, readSecretFile, secretFile } from "@/lib/platform/secret-file";

const PURPOSE = "the ledger key";
const MARK_LENGTH = 16;

interface KeptKey {
  readonly sealed: string;
  readonly mark: string;
}

/**
 * Finds the secret under which the calls of this database have their keys, wherever the product is started: under
 * another one every call would count twice when its record comes again. It is that of `LEDGER_KEY` or of the data
 * directory; where that directory is a new one, the secret is opened from the database, in which it lies sealed under the
 * key of callees. Whoever has the database alone learns nothing from it.
 * @param isLost takes another secret for good, though calls are stored under one that nobody has any more
 * @returns the secret, for `LEDGER_KEY` of this process and of those that it starts
 * @throws Error when calls are stored under another secret than the one there is
 */
export async function settleLedgerKey(env: Env, url: string, isLost = false): Promise<string> {
  return onConnection(url, async (client) => {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext('installation'))");
    const secret = await settle(env, client, isLost);
    await client.query("commit");
    return secret;
  });
}

async function settle(env: Env, client: pg.Client, isLost: boolean): Promise<string> {
  const kept = await readKept(client);
  const own = env.LEDGER_KEY ?? readSecretFile(env.dataDir, LEDGER_KEY_FILE);
  const known = kept && (await secretOf(kept, env, client, own));
  if (known !== null) return known;
  if (kept !== null && !isLost && (await hasCalls(client))) throw new Error(OTHER_KEY);
  const secret = own ?? secretFile(env.dataDir, LEDGER_KEY_FILE);
  await keep(client, env, secret);
  return secret;
}

/**
 * The secret under which the calls of this database have their keys.
 * @param own that of this start, null where it has none
 * @returns null where nobody has it here
 */
async function secretOf(kept: KeptKey, env: Env, client: pg.Client, own: string | null): Promise<string | null> {
  if (own !== null && markOf(own) === kept.mark) {
    // What was sealed under a former key of callees has to open when that key is gone.
    if (opened(kept, [calleeKey(env)]) === null) await keep(client, env, own);
    return own;
  }
  if (env.LEDGER_KEY !== undefined) return null;
  const found = opened(kept, calleeKeys(env));
  if (found !== null && own === null) keepSecretFile(env.dataDir, LEDGER_KEY_FILE, found);
  return found;
}

const OTHER_KEY =
  "LEDGER_KEY: the calls of this database were stored under another key, and would count twice when their records come again. Start with that key (secrets/ledger-key of the DATA_DIR of before), or with the CALLEE_KEY of before. If both are lost, take a new key: npm run cli -- ledger-key renew";

async function readKept(client: pg.Client): Promise<KeptKey | null> {
  const { rows } = await client.query<KeptKey>(
    `select ledger_key as "sealed", ledger_key_mark as "mark" from installation`,
  );
  return rows[0] ?? null;
}

async function keep(client: pg.Client, env: Env, secret: string): Promise<void> {
  await client.query(
    `insert into installation (ledger_key, ledger_key_mark) values ($1, $2)
     on conflict (id) do update set ledger_key = excluded.ledger_key, ledger_key_mark = excluded.ledger_key_mark`,
    [sealText(calleeKey(env), PURPOSE, secret), markOf(secret)],
  );
}

async function hasCalls(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>("select exists (select from call) as found");
  return rows[0]?.found === true;
}

function opened({ sealed, mark }: KeptKey, keys: readonly string[]): string | null {
  for (const key of keys) {
    try {
      const secret = openSealed(key, PURPOSE, sealed);
      if (markOf(secret) === mark) return secret;
    } catch {
      // Sealed under another of the keys, or under none that is left.
    }
  }
  return null;
}

function markOf(secret: string): string {
  return createHmac("sha256", secret).update("mark of the ledger key").digest("hex").slice(0, MARK_LENGTH);
}
