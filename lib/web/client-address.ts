/**
 * The address that a request comes from, as far as it can be known: the last hop that the server or the nearest proxy
 * saw. Good for counting requests, not for trusting anybody.
 */
export function clientAddress(request: Request): string {
  return hops(request).at(-1) ?? "unknown";
}

/** Whether every hop of a request that is known was made on this machine. */
export function isFromThisMachine(request: Request): boolean {
  return hops(request).every((hop) => /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/.test(hop));
}

function hops(request: Request): string[] {
  const header = request.headers.get("x-forwarded-for") ?? "";
  return header
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "");
}
