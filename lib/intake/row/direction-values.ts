import { createDocumentCells } from "@/lib/intake/document/document-cells";
import type { Recognition } from "@/lib/intake/recognise-format";
import { bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";
import { cellReader, isCells } from "@/lib/intake/row/cell";
import { type Direction, isDirectionValue } from "@/lib/intake/row/direction";
import type { Reading } from "@/lib/intake/row/read-row";
import { createDirectionReader } from "@/lib/intake/row/row-gate";

/** Different values that are told; a column of more is hardly that of the direction. */
const TOLD_MAX = 20;
const COUNTED_MAX = 1_000;

/** One value of the column of directions. */
export interface DirectionValue {
  /** As written, tidied; empty where the records say nothing. */
  readonly value: string;
  readonly records: number;
  /** How such records are read; null where nobody knows. */
  readonly means: Direction | null;
}

/** Whether the record got as far as its direction. */
function isAsked(reading: Reading): boolean {
  return reading.type !== "skip" || reading.reason === "inbound" || reading.reason === "internal";
}

/** Counts the values of the column of directions of one file; nothing of a format that makes its own records of the file's. */
export class DirectionValues {
  readonly #counts = new Map<string, number>();
  readonly #textOf: (record: unknown) => string | null;
  readonly #meansOf: (value: string) => Direction | null;

  constructor({ format, mapping, header }: Pick<Recognition, "format" | "mapping" | "header">) {
    const onHeader = bindToHeader(mapping, header);
    const onPaths = bindToPaths(mapping);
    const isDirected = format.flatten === null && (mapping.columns.direction?.from.length ?? 0) > 0;
    const ofRow = cellReader(onHeader.at("direction"));
    const ofPath = cellReader(onPaths.bound.at("direction"));
    const cellsOf = createDocumentCells(onPaths.paths);
    this.#textOf = (record) => {
      if (!isDirected) return null;
      return isCells(record) ? ofRow(record) : ofPath(cellsOf(record));
    };
    this.#meansOf = createDirectionReader(header === null ? onPaths.bound : onHeader, format);
  }

  /** Takes a record, and what was made of it. */
  add(record: unknown, reading: Reading): void {
    const value = isAsked(reading) ? this.#textOf(record) : null;
    if (value === null || (this.#counts.size >= COUNTED_MAX && !this.#counts.has(value))) return;
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** The values that a person may give a meaning to, the most frequent first. */
  values(): readonly DirectionValue[] {
    const found = [...this.#counts].filter(([value]) => isDirectionValue(value)).toSorted(([, a], [, b]) => b - a);
    return found.slice(0, TOLD_MAX).map(([value, records]) => ({ value, records, means: this.#meansOf(value) }));
  }
}
