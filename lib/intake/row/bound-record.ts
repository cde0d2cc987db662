import { createDocumentCells } from "@/lib/intake/document/document-cells";
import type { Recognition } from "@/lib/intake/recognise-format";
import { type BoundColumns, bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";
import { isCells } from "@/lib/intake/row/cell";

/** The cells of one record, and where the fields stand among them. */
interface BoundRecord {
  readonly cells: readonly string[];
  readonly bound: BoundColumns;
}

/** Makes what lays out records of one file, rows or documents, as its mapping reads them. */
export function createBoundRecords({
  mapping,
  header,
}: Pick<Recognition, "mapping" | "header">): (record: unknown) => BoundRecord {
  const onHeader = bindToHeader(mapping, header);
  const { paths, bound: onPaths } = bindToPaths(mapping);
  const cellsOf = createDocumentCells(paths);
  return (record) =>
    isCells(record) ? { cells: record, bound: onHeader } : { cells: cellsOf(record), bound: onPaths };
}
