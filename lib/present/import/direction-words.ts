import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { DIRECTIONS, type Direction } from "@/lib/intake/row/direction";
import type { MappingColumn, PreviewedDirection } from "@/lib/present/import/mapping.schema";
import { shownValue, type ValueQuestion, valueQuestions } from "@/lib/present/import/value-question";

const WORDS: Readonly<Record<Direction, string>> = {
  outbound: "Went out",
  inbound: "Came in: skipped",
  internal: "Stayed inside: skipped",
};
const OPEN = { value: "", label: "Nobody knows: choose" };
const CHOICES = DIRECTIONS.map((direction) => ({ value: direction, label: WORDS[direction] }));

/** What to ask about the values of the column of directions; see {@link valueQuestions}. */
export function directionQuestions(
  { columns, directions = {} }: ColumnMapping,
  found: readonly PreviewedDirection[] | null,
): readonly ValueQuestion<Direction>[] {
  if ((columns.direction?.from.length ?? 0) === 0) return [];
  return valueQuestions(directions, found, (means) => (means === "" ? [OPEN, ...CHOICES] : CHOICES));
}

/** The mapping with another meaning of a value. @param chosen the value of a choice; any other text changes nothing */
export function withDirection(mapping: ColumnMapping, value: string, chosen: string): ColumnMapping {
  const means = DIRECTIONS.find((direction) => direction === chosen);
  return means === undefined ? mapping : { ...mapping, directions: { ...mapping.directions, [value]: means } };
}

/** What somebody said about the values, in words; empty where nobody did. */
export function saidDirections({ directions = {} }: ColumnMapping): string {
  return Object.entries(directions)
    .map(([value, means]) => `${shownValue(value)}: ${WORDS[means].toLowerCase().replace(/:.*/, "")}`)
    .join(", ");
}

/** As the file calls the column of directions. */
export function directionColumn({ columns }: ColumnMapping, all: readonly MappingColumn[]): string {
  const from = columns.direction?.from ?? [];
  return all.find(({ key }) => from.includes(key))?.name ?? "";
}
