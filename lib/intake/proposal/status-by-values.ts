import { type Disposition, parseDisposition, saysAnswered } from "@/lib/calls/vendor-disposition";
import { wordKey } from "@/lib/calls/word-key";
import { headerWords } from "@/lib/intake/header/header-words";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";

/** Names of a column that says of each call whether it was answered, and nothing else. */
const ANSWERED_NAMES: ReadonlySet<string> = new Set(
  "answered is_answered was_answered call_answered answered_flag answer_indicator connected is_connected was_connected".split(
    " ",
  ),
);
const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "1"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "false", "0"]);
/** Names of columns whose words are of something else, though they are the same. */
const OF_OTHERS =
  /agent|user|member|leg|recording|transcri|payment|billing|sms|message|account|direction|previous|prior|lead|contact|task|ticket|mail/;
/** Share of the filled values that a list must know where the name of the column says nothing. */
const KNOWN_MIN = 0.8;
const CONFIDENCE = 0.6;

function filled({ values }: SampledColumn): readonly string[] {
  return values.map(tidy).filter((value) => value !== "");
}

function isFlag(column: SampledColumn): boolean {
  if (!ANSWERED_NAMES.has(headerWords(column.name))) return false;
  const keys = filled(column).map(wordKey);
  return keys.some((key) => NO.has(key)) && keys.every((key) => YES.has(key) || NO.has(key));
}

/** Whether nearly all words tell how a call ended, and not all the same: some were not answered. */
function areStatuses(column: SampledColumn): boolean {
  if (OF_OTHERS.test(headerWords(column.name))) return false;
  const values = filled(column);
  const said = values.flatMap((value) => parseDisposition(value) ?? []);
  const isTold = said.length > 0 && said.length >= values.length * KNOWN_MIN && new Set(said).size > 1;
  return isTold && said.some((one) => !saysAnswered(one));
}

/**
 * The column of status words of a table in which no name says that one tells how calls ended: by its words, as of
 * `Call Type` that says `Unanswered`; else one that says of each call whether it was answered (`Answered`: `Yes`, `No`).
 * @param taken positions of columns that are something else
 */
export function statusByValues(columns: readonly SampledColumn[], taken: ReadonlySet<number>): FieldProposal | null {
  for (const test of [areStatuses, isFlag]) {
    const column = columns.findIndex((one, at) => !taken.has(at) && test(one));
    if (column >= 0) return { field: "disposition", column, unit: "s", confidence: CONFIDENCE };
  }
  return null;
}

/** What the values of a column mean that says whether calls were answered, each as it is written; null for any other column. */
export function answeredFlags(column: SampledColumn | undefined): Readonly<Record<string, Disposition>> | null {
  if (column === undefined || !isFlag(column)) return null;
  const means = (value: string): Disposition => (YES.has(wordKey(value)) ? "answered" : "no_answer");
  return Object.fromEntries(filled(column).map((value) => [value, means(value)]));
}
