import type { OrganizationScope } from "@/lib/account/organization-scope";
import { loadBlockHistory } from "@/lib/intake/honesty/block-counts.store";
import { futureWarnings } from "@/lib/intake/honesty/data-quality";
import { honestyOf } from "@/lib/intake/honesty/file-honesty";
import { lostBlocks } from "@/lib/intake/honesty/lost-blocks";
import { changeImport } from "@/lib/intake/import/change-import.store";
import { findImport } from "@/lib/intake/import/import.store";
import { type ImportWork, loadImportWork } from "@/lib/intake/import/import-work.store";
import { absentFields } from "@/lib/intake/proposal/absent-fields";
import type { SourceField } from "@/lib/intake/row/source-field";
import { mappingsOfSource } from "@/lib/intake/source/source-mapping.store";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import { UPLOAD_LIMITS } from "@/lib/intake/upload/upload-limits";
import type { UploadPart } from "@/lib/intake/upload/upload-part";
import type { RefusedFile } from "@/lib/pipeline/import/end-import";
import { ImportReading } from "@/lib/pipeline/read/import-reading";
import { readInTurn } from "@/lib/pipeline/read/leg-turn";
import { NO_RECORDS, recognisePart, type SourceMappings } from "@/lib/pipeline/read/recognise-part";
import { settleAnswers } from "@/lib/pipeline/read/settle-answers";
import { isDateOrderOpen, settleDateOrder } from "@/lib/pipeline/read/settle-date-order";
import { settleRowsOfCalls } from "@/lib/pipeline/read/settle-rows-of-calls";
import { blobPath } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";

/** How the reading of a file ended. */
export type ReadEnd =
  | { readonly kind: "done" }
  | { readonly kind: "cancelled" }
  | ({ readonly kind: "refused" } & RefusedFile);

/**
 * Reads a file into the ledger from its checkpoint on.
 * A part of an archive that holds no calls is left out with a warning, unless no part holds any.
 * @param stop when it fires, reading ends after the current batch, and what is committed stays
 * @throws Error when stopped, so that the queue gives the import to another worker
 */
export async function readUpload(
  scope: OrganizationScope,
  work: ImportWork,
  clock: () => Date,
  stop: AbortSignal,
): Promise<ReadEnd> {
  const reading = new ImportReading(scope, work, stop);
  const upload = { work, reading, mappings: await mappingsOfSource(scope, work.sourceId) };
  try {
    for await (const part of openUpload(blobPath(env().dataDir, work.id), UPLOAD_LIMITS, work.filename)) {
      if (!reading.reaches(part)) continue;
      const problem = await readPart(scope, upload, part);
      if (reading.isCancelled) return { kind: "cancelled" };
      if (problem?.needsMapping && work.options.review) return { kind: "refused", ...problem };
      if (problem !== null) reading.leaveOut(part.name, problem);
    }
  } catch (error) {
    if (error instanceof UploadError)
      return { kind: "refused", code: error.code, message: error.message, needsMapping: false };
    throw error;
  }
  if (reading.recordsRead === 0) return { kind: "refused", ...(reading.firstProblem ?? NO_RECORDS) };
  await report(scope, work, reading, clock());
  return { kind: "done" };
}

async function report(scope: OrganizationScope, work: ImportWork, reading: ImportReading, at: Date): Promise<void> {
  const { now, before } = await loadBlockHistory(scope, work.id, work.sourceId);
  const found = reading.report();
  const lastCallAt = (await loadImportWork(scope, work.id))?.lastCallAt ?? null;
  const warnings = [...(found.warnings ?? []), ...lostBlocks(now, before), ...futureWarnings(lastCallAt, at)];
  await changeImport(scope, work.id, { ...found, warnings });
}

const OPEN_DATES: RefusedFile = {
  code: "ambiguous_dates",
  message:
    "Every date of this file can be read in two orders of day, month and year. Please say which of them is meant.",
  needsMapping: true,
};

/** A file that is being read. */
interface UploadReading {
  readonly work: ImportWork;
  readonly reading: ImportReading;
  /** What people confirmed of its source's columns. */
  readonly mappings: SourceMappings;
}

/** Reads one file into the ledger. An archive cannot show what none of its files shows. */
async function readPart(
  scope: OrganizationScope,
  { work, reading, mappings }: UploadReading,
  part: UploadPart,
): Promise<RefusedFile | null> {
  const recognised = recognisePart(part.sample, work, mappings);
  if (!recognised.ok) return recognised.refusal;
  const settled = await settleDateOrder(part, recognised.value);
  if (isDateOrderOpen(settled)) return OPEN_DATES;
  const read = await settleRowsOfCalls(part, await settleAnswers(part, settled, work), work);
  const { format, mapping } = read;
  const absent = absentFields(read, part.sample);
  const before = reading.recordsRead === 0 ? null : ((await findImport(scope, work.id))?.cannotShow ?? []);
  const blindTo = (fields: ReadonlySet<SourceField>) =>
    honestyOf(format, mapping, fields).cannotShow.filter((spot) => before === null || before.includes(spot));
  await changeImport(scope, work.id, { format: format.id, cannotShow: blindTo(absent) });
  if (format.legs === "single") await reading.readPart(part, read);
  else if (!(await readInTurn(scope, work, reading, () => reading.readPart(part, read)))) reading.cancel();
  if (absent.size > 0) await changeImport(scope, work.id, { cannotShow: blindTo(reading.unseen(absent)) });
  return null;
}
