import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";
import type { DurationUnit } from "@/lib/intake/row/read-duration";
import { readMoment } from "@/lib/intake/row/read-times";
import type { SourceField } from "@/lib/intake/row/source-field";
import { createTimeReader } from "@/lib/intake/time/read-time";

const WHOLE = /^\d+$/;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const SECOND_MS = 1000;
/** How much longer than from start to end a length would be in seconds, for it to be in none. */
const BEYOND_MS = 60_000;
/** How far times are cut or rounded. */
const SLACK_MS = 2 * SECOND_MS;
// Any order serves: only the time from one to the other counts.
const readTime = createTimeReader("UTC", "dmy");

/** Longer than this nobody lets it ring: a call that lasted so much longer than its seconds did not last seconds. */
const RINGING_MS = 120_000;
const MINUTE_MS = 60_000;

/** A clock of two parts: minutes and seconds, or hours and minutes. */
const CLOCK = /^(\d{1,3}):([0-5]\d)$/;

/** A length that was told as a number, or as a clock of two parts of which the last one counts one, and the time from start to end of the same call. */
interface Measured {
  readonly text: string;
  readonly length: number;
  readonly span: number;
}

/** No call lasts longer than from start to end, and in seconds each would. */
function areMilliseconds(pairs: readonly Measured[]): boolean {
  return (
    pairs.every(({ text, length, span }) => WHOLE.test(text) && length <= span + SLACK_MS) &&
    pairs.every(({ length, span }) => length * SECOND_MS > span + BEYOND_MS)
  );
}

/** In minutes, maybe full ones, each lasts as long as from start to end, and in seconds some would be far too short for that. */
function areMinutes(pairs: readonly Measured[]): boolean {
  return (
    pairs.every(({ length, span }) => Math.abs(length * MINUTE_MS - span) <= MINUTE_MS + SLACK_MS) &&
    pairs.some(({ length, span }) => length * SECOND_MS + RINGING_MS < span)
  );
}

/** The same of clocks that show hours and minutes. */
function areHoursAndMinutes(pairs: readonly Measured[]): boolean {
  return pairs.every(({ text }) => CLOCK.test(text)) && areMinutes(pairs);
}

/** How long a call lasted: the number, or what a clock of two parts counts; 0 where it did not or says it otherwise. */
function lengthOf(text: string): number {
  const [, first, second] = CLOCK.exec(text) ?? [];
  if (first !== undefined) return Number(first) * 60 + Number(second);
  return NUMBER.test(text) ? Number(text.replace(",", ".")) : 0;
}

function unitOf(pairs: readonly Measured[]): DurationUnit {
  if (areHoursAndMinutes(pairs)) return "hm";
  if (areMilliseconds(pairs)) return "ms";
  return pairs.every(({ text }) => NUMBER.test(text)) && areMinutes(pairs) ? "min" : "s";
}

/**
 * The proposals with a length in milliseconds, in minutes, or in hours and minutes where start and end beside it say so. However few calls lasted, this
 * tells.
 * @param chosen no column and no field twice
 */
export function withUnitByTimes(chosen: FieldProposal[], columns: readonly SampledColumn[]): FieldProposal[] {
  const valuesOf = (field: SourceField) => {
    const found = chosen.find((proposal) => proposal.field === field);
    return found === undefined ? null : (columns[found.column]?.values ?? []).map(tidy);
  };
  const [starts, ends, lengths] = [valuesOf("startedAt"), valuesOf("endedAt"), valuesOf("durationMs")];
  if (starts === null || ends === null || lengths === null) return chosen;
  const pairs = lengths.flatMap((text, at): Measured[] => {
    const [start, end] = [starts[at], ends[at]].map((moment) => readMoment(moment ?? "", "", readTime));
    const length = lengthOf(text);
    if (length === 0 || typeof start !== "number" || typeof end !== "number") return [];
    return [{ text, length, span: end - start }];
  });
  if (pairs.length === 0) return chosen;
  const unit = unitOf(pairs);
  return chosen.map((one) => (one.field === "durationMs" && one.unit === "s" ? { ...one, unit } : one));
}
