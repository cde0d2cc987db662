import type pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/**
 * Takes a connection URL apart into discrete fields, as the driver itself does. Needed wherever one field is overridden
 * afterwards: given a whole URL, the driver lets the URL win over the `database` field beside it.
 * @throws Error when it is no connection URL, or a certificate that it names cannot be read
 */
export function connectionConfig(url: string): pg.PoolConfig {
  return parseIntoClientConfig(url);
}
