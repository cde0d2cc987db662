import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { FileColumn } from "@/lib/intake/mapping/file-columns";
import type { FormatSample, Recognition } from "@/lib/intake/recognise-format";
import { NO_DATE_EVIDENCE } from "@/lib/intake/time/date-order-evidence";
import { scanDateOrder } from "@/lib/intake/time/scan-date-order";

/** How the columns of one kind of file of a source are read, as a person confirmed it. */
export interface SavedMapping {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceName: string;
  /** See `headerSetHash`. */
  readonly headerHash: string;
  /** The columns of the file from which it was made. */
  readonly columns: readonly FileColumn[];
  readonly mapping: ColumnMapping;
  readonly changedAt: Date;
}

/**
 * What a file is taken for under a mapping that a person confirmed: as sure as a known format, with the person's columns,
 * zone, country and order of day and month.
 */
export function withMapping(recognised: Recognition, mapping: ColumnMapping, sample: FormatSample): Recognition {
  const format = [...FORMATS, GENERIC].find(({ id }) => id === mapping.formatId) ?? GENERIC;
  // Where a file without header was known by one cell, that cell's place counts and not the one of an earlier file.
  const isMoved = recognised.format.id === format.id && recognised.mapping.anchor !== mapping.anchor;
  const moved = isMoved
    ? { ...mapping, columns: recognised.mapping.columns, anchor: recognised.mapping.anchor }
    : mapping;
  const records = sample.kind === "rows" ? sample.rows : sample.documents;
  return {
    ...recognised,
    format,
    confidence: "exact",
    mapping: moved,
    proposals: [],
    dateOrder: mapping.dateOrder === null ? scanDateOrder(moved, recognised.header, records) : NO_DATE_EVIDENCE,
  };
}
