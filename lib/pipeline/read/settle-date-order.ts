import { FILE_START } from "@/lib/intake/bytes/byte-window";
import type { Recognition } from "@/lib/intake/recognise-format";
import {
  decideDateOrder,
  leavesOrderOpen,
  mergeDateEvidence,
  NO_DATE_EVIDENCE,
  needsWholeFile,
} from "@/lib/intake/time/date-order-evidence";
import { scanDateOrder } from "@/lib/intake/time/scan-date-order";
import type { UploadPart } from "@/lib/intake/upload/upload-part";

/**
 * Decides whether 4/5/2026 is in April or in May. Where the first rows leave it open, the whole file is read once more for
 * a day beyond the twelfth. What even that leaves open, {@link isDateOrderOpen} tells.
 */
export async function settleDateOrder(part: UploadPart, recognised: Recognition): Promise<Recognition> {
  if (recognised.format.time.dateOrder !== null || !needsWholeFile(recognised.dateOrder)) return recognised;
  let evidence = NO_DATE_EVIDENCE;
  for await (const batch of part.records(FILE_START)) {
    const records = batch.kind === "rows" ? batch.rows : batch.documents;
    evidence = mergeDateEvidence(evidence, scanDateOrder(recognised.mapping, recognised.header, records));
  }
  const decided = decideDateOrder(evidence);
  const dateOrder = decided === "mixed" ? null : decided;
  return { ...recognised, mapping: { ...recognised.mapping, dateOrder }, dateOrder: evidence };
}

/** Whether only a person can tell day from month: every date of the file reads both ways. */
export function isDateOrderOpen({ format, mapping, dateOrder }: Recognition): boolean {
  return format.time.dateOrder === null && mapping.dateOrder === null && leavesOrderOpen(dateOrder);
}
