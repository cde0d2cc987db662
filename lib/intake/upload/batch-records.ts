import type { RecordBatch } from "@/lib/intake/upload/record-batch";

/**
 * The records of a batch in their order, each with its line: the header and what stands above it are none.
 * @param headerLine line of the header (1-based); null where there is none
 */
export function* recordsBelow(
  batch: RecordBatch,
  headerLine: number | null,
): Generator<{ readonly record: unknown; readonly line: number }> {
  const records = batch.kind === "rows" ? batch.rows : batch.documents;
  for (const [index, record] of records.entries()) {
    const line = batch.lines[index] ?? 0;
    if (batch.kind === "documents" || line > (headerLine ?? 0)) yield { record, line };
  }
}
