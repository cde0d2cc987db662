/** What a secret looks like that somebody left in a file by mistake. */
const SHAPES: readonly (readonly [name: string, shape: RegExp])[] = [
  ["private key", /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ["AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["GitHub token", /\bgh[pousr]_[A-Za-z0-9]{36,}\b/],
  ["Slack token", /\bxox[abpr]-[0-9A-Za-z-]{20,}\b/],
  ["Google API key", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["Stripe key", /\b[sr]k_live_[0-9A-Za-z]{20,}\b/],
  ["key of this product", /\brw_live_[A-Za-z0-9_-]{40,}/],
  ["JSON web token", /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
  [
    "password in an address",
    /\b[a-z][a-z0-9+]*:\/\/[^\s:/@"'`$]+:(?!postgres@|password@|secret@|b@)[^\s:/@"'`$]{6,}@(?!127\.0\.0\.1|localhost)[a-z0-9]/i,
  ],
];

/** A line that holds what looks like a secret. */
export interface FoundSecret {
  readonly line: number;
  readonly kind: string;
}

/** Looks through the text of a file. @returns where, and of which kind; never the secret itself */
export function secretsIn(text: string): readonly FoundSecret[] {
  return text
    .split("\n")
    .flatMap((line, index) => SHAPES.flatMap(([kind, shape]) => (shape.test(line) ? [{ line: index + 1, kind }] : [])));
}
