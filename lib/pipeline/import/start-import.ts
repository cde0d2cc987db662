import path from "node:path";
import type { Readable } from "node:stream";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { findImportOfBytes, insertImport } from "@/lib/intake/import/import.store";
import type { ImportRecord } from "@/lib/intake/import/import-record";
import { maskFileName } from "@/lib/intake/row/mask-file-name";
import { findOrCreateSource } from "@/lib/intake/source/source.store";
import { requestImport } from "@/lib/pipeline/job-queue";
import { dropBlob, keepBlob, type StoredBlob, storeBlob } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";
import { withSessionLock } from "@/lib/platform/session-lock";
import { DEFAULT_SOURCE } from "@/lib/present/source/letter-recipient";

/** What comes with a file that is uploaded. */
export interface ImportRequest {
  readonly filename: string;
  readonly source?: string | undefined;
  readonly format?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly country?: string | undefined;
  /** Ask a person about the columns of a file of no known format, however well their names are understood. */
  readonly review?: boolean | undefined;
  /** Read the same bytes once more, though they are in already: finds duplicates only, whatever `source` says. */
  readonly again: boolean;
}

/**
 * Takes a file in: writes it to disk as it comes, notes the import with its line in the audit log, and asks the worker to
 * read it.
 * @returns the import's id
 * @throws AppError `too_large`; `conflict` with the earlier import's id as `importId` when the same bytes are in already
 */
export async function startImport(scope: OrganizationScope, request: ImportRequest, body: Readable): Promise<string> {
  const { dataDir, UPLOAD_BYTES_MAX } = env();
  const blob = await storeBlob(dataDir, body, UPLOAD_BYTES_MAX);
  try {
    const importId = await noteImport(scope, request, blob);
    await keepBlob(dataDir, blob, importId);
    await requestImport({ organizationId: scope.organizationId, importId });
    return importId;
  } catch (error) {
    await dropBlob(blob.path);
    throw error;
  }
}

/** Notes the import of a stored file; the same bytes take turns, so that of several at once all but one find it. */
function noteImport(scope: OrganizationScope, request: ImportRequest, blob: StoredBlob): Promise<string> {
  return withSessionLock(`bytes ${scope.organizationId} ${blob.sha256}`, async () => {
    const earlier = await findImportOfBytes(scope, blob.sha256);
    if (earlier !== null && !request.again)
      throw new AppError(
        "conflict",
        `This file was imported before, as ${earlier.filename}. Import it again only to look for duplicates.`,
        {
          extension: { importId: earlier.id },
        },
      );
    const filename = maskFileName(plainFilename(request.filename));
    return writeTogether(scope, async () => {
      const id = await insertImport(scope, {
        sourceId: await findOrCreateSource(scope, sourceName(request, earlier)),
        filename,
        sha256: blob.sha256,
        bytesTotal: blob.bytes,
        options: optionsOf(request),
      });
      await recordAudit(scope, { action: "import.created", subject: id, detail: { filename } });
      return id;
    });
  });
}

function optionsOf({ format, timeZone, country, review }: ImportRequest) {
  return { format: format ?? null, timeZone: timeZone ?? null, country: country ?? null, review: review ?? false };
}

/** Calls are told apart by source: under another one, those that are in with these bytes would count once more. */
function sourceName({ source }: ImportRequest, earlier: ImportRecord | null): string {
  if (earlier !== null && earlier.status !== "needs_mapping") return earlier.sourceName;
  return source?.trim() || DEFAULT_SOURCE;
}

const UNSHOWN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The last part of a path, without control characters and those that turn the order of letters around: what people see,
 * never where a file is written.
 */
function plainFilename(name: string): string {
  const last = path.basename(name.replaceAll("\\", "/"));
  const printable = [...last.replaceAll(UNSHOWN, "")].slice(0, 200).join("").trim();
  return printable || "unnamed";
}
