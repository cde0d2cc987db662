import { tidy } from "@/lib/intake/cell";
import type { MappedColumns } from "@/lib/intake/column-mapping";
import { normaliseHeader } from "@/lib/intake/header";
import { HEADER_SYNONYMS, type NameWeight } from "@/lib/intake/header-synonyms";
import { fieldsByTokens } from "@/lib/intake/header-tokens";
import { headerWords } from "@/lib/intake/header-words";
import { withoutZone } from "@/lib/intake/header-zone";
import { halfOfDayOf, pairDateAndTime, timeOfDayOf } from "@/lib/intake/pair-date-and-time";
import type { DurationUnit } from "@/lib/intake/read-duration";
import { RECORD_FIELDS } from "@/lib/intake/record-field";
import type { SourceField } from "@/lib/intake/source-field";
import { shareOfShape, type ValueShape } from "@/lib/intake/value-shape";

/** A column of a file: its name as written, and its values in the sampled records. */
export interface SampledColumn {
  /** Header as written, or path of a document. */
  readonly name: string;
  readonly values: readonly string[];
}

/** One proposed column of a field. */
export interface FieldProposal {
  readonly field: SourceField;
  /** Position of the column among those given. */
  readonly column: number;
  readonly unit: DurationUnit;
  /** From 0 to 1: how far name and values speak for it. */
  readonly confidence: number;
}

const NAME_CONFIDENCE: Readonly<Record<NameWeight, number>> = { 3: 0.95, 2: 0.8, 1: 0.55 };
/** Below it a column is rather left out than proposed. */
const CONFIDENCE_MIN = 0.4;
/** Confidence kept where the values do not look like the field at all. */
const WRONG_VALUES = 0.2;

/** The shape that values of a field must have; fields without one hold free text. */
const SHAPE_OF: Partial<Record<SourceField, ValueShape>> = {
  callerId: "phone",
  callee: "phone",
  startedAt: "time",
  answeredAt: "time",
  endedAt: "time",
  durationMs: "duration",
  ringMs: "duration",
  pddMs: "duration",
  direction: "direction",
  sipCode: "sipCode",
  q850: "cause",
  disposition: "word",
};

/** Fields whose cells may hold zero or nothing where the thing did not happen; only other values are judged. */
const ZERO_IS_NOTHING: ReadonlySet<SourceField> = new Set(["answeredAt", "endedAt", "sipCode", "q850"]);

interface Named {
  readonly field: SourceField;
  readonly weight: NameWeight;
  readonly unit: DurationUnit;
}

const BY_NAME: ReadonlyMap<string, readonly Named[]> = index();

function index(): Map<string, Named[]> {
  const byName = new Map<string, Named[]>();
  const add = (name: string, named: Named): void => {
    byName.set(name, [...(byName.get(name) ?? []), named]);
  };
  for (const [field, synonyms] of HEADER_SYNONYMS) {
    for (const weight of [3, 2, 1] as const) {
      for (const name of synonyms[weight]?.split(" ") ?? []) add(name, { field, weight, unit: synonyms.unit ?? "s" });
    }
  }
  for (const field of RECORD_FIELDS) {
    // Our own names, such as ringMs, say their unit.
    add(normaliseHeader(field), { field, weight: 3, unit: field.endsWith("Ms") ? "ms" : "s" });
  }
  return byName;
}

/** How far the values of a column agree with the field: a factor up to 1. */
function agreement(field: SourceField, values: readonly string[]): number {
  const shape = SHAPE_OF[field];
  if (shape === undefined) return 1;
  const judged = values.map(tidy).filter((value) => !(ZERO_IS_NOTHING.has(field) && /^-?[01]?$/.test(value)));
  const share = shareOfShape(judged, shape);
  if (share === null) return 0.9;
  return share >= 0.8 ? 1 : Math.max(WRONG_VALUES, share);
}

function listed(name: string): readonly Named[] | undefined {
  return BY_NAME.get(normaliseHeader(name)) ?? BY_NAME.get(headerWords(name));
}

/** Every field that the column may be, by its name; a path also counts by its last part. */
function candidates({ name }: SampledColumn): readonly Named[] {
  const tail = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : "";
  return listed(name) ?? listed(tail) ?? timeInZone(name) ?? byTokens(name);
}

