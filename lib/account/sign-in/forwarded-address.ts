/** The hops that a request is known to have made, first to last, from its `X-Forwarded-For`. */
export function forwardedHops(header: string | null | undefined): readonly string[] {
  return (header ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "");
}

const LENGTH_MAX = 64;

/**
 * The address that a request comes from: the last hop that no trusted proxy stands behind, since whatever a client wrote
 * into the header itself stands before it. Null when nobody said.
 * @param isTrusted whether a hop is a proxy of one's own, which says truly who asked it
 */
export function clientHop(header: string | null | undefined, isTrusted: (address: string) => boolean): string | null {
  const hops = forwardedHops(header);
  const hop = hops.findLast((one) => !isTrusted(one)) ?? hops[0];
  return hop?.slice(0, LENGTH_MAX) ?? null;
}
