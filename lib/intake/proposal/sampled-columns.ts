import { isOtherHeader } from "@/lib/intake/csv/find-header";
import { createDocumentCells, documentPaths } from "@/lib/intake/document/document-cells";
import { normaliseHeader } from "@/lib/intake/header/header";
import { REQUIRED_FIELDS } from "@/lib/intake/mapping/column-mapping";
import type { SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { createRowScreen, isTotalsRow } from "@/lib/intake/row/row-screen";
import { isSummaryRow } from "@/lib/intake/row/summary-row";

/**
 * Columns under their header. What is no record, as far as that can be told before the columns are known, is left out, and so
 * is what stands below the header of another table.
 */
export function headedColumns(header: readonly string[], rows: readonly (readonly string[])[]): SampledColumn[] {
  const screen = createRowScreen(header, 0);
  const end = rows.findIndex((cells) => isOtherHeader(cells, header));
  const records = (end < 0 ? rows : rows.slice(0, end)).filter(
    (cells) =>
      cells.length > Math.min(REQUIRED_FIELDS.length - 1, header.length - 2) &&
      screen(cells) === null &&
      !isTotalsRow(cells) &&
      !isSummaryRow(cells),
  );
  return header.map((name, index) => ({ name, values: records.map((cells) => cells[index] ?? "") }));
}

/** Columns of rows without any header: nameless, so that only a person can map them. */
export function positionedColumns(rows: readonly (readonly string[])[]): SampledColumn[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => ({ name: "", values: rows.map((cells) => cells[index] ?? "") }));
}

/** Columns of documents: one for each path that any of them has. */
export function documentColumns(documents: readonly unknown[]): SampledColumn[] {
  const paths = [...new Set(documents.flatMap((document) => documentPaths(document)))];
  const cells = documents.map(createDocumentCells(paths));
  return paths.map((name, index) => ({ name, values: cells.map((row) => row[index] ?? "") }));
}

/** The name of each column, normalised; its position where it has none, or another column has the same one. */
export function columnNames(header: readonly string[]): (position: number) => string | number {
  const names = header.map(normaliseHeader);
  return (position) => {
    const name = names[position] ?? "";
    return name === "" || names.indexOf(name) !== position ? position : name;
  };
}
