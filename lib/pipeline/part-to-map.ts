import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { type ImportWork, loadImportWork } from "@/lib/intake/import/advance-import.store";
import type { Recognition } from "@/lib/intake/recognise-format";
import { mappingsOfSource } from "@/lib/intake/source/source-mapping.store";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import { UPLOAD_LIMITS } from "@/lib/intake/upload/upload-limits";
import type { DocumentSample, RowSample, UploadPart } from "@/lib/intake/upload/upload-part";
import { looksLike, recognisePart, type SourceMappings } from "@/lib/pipeline/recognise-part";
import { isDateOrderOpen, settleDateOrder } from "@/lib/pipeline/settle-date-order";
import { blobPath } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";

/** The file of an upload about which somebody is asked. */
export interface PartToMap {
  readonly work: ImportWork;
  readonly part: UploadPart;
  readonly sample: RowSample | DocumentSample;
  /** What it looks like by itself. */
  readonly looked: Recognition;
}

/**
 * Opens the file of an import that waits for a mapping, of an archive the first one that cannot be read without it, and
 * does something with it while it is open.
 * @throws AppError `not_found`; `conflict` when the import does not wait for a mapping: its file is no longer kept
 */
export async function withPartToMap<T>(
  scope: OrganizationScope,
  importId: string,
  use: (found: PartToMap) => Promise<T>,
): Promise<T> {
  const work = await loadImportWork(scope, importId);
  if (work === null) throw new AppError("not_found", "There is no such import.");
  if (work.status !== "needs_mapping")
    throw new AppError("conflict", "Only a file that waits to have its columns explained is still kept.");
  const mappings = await mappingsOfSource(scope, work.sourceId);
  try {
    for await (const part of openUpload(blobPath(env().dataDir, work.id), UPLOAD_LIMITS, work.filename)) {
      const { sample } = part;
      const looked = looksLike(sample, work);
      if (sample.kind === "unreadable" || !looked.ok) continue;
      if (await isUnclear(part, work, mappings)) return await use({ work, part, sample, looked: looked.value });
    }
  } catch (error) {
    if (error instanceof UploadError) throw new AppError("unprocessable", error.message);
    throw error;
  }
  throw new AppError("conflict", "Nothing is left to ask about this file. Import it again.");
}

async function isUnclear(part: UploadPart, work: ImportWork, mappings: SourceMappings): Promise<boolean> {
  const recognised = recognisePart(part.sample, work, mappings);
  return recognised.ok
    ? isDateOrderOpen(await settleDateOrder(part, recognised.value))
    : recognised.refusal.needsMapping;
}
