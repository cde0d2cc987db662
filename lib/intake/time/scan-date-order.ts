import { createDocumentCells } from "@/lib/intake/document/document-cells";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";
import { isCells, pick } from "@/lib/intake/row/cell";
import {
  type DateOrderEvidence,
  dateEvidenceOf,
  mergeDateEvidence,
  NO_DATE_EVIDENCE,
} from "@/lib/intake/time/date-order-evidence";

/**
 * Gathers from records of one file what their dates say about the order of day and month.
 * @param records rows as written or documents, in the order of the file
 * @param header the header row as written, null without one
 */
export function scanDateOrder(
  mapping: ColumnMapping,
  header: readonly string[] | null,
  records: readonly unknown[],
): DateOrderEvidence {
  const onPaths = bindToPaths(mapping);
  const onHeader = bindToHeader(mapping, header);
  const cellsOf = createDocumentCells(onPaths.paths);
  return records.reduce<DateOrderEvidence>((evidence, record) => {
    const isRow = isCells(record);
    const cells = isRow ? record : cellsOf(record);
    const { at } = isRow ? onHeader : onPaths.bound;
    const date = at("startDate").length > 0 ? pick(cells, at("startDate")) : pick(cells, at("startedAt"));
    const id = pick(cells, at("callId"));
    return mergeDateEvidence(evidence, dateEvidenceOf(date, id));
  }, NO_DATE_EVIDENCE);
}
