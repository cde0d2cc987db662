/** A callee that has become a pseudonym: sixteen bytes as hex, and the area that may be kept. */
export interface HiddenCallee {
  readonly tokenHex: string;
  /** What stands for the number whatever the key of the pseudonym is: letters and digits. */
  readonly mark: string;
  readonly area: string;
}

const MARK = "~";
const HIDDEN = /^~([0-9a-f]{32})(?:([0-9a-z]+)~)?(.*)$/;

/** Writes a pseudonym where a number stood, so that a half-read call can be kept without its callee's number. */
export function writeHiddenCallee({ tokenHex, mark, area }: HiddenCallee): string {
  return `${MARK}${tokenHex}${mark}${MARK}${area}`;
}

/** Reads what {@link writeHiddenCallee} wrote; null where the text is still a number. */
export function readHiddenCallee(text: string): HiddenCallee | null {
  if (!text.startsWith(MARK)) return null;
  const [, tokenHex = "", mark = tokenHex, area = ""] = HIDDEN.exec(text) ?? [];
  return { tokenHex, mark, area };
}
