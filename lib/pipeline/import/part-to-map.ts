import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { type ImportWork, loadImportWork } from "@/lib/intake/import/import-work.store";
import type { Recognition } from "@/lib/intake/recognise-format";
import { mappingsOfSource } from "@/lib/intake/source/source-mapping.store";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import { UPLOAD_LIMITS } from "@/lib/intake/upload/upload-limits";
import type { ReadableSample, UploadPart } from "@/lib/intake/upload/upload-part";
import { looksLike, recognisePart, type SourceMappings } from "@/lib/pipeline/read/recognise-part";
import { isDateOrderOpen, settleDateOrder } from "@/lib/pipeline/read/settle-date-order";
import { blobPath } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";

/** The file of an upload about which somebody is asked. */
export interface PartToMap {
  readonly work: ImportWork;
  readonly part: UploadPart;
  readonly sample: ReadableSample;
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
    throw new AppError("conflict", "Somebody has confirmed the columns of this file meanwhile, or has removed it.");
  const answer = await inPartToMap(scope, work, use).catch((error: unknown) => {
    throw error instanceof UploadError ? new AppError("unprocessable", error.message) : error;
  });
  if (answer === null) throw new AppError("conflict", "Nothing is left to ask about this file. Import it again.");
  return answer.of;
}

/** Whether nobody has to be asked any more about a file that waits: what was said of another one holds for it. */
export async function isClearByNow(scope: OrganizationScope, importId: string): Promise<boolean> {
  const work = await loadImportWork(scope, importId);
  if (work?.status !== "needs_mapping") return false;
  try {
    return (await inPartToMap(scope, work, async () => true)) === null;
  } catch (error) {
    if (error instanceof UploadError) return false;
    throw error;
  }
}

/** @returns null where each part can be read, or never will be. @throws UploadError */
async function inPartToMap<T>(
  scope: OrganizationScope,
  work: ImportWork,
  use: (found: PartToMap) => Promise<T>,
): Promise<{ readonly of: T } | null> {
  const mappings = await mappingsOfSource(scope, work.sourceId);
  for await (const part of openUpload(blobPath(env().dataDir, work.id), UPLOAD_LIMITS, work.filename)) {
    const { sample } = part;
    const looked = looksLike(sample, work);
    if (sample.kind === "unreadable" || !looked.ok) continue;
    if (await isUnclear(part, work, mappings)) return { of: await use({ work, part, sample, looked: looked.value }) };
  }
  return null;
}

async function isUnclear(part: UploadPart, work: ImportWork, mappings: SourceMappings): Promise<boolean> {
  const recognised = recognisePart(part.sample, work, mappings);
  return recognised.ok
    ? isDateOrderOpen(await settleDateOrder(part, recognised.value))
    : recognised.refusal.needsMapping;
}
