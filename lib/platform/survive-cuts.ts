import type pg from "pg";

/**
 * Lets this process outlive its connections. One that the server cuts is replaced on the next use; who was working with
 * it sees a query rejected. Without these listeners it would end the process: a pool does not listen to connections that
 * it has lent out.
 */
export function surviveCuts(pool: pg.Pool): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
}
