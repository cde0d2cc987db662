import type pg from "pg";

/**
 * Takes a connection URL apart into discrete fields. Needed wherever one field is overridden afterwards:
 * given a whole URL, the driver lets the URL win over the `database` field beside it.
 */
export function connectionConfig(url: string): pg.PoolConfig {
  const parsed = new URL(url);
  const sslMode = parsed.searchParams.get("sslmode");
  return {
    host: parsed.searchParams.get("host") ?? parsed.hostname,
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ...(sslMode !== null && sslMode !== "disable"
      ? { ssl: { rejectUnauthorized: sslMode !== "require" && sslMode !== "no-verify" } }
      : {}),
  };
}
