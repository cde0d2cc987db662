import type { Disposition } from "@/lib/calls/disposition";
import type { Direction } from "@/lib/intake/row/direction";
import type { DurationUnit } from "@/lib/intake/row/read-duration";
import type { SourceField } from "@/lib/intake/row/source-field";
import type { DateOrder } from "@/lib/intake/time/date-order";

/** Where a field stands in a record. */
export interface ColumnSource {
  /**
   * Columns in order of preference, the first that is not empty counts: a number is a position from 0,
   * a text is a normalised header name, or for documents a path such as `properties.pdd_ms`.
   */
  readonly from: readonly (string | number)[];
  /** Unit of a bare number, for durations only; seconds where absent. */
  readonly unit?: DurationUnit;
}

/** The column of each field that the file has. */
export type MappedColumns = { readonly [Field in SourceField]?: ColumnSource };

/** How the columns of one source become fields: proposed by recognition, confirmed by a person, kept per source. */
export interface ColumnMapping {
  /** Id of the format whose rules for direction, legs and times apply. */
  readonly formatId: string;
  readonly columns: MappedColumns;
  /** IANA zone or fixed offset of times that name none; null where unknown yet. */
  readonly timeZone: string | null;
  /** ISO 3166 country of numbers written without a country code; null where unknown yet. */
  readonly country: string | null;
  /** Order of day and month in dates such as 4/5/2026; null where no date needs it or it is unknown yet. */
  readonly dateOrder: DateOrder | null;
  /** Position of the cell by which a file without header was recognised; null for headed files and documents. */
  readonly anchor: number | null;
  /** What a person said that values of the column of directions mean, each as it is written there; empty for no value. */
  readonly directions?: Readonly<Record<string, Direction>>;
  /** What a person said that status words mean which no list knows, each as it is written in the file. */
  readonly statuses?: Readonly<Record<string, Disposition>>;
}

/** Fields without which no record can become an attempt. */
export const REQUIRED_FIELDS = ["callerId", "callee", "startedAt"] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** The required fields that the mapping lacks; an import cannot start while there is one. */
export function missingFields(columns: MappedColumns): readonly RequiredField[] {
  return REQUIRED_FIELDS.filter((field) => (columns[field]?.from.length ?? 0) === 0);
}
