import { isHiddenCaller } from "@/lib/calls/caller-id";
import { normaliseHeader } from "@/lib/intake/header/header";
import { HEADER_SYNONYMS, type NameWeight } from "@/lib/intake/header/header-synonyms";
import { HEADER_SYNONYMS_ABROAD } from "@/lib/intake/header/header-synonyms-abroad";
import { fieldsByTokens } from "@/lib/intake/header/header-tokens";
import { headerWords } from "@/lib/intake/header/header-words";
import { withoutZone } from "@/lib/intake/header/header-zone";
import { nativeName } from "@/lib/intake/header/native-name";
import { NATIVE_SYNONYMS } from "@/lib/intake/header/native-synonyms";
import { NATIVE_SYNONYMS_ABROAD } from "@/lib/intake/header/native-synonyms-abroad";
import type { MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { answersIn, directionWordsOf, flaggedDirection, namesLeg } from "@/lib/intake/proposal/direction-column";
import { withoutEchoes } from "@/lib/intake/proposal/echoed-callee";
import {
  END_FIELDS,
  endFieldByValues,
  saysLittleOfTheEnd,
  saysNoCode,
} from "@/lib/intake/proposal/end-field-by-values";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { canTell, ownBeforeLegs } from "@/lib/intake/proposal/last-leg";
import { withOwnNumber } from "@/lib/intake/proposal/own-number";
import { halfOfDayOf, pairDateAndTime, timeOfDayOf } from "@/lib/intake/proposal/pair-date-and-time";
import { withRecordType } from "@/lib/intake/proposal/record-type";
import { isAbsolute, settleRivals } from "@/lib/intake/proposal/rival-columns";
import { withNetworkTexts, withStatus } from "@/lib/intake/proposal/status-by-values";
import { withUnitByTimes } from "@/lib/intake/proposal/unit-by-times";
import { unitByValues } from "@/lib/intake/proposal/unit-by-values";
import { shareOfShape, type ValueShape } from "@/lib/intake/proposal/value-shape";
import { areZones } from "@/lib/intake/proposal/zone-column";
import { tidy } from "@/lib/intake/row/cell";
import { readDirection, tellsWay } from "@/lib/intake/row/read-direction";
import type { DurationUnit } from "@/lib/intake/row/read-duration";
import { isNever } from "@/lib/intake/row/read-times";
import { RECORD_FIELDS } from "@/lib/intake/row/record-field";
import type { SourceField } from "@/lib/intake/row/source-field";

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
  sipCode: "sipCode",
  q850: "cause",
  disposition: "word",
};

/** A longer text is a sentence. */
const DIRECTION_LENGTH_MAX = 30;

/** Fields whose cells may hold zero or nothing where the thing did not happen; only other values are judged. */
const ZERO_IS_NOTHING: ReadonlySet<SourceField> = new Set(["sipCode", "q850"]);
/** Fields of moments that may never have come. */
const MAY_NEVER_COME: ReadonlySet<SourceField> = new Set(["answeredAt", "endedAt"]);
/** Fields whose names stand for one another. */
const OF_THE_END: ReadonlySet<SourceField> = new Set(END_FIELDS);
/**
 * What the name counts for where the values say which field of the end the column is: for the others, and for that one.
 * Where the values say little of any end, no name makes the column surer than one whose words are known.
 */
const OTHER_END = { named: 0.8, told: 0.9, littleMax: 0.5 };

interface Named {
  readonly field: SourceField;
  readonly weight: NameWeight;
  readonly unit: DurationUnit;
}

const SYNONYMS = [...HEADER_SYNONYMS, ...HEADER_SYNONYMS_ABROAD, ...NATIVE_SYNONYMS, ...NATIVE_SYNONYMS_ABROAD];
const BY_NAME: ReadonlyMap<string, readonly Named[]> = index();

