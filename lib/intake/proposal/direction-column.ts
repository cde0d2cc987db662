import { headerWords } from "@/lib/intake/header/header-words";
import type { Direction } from "@/lib/intake/row/direction";

/** A column that answers one question with yes or no, such as `Inbound` or `is_outbound_call`. */
const FLAG = /^(?:is_|was_)?(in|out)(?:_?bound|coming|going)(?:_call)?(?:_flag)?$/;
const YES = ["yes", "y", "true", "t", "1"];
const NO = ["no", "n", "false", "f", "0"];
const DIGIT_ANSWER = /^[01]$/;
/** Names that say direction, and not what kind of call it was. */
const SAYS_DIRECTION = /dire[cz]|sentido|richt[iu]ng|kierunek|(?:^|_)sens(?:_|$)|dir$/;

/**
 * Words that a switch writes for a direction. Where a column is called a type they name the tariff of a call: local, long
 * distance, toll free.
 */
const SWITCH_WORDS: Readonly<Record<string, Direction>> = {
  local: "internal",
  toll_free: "inbound",
  tollfree: "inbound",
};

/** A column that says for which party of a call the row's leg was dialled. */
const OF_LEG = /^(?:call_)?leg(?:_(?:type|kind|name|role|party))?$/;
/** Legs to people of one's own reach nobody outside, wherever their telephones are. */
const LEG_WORDS: Readonly<Record<string, Direction>> = {
  ...allMean("internal", ["agent", "operator", "user", "rep", "representative", "advisor", "adviser"]),
  ...allMean("outbound", ["customer", "client", "contact", "lead", "prospect", "consumer", "callee"]),
};

function allMean(direction: Direction, words: readonly string[]): Readonly<Record<string, Direction>> {
  return Object.fromEntries(words.map((word) => [word, direction] as const));
}

function lastPart(name: string): string {
  return headerWords(name.slice(name.lastIndexOf(".") + 1));
}

/** The direction that a yes in the column stands for; null where its name asks no such question. */
export function flaggedDirection(name: string): "inbound" | "outbound" | null {
  const way = FLAG.exec(lastPart(name))?.[1];
  if (way === undefined) return null;
  return way === "in" ? "inbound" : "outbound";
}

/** Whether the column tells for which party of a call each leg was dialled, which says what its direction is. */
export function namesLeg(name: string): boolean {
  return OF_LEG.test(lastPart(name));
}

/**
 * The values of a column by which it may be judged to be a direction: without 0 and 1 where other numbers stand beside them,
 * since a column of amounts has those too.
 */
export function answersIn(values: readonly string[]): readonly string[] {
  const isAmounts = values.some((value) => /\d/.test(value) && !DIGIT_ANSWER.test(value) && !/\p{L}/u.test(value));
  return isAmounts ? values.filter((value) => !DIGIT_ANSWER.test(value)) : values;
}

/**
 * What words mean in a direction column because of what it is called, for `readDirection`.
 * @param name header as written, or path of a document; empty where it has none
 */
export function directionWordsOf(name: string): Readonly<Record<string, Direction>> {
  const way = flaggedDirection(name);
  if (way !== null) {
    const other = way === "inbound" ? "outbound" : "inbound";
    return { ...allMean(way, YES), ...allMean(other, NO) };
  }
  if (namesLeg(name)) return LEG_WORDS;
  return SAYS_DIRECTION.test(lastPart(name)) ? SWITCH_WORDS : {};
}
