import { DAY_MS } from "@/lib/base/time-units";
import { namesOtherDirection } from "@/lib/intake/header/header-tokens";
import { headerWords } from "@/lib/intake/header/header-words";
import { REQUIRED_FIELDS } from "@/lib/intake/mapping/column-mapping";
import { endFieldByValues } from "@/lib/intake/proposal/end-field-by-values";
import { type FieldProposal, type SampledColumn, takenColumns } from "@/lib/intake/proposal/field-proposal";
import { shareOfShape } from "@/lib/intake/proposal/value-shape";
import { tidy } from "@/lib/intake/row/cell";
import { readDirection, tellsWay } from "@/lib/intake/row/read-direction";
import { readDuration } from "@/lib/intake/row/read-duration";
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
  readonly name: string;
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

/** Lengths of calls: some lasted and some came to nothing. Without a zero it may be any number. */
function isDuration({ values }: Candidate): boolean {
  const seconds = values.map((value) => readDuration(value, "s"));
  const isLength = (value: number | string | null): boolean => typeof value === "number" && value <= DAY_MS;
  return seconds.every(isLength) && seconds.includes(0) && seconds.some((value) => value !== 0);
}

/** The first column in words that tell how calls ended, and the field of the end that it is. */
function endIn(columns: readonly Candidate[]): readonly [SourceField, Candidate] | null {
  for (const column of columns) {
    const areWords = shareOf(column.values, (value) => /\p{L}/u.test(value)) >= SHARE_MIN;
    const field = areWords ? endFieldByValues(column.values) : null;
    if (field !== null) return [field, column];
  }
  return null;
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

/** The lengths and the ends of calls among columns of which nothing else is known. */
function alsoBy(
  columns: readonly Candidate[],
  isEndTold: boolean,
): readonly (readonly [SourceField, Candidate | undefined])[] {
  const end = isEndTold ? null : endIn(columns);
  return [["durationMs", columns.find(isDuration)], ...(end === null ? [] : [end])];
}

/**
 * Proposes columns for what names left open, by the look of the values alone, for a person to confirm. Beside columns that
 * names told, codes and directions are proposed only if they look so much like it that a person must be asked.
 * @param columns the columns in the order of the file
 * @param known what was proposed by name: its fields and columns are left alone
 * @returns the further proposals, all of low confidence
 */
export function proposeByValues(columns: readonly SampledColumn[], known: readonly FieldProposal[]): FieldProposal[] {
  const taken = takenColumns(known);
  const free = columns
    .map(({ name, values }, position) => ({ position, name, values: values.map(tidy).filter((value) => value !== "") }))
    .filter(({ position, values }) => !taken.has(position) && values.length > 0);
  const looks = known.length === 0 ? NAMELESS : MISNAMED;
  const isAsked = REQUIRED_FIELDS.some((field) => !known.some((proposal) => proposal.field === field));
  const isEndTold = known.some(({ field }) => ENDS.has(field));
  const code = isEndTold ? undefined : free.find(looks.sipCode);
  const found: readonly (readonly [SourceField, Candidate | undefined])[] = [
    ["startedAt", free.find(isWrittenTime)],
    ...parties(free),
    ["sipCode", code],
    ["direction", free.find((column) => looks.direction(column) && !namesOtherDirection(headerWords(column.name)))],
  ];
  // Where a person is asked anyway, what else the columns may be is shown, too.
  const left = free.filter((column) => !found.some(([, candidate]) => candidate === column));
  const others = isAsked ? alsoBy(left, isEndTold || code !== undefined) : [];
  const fields = new Set(known.map(({ field }) => field));
  return [...found, ...others].flatMap(([field, candidate]) =>
    candidate === undefined || fields.has(field)
      ? []
      : [{ field, column: candidate.position, unit: "s", confidence: BY_VALUES }],
  );
}
