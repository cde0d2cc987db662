import type { CallAttempt } from "@/lib/calls/call-attempt";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { isTieOpen, withRowsOfOneCall } from "@/lib/intake/leg/rows-of-one-call";
import type { Recognition } from "@/lib/intake/recognise-format";
import { createRecordReader } from "@/lib/intake/row/read-record";
import { recordsBelow } from "@/lib/intake/upload/batch-records";
import type { UploadPart } from "@/lib/intake/upload/upload-part";
import { type ImportPlace, readerOptions } from "@/lib/pipeline/read/reader-options";

/** Enough to meet the tries of a table in which one call in a thousand has several, and read within a tenth of a second. */
const RECORDS_READ = 5_000;

/**
 * Finds out whether a table that nobody listed has several rows to a call, by its first 5,000 records.
 * @param recognised with the order of day and month decided
 */
export async function settleRowsOfCalls(
  part: UploadPart,
  recognised: Recognition,
  place: ImportPlace,
): Promise<Recognition> {
  return withRowsOfOneCall(recognised, isTieOpen(recognised) ? await firstAttempts(part, recognised, place) : []);
}

async function firstAttempts(part: UploadPart, recognised: Recognition, place: ImportPlace): Promise<CallAttempt[]> {
  const { format, mapping, headerLine } = recognised;
  const reader = createRecordReader(format, mapping, readerOptions(place, recognised));
  const attempts: CallAttempt[] = [];
  let read = 0;
  for await (const batch of part.records(FILE_START)) {
    for (const { record, line } of recordsBelow(batch, headerLine)) {
      const reading = reader.read(record, line);
      if (reading.type === "leg" && reading.attempt !== null) attempts.push(reading.attempt);
      read += 1;
      if (read === RECORDS_READ) return attempts;
    }
  }
  return attempts;
}
