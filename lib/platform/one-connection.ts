import pg from "pg";
import { connectionConfig } from "@/lib/platform/connection-config";

const CONNECT_WITHIN_MS = 30_000;

/**
 * Opens a connection beside the pool, for what comes before it or holds a session of its own. One that is cut ends no
 * process: the next statement on it fails.
 * @throws Error of the driver when the server cannot be reached
 */
export async function openConnection(url: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionConfig(url), connectionTimeoutMillis: CONNECT_WITHIN_MS });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Runs `work` with such a connection, and closes it. @throws what `openConnection` and `work` throw */
export async function onConnection<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await openConnection(url);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
