import type { BoundColumns } from "@/lib/intake/bind-columns";
import { cellReader } from "@/lib/intake/cell";
import { memo } from "@/lib/intake/memo";
import { readDuration } from "@/lib/intake/read-duration";
import type { TimeReader, TimeRefusal } from "@/lib/intake/read-time";
import type { RecordField } from "@/lib/intake/record-field";

const DISTINCT_MAX = 8192;
/** An answer or end time that spells out "never". */
const NEVER = /^(?:0+(?:\.0+)?|0000[-/]00[-/]00.*|0001[-/]01[-/]01.*|1970[-/]01[-/]01[T ]00:00:00.*|-1)$/;

/** Two clocks that tick in whole seconds differ by no more. */
const CLOCK_SLACK_MS = 1500;
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

/** Makes the reader of one duration column: milliseconds, null where the cell is empty. */
function durationColumn(bound: BoundColumns, field: "durationMs" | "ringMs" | "pddMs" | "totalMs") {
  const textOf = cellReader(bound.at(field));
  const unit = bound.unit(field);
  const read = memo((text) => readDuration(text, unit), DISTINCT_MAX);
  return (cells: readonly string[]): number | null | "broken_duration" => {
    const text = textOf(cells);
    return text === "" ? null : read(text);
  };
}

/** Makes the reader of a moment that may not have come: null where it did not. */
function momentColumn(bound: BoundColumns, field: "answeredAt" | "endedAt", readTime: TimeReader) {
  const textOf = cellReader(bound.at(field));
  return (cells: readonly string[], zone: string): number | null | FieldRefusal => {
    const value = textOf(cells);
    if (value === "" || (value.charCodeAt(0) < 50 && NEVER.test(value))) return null;
    const read = readTime(value, zone);
    return typeof read === "number" ? read : { field, reason: read, value };
  };
}

/**
 * Makes the reader of the times of one file. Talk time is answer to end where both stand in the record, since billed
 * seconds are rounded up; else the duration column. An answer column that is empty says: not answered.
 */
export function createTimesReader(bound: BoundColumns, readTime: TimeReader): TimesReader {
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
    const answer = hasAnswer ? answerOf(cells, zone) : null;
    if (answer !== null && typeof answer === "object") return answer;
    const total = totalOf(cells);
    const needsEnd = hasEnd && (answer !== null || (total === null && billed === 0));
    const end = needsEnd ? endOf(cells, zone) : null;
    if (end !== null && typeof end === "object") return end;
    const measured = answer !== null && end !== null && end >= answer ? end - answer : null;
    const talkMs = talkTime(measured, billed);
    const ring = ringOf(cells);
    const pdd = pddOf(cells);
    return {
      answered: hasAnswer ? answer !== null : null,
      talkMs,
      ringMs: ring === "broken_duration" ? null : ring,
      pddMs: pdd === "broken_duration" ? null : (pdd ?? fastEnd(startedAtMs, end, total, talkMs)),
    };
  };
}
