/** A callee that has become a pseudonym: sixteen bytes as hex, and the area that may be kept. */
export interface HiddenCallee {
  readonly tokenHex: string;
  readonly area: string;
}

const MARK = "~";

/** Writes a pseudonym where a number stood, so that a half-read call can be kept without its callee's number. */
export function writeHiddenCallee({ tokenHex, area }: HiddenCallee): string {
  return `${MARK}${tokenHex}${area}`;
}

/** Reads what {@link writeHiddenCallee} wrote; null where the text is still a number. */
export function readHiddenCallee(text: string): HiddenCallee | null {
  if (!text.startsWith(MARK)) return null;
  return { tokenHex: text.slice(1, 33), area: text.slice(33) };
}
