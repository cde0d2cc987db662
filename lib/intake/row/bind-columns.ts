import type { Disposition } from "@/lib/calls/disposition";
import { wordKey } from "@/lib/calls/word-key";
import { normaliseHeader } from "@/lib/intake/header/header";
import { headerZone } from "@/lib/intake/header/header-zone";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { Direction } from "@/lib/intake/row/direction";
import type { DurationUnit } from "@/lib/intake/row/read-duration";
import { SOURCE_FIELDS, type SourceField } from "@/lib/intake/row/source-field";

/** Where each field of one file stands, resolved to positions. */
export interface BoundColumns {
  /** Positions in order of preference; empty where the file has no such field. */
  readonly at: (field: SourceField) => readonly number[];
  readonly unit: (field: SourceField) => DurationUnit;
  /** Name of the column at a position as the file has it; empty where it has none. */
  readonly name: (position: number) => string;
  /** Zone that the name of the column at a position states for its times; empty where it states none. */
  readonly zone: (position: number) => string;
  /** What a person said that a value of the column of directions means; null where nobody said. */
  readonly meaning: (value: string) => Direction | null;
  /** What a person said that a status word means, however it is spelt; null where nobody said. */
  readonly statusMeaning: (word: string) => Disposition | null;
  /** Highest position that any field uses, -1 where there is none. */
  readonly last: number;
}

const NOWHERE: readonly number[] = [];

function bind(
  mapping: ColumnMapping,
  names: readonly string[],
  positionOf: (column: string | number) => number,
): BoundColumns {
  const zones = names.map(headerZone);
  const at = new Map<SourceField, readonly number[]>();
  const meanings = new Map(Object.entries(mapping.directions ?? {}));
  const statuses = new Map(Object.entries(mapping.statuses ?? {}).map(([word, means]) => [wordKey(word), means]));
  for (const field of SOURCE_FIELDS) {
    const from = mapping.columns[field]?.from ?? [];
    at.set(
      field,
      from.map(positionOf).filter((position) => position >= 0),
    );
  }
  return {
    at: (field) => at.get(field) ?? NOWHERE,
    unit: (field) => mapping.columns[field]?.unit ?? "s",
    name: (position) => names[position] ?? "",
    zone: (position) => zones[position] ?? "",
    meaning: (value) => meanings.get(value) ?? null,
    statusMeaning: (word) => (statuses.size === 0 ? null : (statuses.get(wordKey(word)) ?? null)),
    last: Math.max(-1, ...[...at.values()].flat()),
  };
}

/** Resolves the mapping of a file of rows; names are looked up in `header` (as written), positions stand as they are. */
export function bindToHeader(mapping: ColumnMapping, header: readonly string[] | null): BoundColumns {
  const names = (header ?? []).map(normaliseHeader);
  return bind(mapping, header ?? [], (column) =>
    typeof column === "number" ? column : names.indexOf(normaliseHeader(column)),
  );
}

/** Resolves the mapping of documents: the paths to write out as cells, and the position of each field among them. */
export function bindToPaths(mapping: ColumnMapping): {
  readonly paths: readonly string[];
  readonly bound: BoundColumns;
} {
  const named = SOURCE_FIELDS.flatMap((field) => mapping.columns[field]?.from ?? []);
  const paths = [...new Set(named.filter((from) => typeof from === "string"))];
  return { paths, bound: bind(mapping, paths, (column) => (typeof column === "string" ? paths.indexOf(column) : -1)) };
}
