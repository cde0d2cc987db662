import type { Recognition } from "@/lib/intake/recognise-format";
import { bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";
import { createBoundRecords } from "@/lib/intake/row/bound-record";
import { pick } from "@/lib/intake/row/cell";
import type { Direction } from "@/lib/intake/row/direction";
import type { Reading } from "@/lib/intake/row/read-row";
import { createDirectionReader } from "@/lib/intake/row/row-gate";
import { ValueCounts } from "@/lib/intake/row/value-counts";

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
  readonly #counts = new ValueCounts();
  readonly #isDirected: boolean;
  readonly #laidOut: ReturnType<typeof createBoundRecords>;
  readonly #meansOf: (value: string) => Direction | null;

  constructor({ format, mapping, header }: Pick<Recognition, "format" | "mapping" | "header">) {
    const bound = header === null ? bindToPaths(mapping).bound : bindToHeader(mapping, header);
    this.#isDirected = format.flatten === null && (mapping.columns.direction?.from.length ?? 0) > 0;
    this.#laidOut = createBoundRecords({ mapping, header });
    this.#meansOf = createDirectionReader(bound, format);
  }

  /** Takes a record, and what was made of it. */
  add(record: unknown, reading: Reading): void {
    if (!this.#isDirected || !isAsked(reading)) return;
    const { cells, bound } = this.#laidOut(record);
    this.#counts.add(pick(cells, bound.at("direction")));
  }

  /** The values that a person may give a meaning to, the most frequent first. */
  values(): readonly DirectionValue[] {
    return this.#counts.most().map((found) => ({ ...found, means: this.#meansOf(found.value) }));
  }
}
