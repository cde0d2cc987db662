import { parseDisposition, saysAnswered } from "@/lib/calls/vendor-disposition";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import type { Recognition } from "@/lib/intake/recognise-format";
import { bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";
import { createRecordReader } from "@/lib/intake/row/read-record";
import type { Reading } from "@/lib/intake/row/read-row";
import { countsTalk } from "@/lib/intake/row/read-times";
import { RINGING_MS_MAX } from "@/lib/intake/row/seconds-of-ringing";
import { recordsBelow } from "@/lib/intake/upload/batch-records";
import type { UploadPart } from "@/lib/intake/upload/upload-part";
import { type ImportPlace, readerOptions } from "@/lib/pipeline/read/reader-options";

/**
 * Leaves out a column of answer times that the source never fills. An empty answer time says that nobody answered, and that
 * the seconds of the call are those of ringing; but where calls of the file were answered by their code, their status word
 * or their length, and not one has an answer time, the column says nothing and the seconds are those of the call.
 * The whole file decides; reading it ends at the first answer time.
 */
export async function settleAnswers(
  part: UploadPart,
  recognised: Recognition,
  place: ImportPlace,
): Promise<Recognition> {
  const { format, mapping } = recognised;
  const { answeredAt, ...columns } = mapping.columns;
  if (answeredAt === undefined || columns.durationMs === undefined || secondsAreTalk(recognised)) return recognised;
  const without = { ...mapping, columns };
  const options = readerOptions(place, recognised);
  const reader = createRecordReader(format, mapping, options);
  const readerWithout = createRecordReader(format, without, options);
  let wasAnswered = false;
  for await (const batch of part.records(FILE_START))
    for (const { record, line } of recordsBelow(batch, recognised.headerLine)) {
      if (holdsAnswer(reader.read(record, line))) return recognised;
      wasAnswered ||= tellsAnswer(readerWithout.read(record, line));
    }
  return wasAnswered ? { ...recognised, mapping: without } : recognised;
}

function secondsAreTalk({ format, mapping, header }: Recognition): boolean {
  return countsTalk(format, header === null ? bindToPaths(mapping).bound : bindToHeader(mapping, header));
}

function holdsAnswer(read: Reading): boolean {
  if (read.type === "refused") return read.refusal.field === "answeredAt";
  return read.type === "leg" && read.attempt?.signal.answered === true;
}

function tellsAnswer(read: Reading): boolean {
  if (read.type !== "leg" || read.attempt === null) return false;
  const { sip, disposition, durationMs } = read.attempt.signal;
  if (sip !== null) return sip >= 200 && sip < 300;
  const word = disposition === null ? null : parseDisposition(disposition);
  if (word !== null) return saysAnswered(word);
  return durationMs !== null && durationMs > RINGING_MS_MAX;
}
