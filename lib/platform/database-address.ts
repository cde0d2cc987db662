import { connectionConfig } from "@/lib/platform/connection-config";

/** A socket of this machine in its longer spelling, which is no address to anybody but PostgreSQL: no host, and the folder behind it. */
const SOCKET = /^(postgres(?:ql)?:\/\/)([^/?#]*@)?(\/[^?#]*)\?(.*)$/;
/** What the driver takes for `verify-full`, and says so on three lines each time. */
const CHECKED = /([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/;

/**
 * Writes the address of a database in the one spelling that everything here reads alike; it means the same to the driver.
 * What is no such address stays as it is.
 */
export function plainDatabaseAddress(address: string): string {
  const isLibpq = /[?&]uselibpqcompat=true(?:&|$)/.test(address);
  return withSocketHost(isLibpq ? address : address.replace(CHECKED, "$1verify-full"));
}

function withSocketHost(address: string): string {
  const [, scheme, user = "", path = "", query] = SOCKET.exec(address) ?? [];
  const parameters = new URLSearchParams(query);
  const [host, port] = [parameters.get("host"), parameters.get("port")];
  if (scheme === undefined || host === null) return address;
  for (const name of ["host", "port"]) parameters.delete(name);
  const rest = parameters.size === 0 ? "" : `?${String(parameters).replaceAll("+", "%20")}`;
  return `${scheme}${user}${encodeURIComponent(host)}${port === null ? "" : `:${port}`}${path}${rest}`;
}

/** Names the server of an address, for messages: host and port as they are written there, or the folder of a socket. */
export function serverName(address: string): string {
  const { host } = new URL(address);
  return decodeURIComponent(host) || (connectionConfig(address).host ?? "");
}
