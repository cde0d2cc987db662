import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { createFormatRecogniser, type Recognition } from "@/lib/intake/recognise-format";
import { createRecordReader } from "@/lib/intake/row/read-record";
import type { Reading } from "@/lib/intake/row/read-row";

/**
 * Recognises records, rows under a header or documents, and reads each of them by what was recognised.
 * @param change of the mapping before the records are read
 */
export function readAsRecognised(
  header: readonly string[],
  records: readonly unknown[],
  change: Partial<ColumnMapping>,
): { readonly recognised: Recognition; readonly readings: readonly (readonly [unknown, Reading])[] } {
  const recognise = createFormatRecogniser(FORMATS, GENERIC);
  const rows = [header, ...records.filter((record) => Array.isArray(record))];
  const looked = Array.isArray(records[0])
    ? recognise({ kind: "rows", rows, lines: rows.map((_, at) => at + 1) })
    : recognise({ kind: "documents", documents: records });
  const recognised = { ...looked, mapping: { ...looked.mapping, ...change } };
  const options = { timeZone: "UTC", country: "US", header: recognised.header };
  const reader = createRecordReader(recognised.format, recognised.mapping, options);
  return { recognised, readings: records.map((record, at) => [record, reader.read(record, at + 2)] as const) };
}
