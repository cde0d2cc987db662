import type { Format } from "@/lib/intake/format";
import { normaliseHeader } from "@/lib/intake/header/header";
import { columnZone } from "@/lib/intake/proposal/column-zone";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { cellReader } from "@/lib/intake/row/cell";
import { memo } from "@/lib/intake/row/memo";
import { readDuration } from "@/lib/intake/row/read-duration";
import type { RecordField } from "@/lib/intake/row/record-field";
import type { TimeReader, TimeRefusal } from "@/lib/intake/time/read-time";

const DISTINCT_MAX = 8192;
/** Answer and end times that spell out "never" in figures: spreadsheets and databases begin to count in 1, 1753, 1899, 1900 and 1970. */
const NEVER = new RegExp(
  `^(?:${[
    "0+(?:\\.0+)?|-1|00?:00(?::00)?(?:\\.0+)?",
    "00?[-/.]00?[-/.]0000.*|0000[-/.]00[-/.]00.*",
    "(?:0001|1753|1900|1970)[-/.]01[-/.]0[01](?:\\D.*)?|0?1[-/.]0?[01][-/.](?:0001|1753|1900|1970)(?:\\D.*)?",
    "1899[-/.]12[-/.]3[01](?:\\D.*)?|(?:12[-/.]3[01]|3[01][-/.]12)[-/.]1899(?:\\D.*)?",
  ].join("|")})$`,
);
/** The same in words. */
const NEVER_IN_WORDS = /^(?:never|no|na|false|not[ _-]?answered|unanswered|no[ _-]?answer|not[ _-]?connected|missed)$/i;

/** Most times begin with it, and none that spells out "never". */
const TWO = 50;
const NINE = 57;

/** Columns that hold durations. */
export type DurationField = "durationMs" | "ringMs" | "pddMs" | "totalMs";

/** Two clocks that tick in whole seconds differ by no more. */
const CLOCK_SLACK_MS = 1500;
/** Names of durations that begin when the call is answered. */
const TALK = /talk|bill|convers|connect|answered|charged|rated|price|session_time|sprech|gespr/;
/** Faster than a phone rings. */
const FAST_END_MS = 2000;

/** Times of one call as its signal needs them. */
export interface SignalTimes {
  /** Whether the record holds an answer time; null where the file has no column for it. */
  readonly answered: boolean | null;
  readonly talkMs: number | null;
  readonly ringMs: number | null;
  readonly pddMs: number | null;
}

/** A field that could not be read, and why. */
export interface FieldRefusal {
  readonly field: RecordField;
  readonly reason: TimeRefusal | "broken_duration";
  readonly value: string;
}

/** Reads when one row's call was answered, how long it rang and how long it was connected. */
export type TimesReader = (
  cells: readonly string[],
  startedAtMs: number | null,
  zone: string,
) => SignalTimes | FieldRefusal;

/** Whether the reading was refused. */
export function isFieldRefusal(read: SignalTimes | FieldRefusal): read is FieldRefusal {
  return "field" in read;
}

/**
 * Talk time of two readings of it. Billed time is rounded up, so the measured one counts; but times that a spreadsheet cut
 * to the minute measure more than was billed, and then the billed one counts.
 */
function talkTime(measured: number | null, billed: number | null): number | null {
  if (measured === null || billed === null) return measured ?? billed;
  return measured > billed + CLOCK_SLACK_MS ? billed : measured;
}

/**
 * The time to the final response of a call that was over at once, which bounds the post-dial delay of a record that has
 * none; a longer one says nothing about it.
 */
function fastEnd(
  startedAtMs: number | null,
  endedAtMs: number | null,
  total: number | null | "broken_duration",
  talkMs: number | null,
): number | null {
  if (talkMs !== 0 || total === "broken_duration") return null;
  const lasted = total ?? (endedAtMs !== null && startedAtMs !== null ? endedAtMs - startedAtMs : null);
  return lasted !== null && lasted >= 0 && lasted <= FAST_END_MS ? lasted : null;
}

/** Whether the column of durations says by its name that it counts talk. */
export function namesTalk(bound: BoundColumns): boolean {
  return TALK.test(normaliseHeader(bound.name(bound.at("durationMs")[0] ?? -1)));
}

/** Whether the duration of a call counts its talk even where the answer time is missing. */
export function countsTalk(format: Pick<Format, "durationIsTalk">, bound: BoundColumns): boolean {
  return format.durationIsTalk || namesTalk(bound);
}

