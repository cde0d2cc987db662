/** The hops that a request is known to have made, first to last, from its `X-Forwarded-For`. */
export function forwardedHops(header: string | null | undefined): readonly string[] {
  return (header ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "");
}

const LENGTH_MAX = 64;

/** The address that the server or the nearest proxy saw; null when nobody said. Good for counting, not for trusting anybody. */
export function lastHop(header: string | null | undefined): string | null {
  return forwardedHops(header).at(-1)?.slice(0, LENGTH_MAX) ?? null;
}
