import { type ColumnMapping, REQUIRED_FIELDS } from "@/lib/intake/mapping/column-mapping";
import type { DurationUnit } from "@/lib/intake/row/read-duration";
import { SOURCE_FIELDS, type SourceField } from "@/lib/intake/row/source-field";
import type { DateOrder } from "@/lib/intake/time/date-order";
import type { MappingColumn } from "@/lib/present/import/mapping.schema";

/** A field of the mapping form. */
export interface MappingField {
  readonly field: SourceField;
  readonly label: string;
  readonly hint: string;
  readonly isRequired: boolean;
  readonly isDuration: boolean;
}

const DURATIONS: ReadonlySet<SourceField> = new Set(["durationMs", "ringMs", "pddMs"]);

/** Fields that a person can map, the ones that everything needs first. Others of a known format stay as they are. */
export const MAPPING_FIELDS: readonly MappingField[] = [
  field("callerId", "Caller ID", "The number shown to the callee. An extension is none."),
  field("callee", "Callee", "The number that was dialled."),
  field("startedAt", "Start", "Date and time; the time of day alone where the date has a column of its own."),
  field("startDate", "Date of the start", "Only where date and time stand in two columns."),
  field("startHalf", "AM or PM of the start", "Only where it stands in a column of its own."),
  field("sipCode", "SIP code", "Of the final response, such as 200, 486 or 603."),
  field("sipPhrase", "Reason phrase", "The words beside the SIP code, such as Network Blocked."),
  field("reason", "Reason header", "Tells which network blocked and where to object."),
  field("q850", "Q.850 cause", "Cause as a number or a name, such as 21 or CALL_REJECTED."),
  field("disposition", "Status word", "Such as ANSWERED, BUSY or NO ANSWER."),
  field("durationMs", "Talk time", "Not the total time, which includes the ringing."),
  field("direction", "Direction", "Calls that came in are skipped."),
  field("carrier", "Terminating carrier", "The callee's network."),
  field("answeredAt", "Answered at", "Empty where nobody answered."),
  field("endedAt", "Ended at", ""),
  field("ringMs", "Ringing time", ""),
  field("pddMs", "Post-dial delay", "From dialling to the first ringing."),
  field("callId", "Call id", "The provider's own id: it keeps the same call from being counted twice."),
  field(
    "correlationId",
    "Id of several tries",
    "Only where a call has a row for each route that was tried: the id that they share.",
  ),
  field("trunk", "Trunk", "The connection that the call went out by."),
  field("campaign", "Campaign", "Or the purpose of the call."),
  field("retryAfter", "Retry-After", "The Retry-After header of a decline, in seconds."),
  field("attestation", "Attestation", "A, B or C, as signed (STIR/SHAKEN)."),
  field("amd", "Machine detection", "Such as HUMAN or MACHINE."),
  field("callInfo", "Call-Info header", ""),
];

function field(name: SourceField, label: string, hint: string): MappingField {
  return {
    field: name,
    label,
    hint,
    isRequired: REQUIRED_FIELDS.some((required) => required === name),
    isDuration: DURATIONS.has(name),
  };
}

/** A field in words; one that nobody maps is shown by its name. */
export function fieldWords(name: string): string {
  return MAPPING_FIELDS.find((one) => one.field === name)?.label ?? name;
}

/** Which of the columns a field is read from first, as the value of a choice; empty where it has none. */
export function chosenColumn(mapping: ColumnMapping, name: SourceField, columns: readonly MappingColumn[]): string {
  const from = mapping.columns[name]?.from ?? [];
  const positions = from.map((wanted) => columns.findIndex(({ key }) => key === wanted));
  return String(positions.find((position) => position >= 0) ?? "");
}

/** The mapping with another column for a field. @param chosen the value of a choice; empty for none */
export function withColumn(
  mapping: ColumnMapping,
  name: SourceField,
  chosen: string,
  columns: readonly MappingColumn[],
): ColumnMapping {
  const column = chosen === "" ? undefined : columns[Number(chosen)];
  const others = SOURCE_FIELDS.flatMap((each) => {
    const source = mapping.columns[each];
    return each === name || source === undefined ? [] : [[each, source] as const];
  });
  const unit = mapping.columns[name]?.unit;
  const source = column === undefined ? [] : [[name, { from: [column.key], ...(unit ? { unit } : {}) }] as const];
  const { directions, statuses, ...rest } = mapping;
  // What was said of the values of one column says nothing of those of another.
  const kept = {
    ...(name === "direction" || directions === undefined ? {} : { directions }),
    ...(name === "disposition" || name === "sipCode" || statuses === undefined ? {} : { statuses }),
  };
  return { ...rest, ...kept, columns: Object.fromEntries([...others, ...source]) };
}

/** The mapping with another unit for the bare numbers of a duration. */
export function withUnit(mapping: ColumnMapping, name: SourceField, unit: DurationUnit): ColumnMapping {
  const source = mapping.columns[name];
  return source === undefined
    ? mapping
    : { ...mapping, columns: { ...mapping.columns, [name]: { from: source.from, unit } } };
}

/** Units of bare numbers, for a choice. */
export const UNIT_CHOICES: readonly { readonly value: DurationUnit; readonly label: string }[] = [
  { value: "s", label: "seconds" },
  { value: "ms", label: "milliseconds" },
  { value: "min", label: "minutes" },
  { value: "hm", label: "hours:minutes" },
  { value: "us", label: "microseconds" },
  { value: "d", label: "days" },
];

/** Orders of day and month, for a choice that starts open. */
export const DATE_ORDER_CHOICES: readonly { readonly value: DateOrder | ""; readonly label: string }[] = [
  { value: "", label: "As the file shows" },
  { value: "dmy", label: "Day first: 4/5 is 4 May" },
  { value: "mdy", label: "Month first: 4/5 is April 5" },
  { value: "ymd", label: "Year first: 26-10-05 is 5 October 2026" },
];

const SURE = 0.75;
const LIKELY = 0.5;

/** How sure a proposal is, in words. */
export function confidenceWords(confidence: number): {
  readonly label: string;
  readonly tone: "good" | "watch" | "neutral";
} {
  const percent = `${Math.round(confidence * 100)}%`;
  if (confidence >= SURE) return { label: `${percent} sure`, tone: "good" };
  return confidence >= LIKELY
    ? { label: `${percent} sure`, tone: "neutral" }
    : { label: `A guess, ${percent}`, tone: "watch" };
}

/** Fields that each column is read for, by the column's place: what its heading shows. */
export function fieldsOfColumns(mapping: ColumnMapping, columns: readonly MappingColumn[]): readonly string[] {
  return columns.map(({ key }) =>
    MAPPING_FIELDS.filter(({ field: name }) => mapping.columns[name]?.from.includes(key))
      .map(({ label }) => label)
      .join(", "),
  );
}

/** What a mapping reads from where, in words: field and column. */
export function mappedFields(mapping: ColumnMapping, columns: readonly MappingColumn[]): readonly [string, string][] {
  return MAPPING_FIELDS.flatMap(({ field: name, label }) => {
    const from = mapping.columns[name]?.from ?? [];
    const names = from.map((key) => columns.find((column) => column.key === key)?.name ?? `Column ${key}`);
    return names.length === 0 ? [] : [[label, names.join(", ")]];
  });
}
