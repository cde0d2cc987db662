import type { RecordField } from "@/lib/intake/row/record-field";

/** Why a record could not become a call attempt. A closed list: each has its own words on screen and in the CSV of rejections. */
export const REFUSAL_REASONS = [
  "broken_quoting",
  "ragged_row",
  "other_table",
  "line_too_long",
  "not_json",
  "not_xml",
  "wrong_encoding",
  "missing_value",
  "broken_date",
  "ambiguous_date",
  "nonexistent_local_time",
  "date_out_of_range",
  "not_a_phone_number",
  "scientific_notation",
  "not_a_sip_code",
  "not_a_number",
  "broken_duration",
  "unknown_direction",
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Of so many refused records of an import the record itself is kept; of all of them line, reason, field and value. */
export const RAW_KEPT_MAX = 100_000;

/** One record that was refused: where it stands, which field, what stood there, and the record as it was written. */
export interface RowRefusal {
  /** Line of the file (1-based) where the record starts. */
  readonly line: number;
  readonly reason: RefusalReason;
  /** Null where the record as a whole is broken. */
  readonly field: RecordField | null;
  /** The refused value as written, at most 200 characters. */
  readonly value: string;
  /** The record as written, at most 2,000 characters. */
  readonly raw: string;
}
