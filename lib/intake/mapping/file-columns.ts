import { createDocumentCells, documentPaths, isWithinList } from "@/lib/intake/document/document-cells";
import { normaliseHeader } from "@/lib/intake/header/header";
import { headerSetHash } from "@/lib/intake/header/header-set";
import { type MappedColumns, REQUIRED_FIELDS, type RequiredField } from "@/lib/intake/mapping/column-mapping";
import type { FormatSample, Recognition } from "@/lib/intake/recognise-format";
import { isCells } from "@/lib/intake/row/cell";
import type { SourceField } from "@/lib/intake/row/source-field";

/** A column as a person chooses it. */
export interface FileColumn {
  /** How a mapping names it: a normalised header name, the path of a document, or a position from 0. */
  readonly key: string | number;
  /** As the file calls it. */
  readonly name: string;
}

/** The first records of a file as a table under its columns. */
export interface FileTable {
  readonly columns: readonly FileColumn[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Names the set of columns: under it a mapping of the file's source is found again. */
  readonly headerHash: string;
}

/**
 * The required fields for which a mapping names none of a file's columns: each record of the file would be refused.
 * @param columns those of the file
 */
export function fieldsWithoutColumn(mapped: MappedColumns, columns: readonly FileColumn[]): readonly RequiredField[] {
  const names = new Set(columns.flatMap(({ key, name }) => [key, normaliseHeader(name)]));
  const isThere = (column: string | number) =>
    typeof column === "number" ? column < columns.length : names.has(column) || names.has(normaliseHeader(column));
  return REQUIRED_FIELDS.filter((field) => !mapped[field]?.from.some(isThere));
}

/** Position of the column from which a field is read first; -1 where the file has none. */
export function columnOfField(columns: readonly FileColumn[], mapped: MappedColumns, field: SourceField): number {
  const key = mapped[field]?.from[0];
  return columns.findIndex((column) => column.key === key);
}

type Sample = FormatSample & { readonly lines: readonly number[] };

function columnsOfHeader(header: readonly string[]): FileColumn[] {
  const names = header.map(normaliseHeader);
  return header.map((name, position) => {
    const normal = names[position] ?? "";
    const isOnly = normal !== "" && names.indexOf(normal) === position;
    return { key: isOnly ? normal : position, name: name.trim() === "" ? `Column ${position + 1}` : name.trim() };
  });
}

function columnsOfWidth(rows: readonly (readonly string[])[]): FileColumn[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, position) => ({ key: position, name: `Column ${position + 1}` }));
}

/** Lays the first records of a recognised file out under the columns that a mapping of it can name. */
export function fileTable({ header, headerLine }: Recognition, sample: Sample): FileTable {
  if (sample.kind === "documents") {
    const paths = [...new Set(sample.documents.flatMap((document) => documentPaths(document)))];
    const cellsOf = createDocumentCells(paths);
    return {
      columns: paths.map((path) => ({ key: path, name: path })),
      rows: sample.documents.map((document, index) => ({ line: sample.lines[index] ?? 0, cells: cellsOf(document) })),
      // Lists may be empty in one file and filled in the next one.
      headerHash: headerSetHash(paths.filter((path) => !isWithinList(path))),
    };
  }
  const rows = sample.rows
    .map((cells, index) => ({ line: sample.lines[index] ?? 0, cells }))
    .filter(({ line, cells }) => line > (headerLine ?? 0) && isCells(cells));
  const columns = header === null ? columnsOfWidth(sample.rows) : columnsOfHeader(header);
  return { columns, rows, headerHash: headerSetHash(columns.map(({ name }) => name)) };
}
