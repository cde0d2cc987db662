/** The names of the two lists of causes, which end in digits of their own. */
const LIST = /q[.\s_-]?(?:850|931)/g;
const NUMBER = /^([a-z][a-z\s._:;=#,/-]*)(0x[\da-f]{1,2}|\d{1,3})(?![\da-z.])/;
/** Words of which one has to stand before the number. */
const LABELS = new Set(["list", "isdn", "isup", "cause", "causecode", "causevalue"]);
/** Words that may stand beside it. */
const BESIDE = new Set(
  "itu t code value no nr number id hangup release disconnect disconnection clearing termination call end failure final reason".split(
    " ",
  ),
);
const LENGTH_MAX = 80;
const CAUSE_MAX = 127;

/**
 * The Q.850 cause that a text tells by its number behind a word that says so: `Q.850 cause 17`, `ISDN cause 16`, `Q850:21`,
 * `Cause: 17 (User busy)`, `release cause 0x22`.
 * @returns the cause, 1 to 127; null where the text says something else
 */
export function labelledCause(text: string): number | null {
  const plain = text.slice(0, LENGTH_MAX).trim().toLowerCase().replace(LIST, "list ");
  const [, label = "", number = ""] = NUMBER.exec(plain) ?? [];
  const words: readonly string[] = label.match(/[a-z]+/g) ?? [];
  if (!words.some((word) => LABELS.has(word)) || !words.every((word) => LABELS.has(word) || BESIDE.has(word)))
    return null;
  const cause = Number(number);
  return cause > 0 && cause <= CAUSE_MAX ? cause : null;
}
