import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";
import type { UploadPart } from "@/lib/intake/upload/upload-part";

/** Opens bytes as an upload, out of a folder that is there while the tests of a file run. */
export function uploads(): (name: string, bytes: Buffer | string, limits?: UploadLimits) => Promise<UploadPart[]> {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "upload-test-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (name, bytes, limits = UPLOAD_LIMITS) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const parts: UploadPart[] = [];
    for await (const part of openUpload(file, limits)) parts.push(part);
    return parts;
  };
}

/** The rows of a table from a place on, with their lines. */
export async function rowsOf(
  part: UploadPart | undefined,
  from: ReadPosition = FILE_START,
): Promise<[line: number, cells: readonly string[]][]> {
  const rows: [number, readonly string[]][] = [];
  if (part === undefined) return rows;
  for await (const batch of part.records(from))
    if (batch.kind === "rows") for (const [at, cells] of batch.rows.entries()) rows.push([batch.lines[at] ?? 0, cells]);
  return rows;
}

/** Where each batch of a part ends. */
export async function batchEnds(part: UploadPart | undefined): Promise<ReadPosition[]> {
  const ends: ReadPosition[] = [];
  if (part !== undefined)
    for await (const { endOffset, endLine } of part.records(FILE_START))
      ends.push({ offset: endOffset, line: endLine });
  return ends;
}