function index(): Map<string, Named[]> {
  const byName = new Map<string, Named[]>();
  const add = (name: string, named: Named): void => {
    byName.set(name, [...(byName.get(name) ?? []), named]);
  };
  for (const [field, synonyms] of SYNONYMS) {
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

/** Whether a value fits the field without speaking for it: nothing that happened, a caller ID that was hidden. */
function saysNothing(field: SourceField, value: string): boolean {
  if (field === "callerId") return isHiddenCaller(value);
  if (MAY_NEVER_COME.has(field)) return isNever(value);
  return ZERO_IS_NOTHING.has(field) && saysNoCode(value);
}

/** How far the values of a column agree with the field: a factor up to 1. */
function agreement(field: SourceField, values: readonly string[]): number {
  const shape = SHAPE_OF[field];
  if (shape === undefined) return 1;
  const judged = values.map(tidy).filter((value) => !saysNothing(field, value));
  const share = shareOfShape(judged, shape);
  if (share === null) return 0.9;
  return share >= 0.8 ? 1 : Math.max(WRONG_VALUES, share);
}

function listed(name: string): readonly Named[] | undefined {
  const native = nativeName(name);
  const found = native === null ? undefined : BY_NAME.get(native.name);
  if (native !== null && found !== undefined) return found.map((named) => ({ ...named, unit: native.unit }));
  return BY_NAME.get(normaliseHeader(name)) ?? BY_NAME.get(headerWords(name));
}

/** Every field that the column may be, by its name; a path also counts by its last part. */
function candidates(column: SampledColumn): readonly Named[] {
  return namedFields(column).filter(({ field }) => canTell(column, field));
}

function namedFields({ name }: SampledColumn): readonly Named[] {
  if (flaggedDirection(name) !== null || namesLeg(name)) return [{ field: "direction", weight: 2, unit: "s" }];
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
 * How far the column may be the direction. One called so, or in which some words tell the way, stays one though nobody
 * understands the others: without it calls that came in would be read as calls made, and with it a person is asked.
 */
function directionConfidence(weight: NameWeight, { name, values }: SampledColumn): number {
  const own = directionWordsOf(name);
  const filled = values.map(tidy).filter((value) => value !== "");
  const words = answersIn(filled).filter((value) => value.length < DIRECTION_LENGTH_MAX);
  const known = words.filter((value) => readDirection(value, own) !== null);
  if (filled.length === 0) return NAME_CONFIDENCE[weight] * 0.9;
  if (known.length >= filled.length * 0.8) return NAME_CONFIDENCE[weight];
  const isAsked = weight === 3 || words.some((value) => tellsWay(value, own));
  return isAsked ? CONFIDENCE_MIN : 0;
}

function confidenceOf({ field, weight }: Named, column: SampledColumn): number {
  if (field === "direction") return directionConfidence(weight, column);
  // A zone may as well be one of destinations.
  if (field === "timeZone" && weight < 3 && !areZones(column.values)) return 0;
  return NAME_CONFIDENCE[weight] * agreement(field, column.values);
}

/** The unit that the name of a length tells, else the one that its values do. */
function unitOf({ field, unit }: Named, column: SampledColumn): DurationUnit {
  return unit === "s" && SHAPE_OF[field] === "duration" ? unitByValues(column) : unit;
}

/** What a column may be, by its name; and by its values where it is named after the end of a call. */
function candidateConfidences(column: SampledColumn): readonly (Omit<Named, "weight"> & { confidence: number })[] {
  const named = candidates(column);
  const all = named.map((candidate) => ({
    ...candidate,
    unit: unitOf(candidate, column),
    confidence: confidenceOf(candidate, column),
  }));
  const ends = named.filter(({ field }) => OF_THE_END.has(field));
  const told = ends.length === 0 ? null : endFieldByValues(column.values);
  if (told === null) return ends.length > 0 && saysLittleOfTheEnd(column.values) ? all.map(asLittle) : all;
  // A phrase may be a word that some vendor has for a status.
  if (told === "disposition" && ends.some(({ field }) => field === "sipPhrase")) return all;
  const own = all.find(({ field }) => field === told)?.confidence ?? 0;
  const confidence = Math.max(own, Math.max(...ends.map(({ weight }) => NAME_CONFIDENCE[weight])) * OTHER_END.told);
  return [
    ...all
      .filter(({ field }) => field !== told)
      .map((one) => (OF_THE_END.has(one.field) ? { ...one, confidence: one.confidence * OTHER_END.named } : one)),
    { field: told, unit: "s", confidence },
  ];
}

/**
 * A candidate of a column whose values say little of the end of a call. Words of a status are kept as they are; a reason or
 * a phrase is read for single words, which are of something else here.
 */
function asLittle<Candidate extends { readonly field: SourceField; readonly confidence: number }>(one: Candidate) {
  if (one.field === "disposition") return { ...one, confidence: Math.min(one.confidence, OTHER_END.littleMax) };
  return one.field === "reason" || one.field === "sipPhrase" ? { ...one, confidence: 0 } : one;
}

/** Fields of times and durations that are none of the start. */
const OTHER_TIMES: ReadonlySet<SourceField> = new Set(["answeredAt", "endedAt", "durationMs", "ringMs", "pddMs"]);

function isOtherTime(column: SampledColumn): boolean {
  const fields = candidates(column).map(({ field }) => field);
  return fields.some((field) => OTHER_TIMES.has(field)) && !fields.includes("startedAt");
}

/** A date in the column of the start, with a time of day elsewhere. */
function pairByValues(columns: readonly SampledColumn[], date: number) {
  const time = timeOfDayOf(columns, date, (at) => columns[at] === undefined || isOtherTime(columns[at]));
  return time === null ? null : { date, time };
}

/** The start of a table that writes it in several columns, before anything else may claim them. */
function startInParts(columns: readonly SampledColumn[], found: FieldProposal | undefined): FieldProposal[] {
  const start = found?.column;
  // A moment that needs no zone tells more than a day and an hour.
  if (found !== undefined && found.confidence >= NAME_CONFIDENCE[3] && isAbsolute(columns[found.column])) return [];
  const pair = pairDateAndTime(columns) ?? (start === undefined ? null : pairByValues(columns, start));
  const date = pair?.date;
  const time = pair?.time ?? start;
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
  return proposals.flatMap((proposal) => {
    if (proposal.confidence < CONFIDENCE_MIN) return [];
    if (takenFields.has(proposal.field) || takenColumns.has(proposal.column)) return [];
    takenFields.add(proposal.field);
    const instead = proposal.instead?.filter((column) => !takenColumns.has(column)) ?? [];
    for (const column of [proposal.column, ...instead]) takenColumns.add(column);
    return [proposal.instead === undefined ? proposal : { ...proposal, instead }];
  });
}

/**
 * Proposes a column for each field from header names and values: the surest pair first, no column and no field twice.
 * @param columns the columns in the order of the file
 * @returns proposals, surest first
 */
export function proposeMapping(columns: readonly SampledColumn[]): FieldProposal[] {
  const all = columns.flatMap((column, position) =>
    candidateConfidences(column).map(
      ({ field, unit, confidence }): FieldProposal => ({ field, column: position, unit, confidence }),
    ),
  );
  all.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const settled = settleRivals(withoutEchoes(ownBeforeLegs(all, columns), columns), columns);
  const start = choose(settled).find(({ field }) => field === "startedAt");
  const chosen = choose([...startInParts(columns, start), ...settled]);
  const ends = withNetworkTexts(withStatus(withOwnNumber(chosen, columns), columns), columns);
  return withRecordType(withUnitByTimes(ends, columns), columns);
}

/** The proposals as the columns of a mapping, each found again by `nameOf` its position. */
export function columnsOf(
  proposals: readonly FieldProposal[],
  nameOf: (position: number) => string | number,
): MappedColumns {
  return Object.fromEntries(
    proposals.map(({ field, column, instead = [], unit }) => {
      const from = [column, ...instead].map(nameOf);
      return [field, unit === "s" ? { from } : { from, unit }];
    }),
  );
}

/** Whether a header name as written is one under which some system exports a field of calls. */
export function isHeaderName(name: string): boolean {
  return listed(name) !== undefined || fieldsByTokens(headerWords(name)).length > 0;
}

/** The fields that a column may be, as far as its header name as written tells. */
export function fieldsNamed(name: string): readonly SourceField[] {
  return candidates({ name, values: [] }).map(({ field }) => field);
}