/** What the column is called beside the zone that its name states, where that is a time. */
function timeInZone(name: string): readonly Named[] | undefined {
  const bare = withoutZone(name);
  const found = bare === name ? [] : (listed(bare) ?? []).filter(({ field }) => SHAPE_OF[field] === "time");
  return found.length > 0 ? found : undefined;
}

function byTokens(name: string): readonly Named[] {
  return fieldsByTokens(headerWords(name)).map((named) => ({
    ...named,
    weight: named.field === "direction" ? 3 : 2,
  }));
}

/**
 * How far the column may be the field. A column called a direction stays one though nobody understands its words: without
 * it calls that came in would be read as calls made.
 */
function confidenceOf({ field, weight }: Named, { values }: SampledColumn): number {
  const confidence = NAME_CONFIDENCE[weight] * agreement(field, values);
  return field === "direction" && weight === 3 ? Math.max(confidence, CONFIDENCE_MIN) : confidence;
}

/** Fields of times and durations that are none of the start. */
const OTHER_TIMES: ReadonlySet<SourceField> = new Set(["answeredAt", "endedAt", "durationMs", "ringMs", "pddMs"]);

function isOtherTime(column: SampledColumn): boolean {
  const fields = candidates(column).map(({ field }) => field);
  return fields.some((field) => OTHER_TIMES.has(field)) && !fields.includes("startedAt");
}

/** The start of a table that writes it in several columns, before anything else may claim them. */
function startInParts(columns: readonly SampledColumn[], start: number | undefined): FieldProposal[] {
  const named = pairDateAndTime(columns);
  const byValues =
    start === undefined || named !== null
      ? null
      : timeOfDayOf(columns, start, (at) => columns[at] === undefined || isOtherTime(columns[at]));
  const date = named?.date ?? (byValues === null ? undefined : start);
  const time = named?.time ?? byValues ?? start;
  const half = time === undefined ? null : halfOfDayOf(columns, time);
  const parts: readonly (readonly [SourceField, number | null | undefined])[] = [
    ["startDate", date],
    ["startedAt", date === undefined ? null : time],
    ["startHalf", half],
  ];
  return parts.flatMap(([field, column]) =>
    column === null || column === undefined ? [] : [{ field, column, unit: "s", confidence: NAME_CONFIDENCE[3] }],
  );
}

/** The surest first, no column and no field twice. */
function choose(proposals: readonly FieldProposal[]): FieldProposal[] {
  const takenFields = new Set<SourceField>();
  const takenColumns = new Set<number>();
  return proposals.filter((proposal) => {
    if (proposal.confidence < CONFIDENCE_MIN) return false;
    if (takenFields.has(proposal.field) || takenColumns.has(proposal.column)) return false;
    takenFields.add(proposal.field);
    takenColumns.add(proposal.column);
    return true;
  });
}

/**
 * Proposes a column for each field from header names and values: the surest pair first, no column and no field twice.
 * @param columns the columns in the order of the file
 * @returns proposals, surest first
 */
export function proposeMapping(columns: readonly SampledColumn[]): FieldProposal[] {
  const all = columns.flatMap((column, position) =>
    candidates(column).map(
      (named): FieldProposal => ({
        field: named.field,
        column: position,
        unit: named.unit,
        confidence: confidenceOf(named, column),
      }),
    ),
  );
  all.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const start = choose(all).find(({ field }) => field === "startedAt")?.column;
  return choose([...startInParts(columns, start), ...all]);
}

/** The proposals as the columns of a mapping, each found again by `nameOf` its position. */
export function columnsOf(
  proposals: readonly FieldProposal[],
  nameOf: (position: number) => string | number,
): MappedColumns {
  return Object.fromEntries(
    proposals.map(({ field, column, unit }) => [
      field,
      unit === "s" ? { from: [nameOf(column)] } : { from: [nameOf(column)], unit },
    ]),
  );
}

/** Whether a header name as written is one under which some system exports a field of calls. */
export function isHeaderName(name: string): boolean {
  return listed(name) !== undefined || fieldsByTokens(headerWords(name)).length > 0;
}
