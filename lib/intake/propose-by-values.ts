import { tidy } from "@/lib/intake/cell";
import type { FieldProposal, SampledColumn } from "@/lib/intake/field-proposal";
import type { SourceField } from "@/lib/intake/source-field";
import { shareOfShape } from "@/lib/intake/value-shape";

/** Values alone are a hint for a person, never enough to import by. */
const BY_VALUES = 0.35;
/** Share of the filled values of a column that must look like the field. */
const SHARE_MIN = 0.7;
const SIP_CODES = /^[1-6]\d\d$/;

interface Candidate {
  readonly position: number;
  readonly values: readonly string[];
}

function shareOf(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** Written as a date or a time of day; bare digits may be anything. */
function isWrittenTime({ values }: Candidate): boolean {
  const written = values.filter((value) => /[-/:.]/.test(value));
  return written.length === values.length && (shareOfShape(values, "time") ?? 0) >= SHARE_MIN;
}

function digits(value: string): number {
  return value.replace(/\D/g, "").length;
}

function isNumber({ values }: Candidate): boolean {
  const whole = shareOf(values, (value) => digits(value) >= 7 && digits(value) <= 15 && !/[.:]\d/.test(value));
  return whole >= SHARE_MIN && (shareOfShape(values, "phone") ?? 0) >= SHARE_MIN;
}

/** Codes of which at least one says that a call was answered or refused, so that no length in seconds is taken for one. */
function isSipCode({ values }: Candidate): boolean {
  return (
    shareOf(values, (value) => SIP_CODES.test(value)) >= SHARE_MIN && values.some((value) => /^[2456]/.test(value))
  );
}

function isDirection({ values }: Candidate): boolean {
  return values.length > 0 && (shareOfShape(values, "direction") ?? 0) >= SHARE_MIN;
}

/** Of two columns of numbers the one with fewer different ones is that of the caller IDs; the first where they are even. */
function parties(columns: readonly Candidate[]): readonly [SourceField, Candidate | undefined][] {
  const [first, second] = columns.filter(isNumber);
  const isSwapped =
    first !== undefined && second !== undefined && new Set(first.values).size > new Set(second.values).size;
  return isSwapped
    ? [
        ["callerId", second],
        ["callee", first],
      ]
    : [
        ["callerId", first],
        ["callee", second],
      ];
}

/**
 * Proposes columns for what names left open, by the look of the values alone, for a person to confirm.
 * @param columns the columns in the order of the file
 * @param known what was proposed by name: its fields and columns are left alone
 * @returns the further proposals, all of low confidence
 */
export function proposeByValues(columns: readonly SampledColumn[], known: readonly FieldProposal[]): FieldProposal[] {
  const taken = new Set(known.flatMap(({ column, instead = [] }) => [column, ...instead]));
  const free = columns
    .map(({ values }, position) => ({ position, values: values.map(tidy).filter((value) => value !== "") }))
    .filter(({ position, values }) => !taken.has(position) && values.length > 0);
  const found: readonly (readonly [SourceField, Candidate | undefined])[] = [
    ["startedAt", free.find(isWrittenTime)],
    ...parties(free),
    ["sipCode", free.find(isSipCode)],
    ["direction", free.find(isDirection)],
  ];
  const fields = new Set(known.map(({ field }) => field));
  return found.flatMap(([field, candidate]) =>
    candidate === undefined || fields.has(field)
      ? []
      : [{ field, column: candidate.position, unit: "s", confidence: BY_VALUES }],
  );
}
