import type { DurationUnit } from "@/lib/intake/row/read-duration";
import type { SourceField } from "@/lib/intake/row/source-field";

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
  /** Positions of columns that tell the same, read in this order where the first one is empty. */
  readonly instead?: readonly number[];
  readonly unit: DurationUnit;
  /** From 0 to 1: how far name and values speak for it. */
  readonly confidence: number;
}

/** Positions of the columns that proposals have taken, with those that tell the same. */
export function takenColumns(proposals: readonly FieldProposal[]): ReadonlySet<number> {
  return new Set(proposals.flatMap(({ column, instead = [] }) => [column, ...instead]));
}
