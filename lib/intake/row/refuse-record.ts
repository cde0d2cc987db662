import { isCells } from "@/lib/intake/row/cell";
import type { RecordField } from "@/lib/intake/row/record-field";
import type { RefusalReason, RowRefusal } from "@/lib/intake/row/row-refusal";

const VALUE_MAX = 200;
const RAW_MAX = 2000;

/** A record that was read and refused. */
export interface Refused {
  readonly type: "refused";
  readonly refusal: RowRefusal;
}

/** The record as text for the list of rejections: cells with commas between, quoted where they hold one; documents as JSON. */
function rawOf(record: unknown): string {
  if (!isCells(record)) return JSON.stringify(record)?.slice(0, RAW_MAX) ?? "";
  return record
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",")
    .slice(0, RAW_MAX);
}

/** What made a record unreadable. */
export interface Complaint {
  readonly reason: RefusalReason;
  /** Null where the whole record is. */
  readonly field: RecordField | null;
  readonly value: string;
}

/** Refuses a record. */
export function refuseRecord(record: unknown, line: number, { reason, field, value }: Complaint): Refused {
  return {
    type: "refused",
    refusal: { line, reason, field, value: value.slice(0, VALUE_MAX), raw: rawOf(record) },
  };
}
