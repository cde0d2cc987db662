import http from "node:http";

const FORWARDED = "x-forwarded-for";

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyNamesPeers: boolean | undefined;
}

/**
 * From now on every HTTP server of this process adds the address that it is connected to to a request's
 * `X-Forwarded-For`, as proxies do. Next.js adds it only where there is no such header, so that whoever connects
 * directly could name any address and be counted under it.
 */
export function namePeers(): void {
  if (globalThis.ringworthyNamesPeers === true) return;
  globalThis.ringworthyNamesPeers = true;
  const emit = http.Server.prototype.emit;
  http.Server.prototype.emit = function (event: string | symbol, ...given: unknown[]): boolean {
    const [request] = given;
    if (event === "request" && request instanceof http.IncomingMessage) addPeer(request);
    return Boolean(Reflect.apply(emit, this, [event, ...given]));
  };
}

function addPeer({ headers, socket }: http.IncomingMessage): void {
  const before = headers[FORWARDED];
  const hops = [...(before === undefined ? [] : [before].flat()), socket.remoteAddress ?? "unknown"];
  headers[FORWARDED] = hops.join(", ");
}
