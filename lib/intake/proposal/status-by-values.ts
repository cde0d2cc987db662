import type { Disposition } from "@/lib/calls/disposition";
import { q850ByName } from "@/lib/calls/q850";
import { parseDisposition, saysAnswered } from "@/lib/calls/vendor-disposition";
import { wordKey } from "@/lib/calls/word-key";
import { headerWords } from "@/lib/intake/header/header-words";
import { END_FIELDS, type EndField, endFieldByValues, isPhrase } from "@/lib/intake/proposal/end-field-by-values";
import { type FieldProposal, type SampledColumn, takenColumns } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";
import { readEndText } from "@/lib/intake/row/read-end-text";

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
  /agent|user|member|leg|recording|transcri|payment|billing|sms|message|account|direction|previous|prior|lead|contact|task|ticket|mail|http|webhook|api|upload|sync|crm|stage|presence|availab/;
/** Ends whose words orders, offers and tasks have as well: accepted, declined, cancelled, failed. */
const OF_ANYTHING: ReadonlySet<Disposition | null> = new Set([
  "answered",
  "declined_603",
  "canceled",
  "network_failure",
  "in_progress",
]);
const OF_CALLS = /answer|call|dial|hang|phone/i;
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

/** Whether a column is called one of something else, whatever its words are. */
function isOfOthers({ name }: SampledColumn): boolean {
  return OF_OTHERS.test(headerWords(name));
}

/** Whether a word is one of calls alone. */
function isOfCalls(value: string): boolean {
  return OF_CALLS.test(value) || q850ByName(value) !== null || !OF_ANYTHING.has(parseDisposition(value));
}

/** Whether nearly all words tell how a call ended, and not all the same: some were not answered. */
function areStatuses(column: SampledColumn): boolean {
  if (isOfOthers(column)) return false;
  const values = filled(column);
  const said = values.flatMap((value) => parseDisposition(value) ?? []);
  const known = values.filter((value) => parseDisposition(value) !== null || q850ByName(value) !== null);
  const isTold = known.length >= values.length * KNOWN_MIN && new Set(known.map(wordKey)).size > 1;
  return isTold && known.some(isOfCalls) && said.some((one) => !saysAnswered(one));
}

/** Share of the different codes whose words must be of an end: a network may have some words of its own. */
const WORDED_MIN = 0.5;
/** The first code that says that a call was not answered. */
const FAILED_MIN = 300;

/** Whether a text says itself that its code is a response of SIP: by that name, by a 603+, or by words of an end beside it. */
function saysResponse(value: string): boolean {
  const { phrase } = readEndText(value);
  if (/\bsip\b/i.test(value) || phrase?.startsWith("603") === true) return true;
  return phrase !== null && (isPhrase(phrase) || parseDisposition(phrase) !== null || q850ByName(phrase) !== null);
}

/** Whether codes stand with words of an end, as the numbers of houses and of agents do not; and not all say that it went well. */
function areResponses(values: readonly string[]): boolean {
  const coded = [...new Set(values)].filter((value) => readEndText(value).sip !== null);
  const isTold = coded.filter(saysResponse).length >= coded.length * WORDED_MIN;
  return isTold && coded.some((value) => (readEndText(value).sip ?? 0) >= FAILED_MIN);
}

/** Whether all values are codes with their words, or headers of a network: `486 Busy Here`, `Q.850;cause=17`. */
function asWritten(column: SampledColumn): EndField | null {
  const values = filled(column);
  if (isOfOthers(column) || !values.every((value) => /\p{L}/u.test(value))) return null;
  const field = endFieldByValues(values);
  if (field === "sipCode") return areResponses(values) ? field : null;
  return field === "reason" ? field : null;
}

/**
 * The column that tells how calls ended, of a table in which no name says that one does: by codes with their words, by
 * status words and names of causes, as of `Call Type` that says `Unanswered`; else one that says of each call whether it was answered (`Answered`: `Yes`, `No`).
 * @param taken positions of columns that are something else
 */
function statusByValues(columns: readonly SampledColumn[], taken: ReadonlySet<number>): FieldProposal | null {
  const ways: readonly ((column: SampledColumn) => EndField | null)[] = [
    asWritten,
    (column) => (areStatuses(column) ? "disposition" : null),
    (column) => (isFlag(column) ? "disposition" : null),
  ];
  for (const fieldOf of ways)
    for (const [column, one] of columns.entries()) {
      const field = taken.has(column) ? null : fieldOf(one);
      if (field !== null) return { field, column, unit: "s", confidence: CONFIDENCE };
    }
  return null;
}

/** What the values of a column mean that says whether calls were answered, each as it is written; null for any other column. */
export function answeredFlags(column: SampledColumn | undefined): Readonly<Record<string, Disposition>> | null {
  if (column === undefined || !isFlag(column)) return null;
  const means = (value: string): Disposition => (YES.has(wordKey(value)) ? "answered" : "no_answer");
  return Object.fromEntries(filled(column).map((value) => [value, means(value)]));
}

const OF_THE_END: ReadonlySet<string> = new Set(END_FIELDS);

/** Whether a column tells how calls ended: it is filled, and of status words some are known. */
function tellsTheEnd({ field, column }: FieldProposal, columns: readonly SampledColumn[]): boolean {
  const values = (columns[column]?.values ?? []).map(tidy).filter((value) => value !== "");
  if (field !== "disposition") return values.length > 0;
  return values.some((value) => parseDisposition(value) !== null || endFieldByValues([value]) !== null);
}

/** Fields whose values look like nothing else. */
const AS_WRITTEN = ["reason", "sipPhrase"] as const;

/** Whether a column holds what a network wrote: Reason headers, or the phrases of responses, and not one alone. */
function isOfNetwork(column: SampledColumn, field: EndField): boolean {
  const values = filled(column);
  const isTold = field === "reason" || new Set(values.map(wordKey)).size > 1;
  return isTold && !isOfOthers(column) && endFieldByValues(values) === field;
}

/**
 * What was chosen, with columns of Reason headers and of phrases, whatever their names are: what stands there may tell a block
 * that the code beside it does not.
 * @param chosen no column and no field twice
 */
export function withNetworkTexts(chosen: FieldProposal[], columns: readonly SampledColumn[]): FieldProposal[] {
  const known = [...chosen];
  if (!known.some(({ field }) => field === "sipCode")) return known;
  for (const field of AS_WRITTEN) {
    if (known.some((one) => one.field === field)) continue;
    const taken = takenColumns(known);
    const column = columns.findIndex((one, at) => !taken.has(at) && isOfNetwork(one, field));
    if (column >= 0) known.push({ field, column, unit: "s", confidence: CONFIDENCE });
  }
  return known;
}

/**
 * What was chosen, and where none of it says how calls ended, the column whose values do.
 * @param chosen no column and no field twice
 */
export function withStatus(chosen: FieldProposal[], columns: readonly SampledColumn[]): FieldProposal[] {
  if (chosen.some((proposal) => OF_THE_END.has(proposal.field) && tellsTheEnd(proposal, columns))) return chosen;
  const taken = takenColumns(chosen);
  const status = statusByValues(columns, taken);
  const others = chosen.filter(({ field }) => field !== "disposition" && field !== status?.field);
  return status === null ? chosen : [...others, status];
}
