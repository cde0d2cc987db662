import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";
import { readMoment } from "@/lib/intake/row/read-times";
import type { SourceField } from "@/lib/intake/row/source-field";
import { createTimeReader } from "@/lib/intake/time/read-time";

const WHOLE = /^\d+$/;
const SECOND_MS = 1000;
/** How much longer than from start to end a length would be in seconds, for it to be in none. */
const BEYOND_MS = 60_000;
/** How far times are cut or rounded. */
const SLACK_MS = 2 * SECOND_MS;
// Any order serves: only the time from one to the other counts.
const readTime = createTimeReader("UTC", "dmy");

/**
 * The proposals with a length in milliseconds where start and end beside it say so: no call lasts longer than from the one to
 * the other, and in seconds each would. However few calls lasted, this tells.
 * @param chosen no column and no field twice
 */
export function withUnitByTimes(chosen: FieldProposal[], columns: readonly SampledColumn[]): FieldProposal[] {
  const valuesOf = (field: SourceField) => {
    const found = chosen.find((proposal) => proposal.field === field);
    return found === undefined ? null : (columns[found.column]?.values ?? []).map(tidy);
  };
  const [starts, ends, lengths] = [valuesOf("startedAt"), valuesOf("endedAt"), valuesOf("durationMs")];
  if (starts === null || ends === null || lengths === null) return chosen;
  const pairs = lengths.flatMap((length, at) => {
    const [start, end] = [starts[at], ends[at]].map((text) => readMoment(text ?? "", "", readTime));
    if (!WHOLE.test(length) || Number(length) === 0 || typeof start !== "number" || typeof end !== "number") return [];
    return [{ length: Number(length), span: end - start }];
  });
  const areMs =
    pairs.length > 0 &&
    pairs.every(({ length, span }) => length <= span + SLACK_MS) &&
    pairs.every(({ length, span }) => length * SECOND_MS > span + BEYOND_MS);
  if (!areMs) return chosen;
  return chosen.map((one) => (one.field === "durationMs" && one.unit === "s" ? { ...one, unit: "ms" } : one));
}
