import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { shareOfShape } from "@/lib/intake/proposal/value-shape";
import { tidy } from "@/lib/intake/row/cell";
import { readDirection, tellsWay } from "@/lib/intake/row/read-direction";
import type { SourceField } from "@/lib/intake/row/source-field";

/** Values alone are a hint for a person, never enough to import by. */
const BY_VALUES = 0.35;
/** Share of the filled values of a column that must look like the field. */
const SHARE_MIN = 0.7;
const SIP_CODES = /^[1-6]\d\d$/;
/** Share of them that must tell a way where the column is called something else. */
const WAYS_MIN = 0.8;
/** A longer text is a sentence. */
const WAY_LENGTH_MAX = 30;
/** Fields that tell how a call ended: beside them codes of another name are areas, extensions or queues. */
const ENDS: ReadonlySet<SourceField> = new Set(["sipPhrase", "reason", "q850", "disposition"]);

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

/** Codes under a name of something else: no area code and hardly an extension is 200, and a call that failed has another. */
function isUnnamedSipCode(column: Candidate): boolean {
  return isSipCode(column) && column.values.includes("200") && column.values.some((value) => /^[456]/.test(value));
}

/** Directions under a name of something else: nearly all tell a way, and not all the same. One word alone names a team. */
function isUnnamedDirection({ values }: Candidate): boolean {
  const ways = new Set(values.map((value) => readDirection(value, {})));
  return (
    ways.has("inbound") &&
    ways.has("outbound") &&
    shareOf(values, (value) => value.length < WAY_LENGTH_MAX && tellsWay(value, {})) >= WAYS_MIN
  );
}

/** How columns of codes and directions look where no column has a name that tells, and where others have one. */
const NAMELESS = { sipCode: isSipCode, direction: isDirection };
const MISNAMED = { sipCode: isUnnamedSipCode, direction: isUnnamedDirection };

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
 * Proposes columns for what names left open, by the look of the values alone, for a person to confirm. Beside columns that
 * names told, codes and directions are proposed only if they look so much like it that a person must be asked.
 * @param columns the columns in the order of the file
 * @param known what was proposed by name: its fields and columns are left alone
 * @returns the further proposals, all of low confidence
 */
export function proposeByValues(columns: readonly SampledColumn[], known: readonly FieldProposal[]): FieldProposal[] {
  const taken = new Set(known.flatMap(({ column, instead = [] }) => [column, ...instead]));
  const free = columns
    .map(({ values }, position) => ({ position, values: values.map(tidy).filter((value) => value !== "") }))
    .filter(({ position, values }) => !taken.has(position) && values.length > 0);
  const looks = known.length === 0 ? NAMELESS : MISNAMED;
  const isEndTold = known.some(({ field }) => ENDS.has(field));
  const found: readonly (readonly [SourceField, Candidate | undefined])[] = [
    ["startedAt", free.find(isWrittenTime)],
    ...parties(free),
    ["sipCode", isEndTold ? undefined : free.find(looks.sipCode)],
    ["direction", free.find(looks.direction)],
  ];
  const fields = new Set(known.map(({ field }) => field));
  return found.flatMap(([field, candidate]) =>
    candidate === undefined || fields.has(field)
      ? []
      : [{ field, column: candidate.position, unit: "s", confidence: BY_VALUES }],
  );
}