/** Makes the reader of one duration column: milliseconds, null where the cell is empty. */
export function durationColumn(bound: BoundColumns, field: DurationField) {
  const textOf = cellReader(bound.at(field));
  const unit = bound.unit(field);
  const read = memo((text) => readDuration(text, unit), DISTINCT_MAX);
  return (cells: readonly string[]): number | null | "broken_duration" => {
    const text = textOf(cells);
    return text === "" ? null : read(text);
  };
}

/** Whether an answer or end time says that the moment did not come: nothing, `0000-00-00`, `1970-01-01`, `Never`. */
export function isNever(value: string): boolean {
  if (value === "") return true;
  const first = value.charCodeAt(0);
  return first > NINE ? NEVER_IN_WORDS.test(value) : first !== TWO && NEVER.test(value);
}

/** Reads a moment that may not have come: null where it did not. */
export function readMoment(value: string, zone: string, readTime: TimeReader): number | null | TimeRefusal {
  return isNever(value) ? null : readTime(value, zone);
}

function momentColumn(bound: BoundColumns, field: "answeredAt" | "endedAt", readTime: TimeReader) {
  const textOf = cellReader(bound.at(field));
  const zoneOf = columnZone(bound, field);
  return (cells: readonly string[], zone: string): number | null | FieldRefusal => {
    const value = textOf(cells);
    const read = readMoment(value, zoneOf(cells) || zone, readTime);
    return typeof read === "string" ? { field, reason: read, value } : read;
  };
}

/** Everything that a record says of the times of its call, read but not yet weighed. */
export interface ReadTimes {
  readonly startedAtMs: number | null;
  /** Undefined where the file has no column for it. */
  readonly answer: number | null | undefined;
  readonly end: number | null;
  readonly billed: number | null;
  /** See {@link countsTalk}. */
  readonly isTalk: boolean;
  readonly total: number | null | "broken_duration";
  readonly ring: number | null | "broken_duration";
  readonly pdd: number | null | "broken_duration";
}

/** Whether the end of a call has to be read: it tells nothing else. */
export function needsEnd({ answer, total, billed }: Pick<ReadTimes, "answer" | "total" | "billed">): boolean {
  return typeof answer === "number" || (total === null && billed === 0);
}

/** Weighs the times of one call against each other. */
export function joinTimes({ startedAtMs, answer, end, billed, isTalk, total, ring, pdd }: ReadTimes): SignalTimes {
  const isMeasured = typeof answer === "number" && end !== null && end >= answer;
  // Seconds of a call that nobody answered are those of ringing.
  const isRinging = answer === null && !isTalk && billed !== 0;
  const talkMs = talkTime(isMeasured ? end - answer : null, isRinging ? null : billed);
  return {
    answered: answer === undefined ? null : answer !== null,
    talkMs,
    ringMs: ring === "broken_duration" ? null : ring,
    pddMs: pdd === "broken_duration" ? null : (pdd ?? fastEnd(startedAtMs, end, total, talkMs)),
  };
}

/**
 * Makes the reader of the times of one file. Talk time is answer to end where both stand in the record, since billed
 * seconds are rounded up; else the duration column. An answer column that is empty says: not answered.
 * @param isTalk see {@link countsTalk}
 */
export function createTimesReader(bound: BoundColumns, readTime: TimeReader, isTalk: boolean): TimesReader {
  const hasAnswer = bound.at("answeredAt").length > 0;
  const hasEnd = bound.at("endedAt").length > 0;
  const answerOf = momentColumn(bound, "answeredAt", readTime);
  const endOf = momentColumn(bound, "endedAt", readTime);
  const durationOf = durationColumn(bound, "durationMs");
  const totalOf = durationColumn(bound, "totalMs");
  const ringOf = durationColumn(bound, "ringMs");
  const pddOf = durationColumn(bound, "pddMs");
  const durationTextOf = cellReader(bound.at("durationMs"));

  return (cells, startedAtMs, zone) => {
    const billed = durationOf(cells);
    if (billed === "broken_duration") return { field: "durationMs", reason: billed, value: durationTextOf(cells) };
    const answer = hasAnswer ? answerOf(cells, zone) : undefined;
    if (typeof answer === "object" && answer !== null) return answer;
    const total = totalOf(cells);
    const end = hasEnd && needsEnd({ answer, total, billed }) ? endOf(cells, zone) : null;
    if (typeof end === "object" && end !== null) return end;
    return joinTimes({ startedAtMs, answer, end, billed, isTalk, total, ring: ringOf(cells), pdd: pddOf(cells) });
  };
}
