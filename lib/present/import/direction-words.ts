import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { DIRECTIONS, type Direction } from "@/lib/intake/row/direction";
import { formatThings } from "@/lib/present/format";
import type { MappingColumn, PreviewedDirection } from "@/lib/present/import/mapping.schema";

const WORDS: Readonly<Record<Direction, string>> = {
  outbound: "Went out",
  inbound: "Came in: skipped",
  internal: "Stayed inside: skipped",
};
const OPEN = { value: "", label: "Nobody knows: choose" };
const CHOICES = DIRECTIONS.map((direction) => ({ value: direction, label: WORDS[direction] }));

/** What one value of the column of directions means, to be chosen. */
export interface DirectionQuestion {
  readonly value: string;
  readonly label: string;
  /** How many of the records that were tried have it; null where none were. */
  readonly note: string | null;
  /** The chosen meaning; empty where nobody knows it. */
  readonly means: Direction | "";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The value as it is shown: one that is empty has a name. */
function shown(value: string): string {
  return value === "" ? "(empty)" : value;
}

/**
 * What to ask about the values of the column of directions: those that stand in the file as far as it was tried, or, without
 * a file, those that somebody was asked about before.
 */
export function directionQuestions(
  { columns, directions = {} }: ColumnMapping,
  found: readonly PreviewedDirection[] | null,
): readonly DirectionQuestion[] {
  if ((columns.direction?.from.length ?? 0) === 0) return [];
  const values = found ?? Object.keys(directions).map((value) => ({ value, records: null, means: null }));
  return values.map(({ value, records, means }) => {
    const said = Object.hasOwn(directions, value) ? directions[value] : undefined;
    const chosen = said ?? means ?? "";
    return {
      value,
      label: shown(value),
      note: records === null ? null : formatThings(records, "record"),
      means: chosen,
      choices: chosen === "" ? [OPEN, ...CHOICES] : CHOICES,
    };
  });
}

/** The mapping with another meaning of a value. @param chosen the value of a choice; any other text changes nothing */
export function withDirection(mapping: ColumnMapping, value: string, chosen: string): ColumnMapping {
  const means = DIRECTIONS.find((direction) => direction === chosen);
  return means === undefined ? mapping : { ...mapping, directions: { ...mapping.directions, [value]: means } };
}

/** What somebody said about the values, in words; empty where nobody did. */
export function saidDirections({ directions = {} }: ColumnMapping): string {
  return Object.entries(directions)
    .map(([value, means]) => `${shown(value)}: ${WORDS[means].toLowerCase().replace(/:.*/, "")}`)
    .join(", ");
}

/** As the file calls the column of directions. */
export function directionColumn({ columns }: ColumnMapping, all: readonly MappingColumn[]): string {
  const from = columns.direction?.from ?? [];
  return all.find(({ key }) => from.includes(key))?.name ?? "";
}
