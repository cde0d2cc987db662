/**
 * Whether an answer shows the insides of the server: a line of a stack, a path of a module, a statement; or is a page of
 * which a part failed after its status was sent.
 */
export function showsInsides(text: string): boolean {
  return (
    /\n\s+at \S+ \(|\\n\s+at \S+ \(|\/node_modules\/|\.ts:\d+:\d+|PrismaClient|syntax error at or near|invalid input syntax/.test(
      text,
    ) || hasFailedPart(text)
  );
}

/** Next.js leaves the digest of what was thrown in the page: its own for pages that are not there, a number for faults. */
function hasFailedPart(text: string): boolean {
  return /data-dgst="\d+"|\d+:E\{"digest":"\d+"|:E\{\\"digest\\":\\"\d+/.test(text);
}
