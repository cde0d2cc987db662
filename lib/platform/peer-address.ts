import type http from "node:http";
import { beforeEachRequest } from "@/lib/platform/each-request";

const FORWARDED = "x-forwarded-for";

/**
 * From now on every HTTP server of this process adds the address that it is connected to to a request's
 * `X-Forwarded-For`, as proxies do. Next.js adds it only where there is no such header, so that whoever connects
 * directly could name any address and be counted under it. What somebody says who is no trusted proxy of the host that
 * they asked for is forgotten, so that nobody but a proxy names the address by which people come.
 */
export function namePeers(isTrustedProxy: (address: string) => boolean): void {
  beforeEachRequest("peer", (request) => {
    if (!isTrustedProxy(request.socket.remoteAddress ?? "")) forgetForwardedPlace(request);
    addPeer(request);
    return true;
  });
}

function forgetForwardedPlace({ headers }: http.IncomingMessage): void {
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
  delete headers["x-forwarded-port"];
}

function addPeer({ headers, socket }: http.IncomingMessage): void {
  const before = headers[FORWARDED];
  const hops = [...(before === undefined ? [] : [before].flat()), socket.remoteAddress ?? "unknown"];
  headers[FORWARDED] = hops.join(", ");
}
