import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/base/app-error";
import { dataFolder } from "@/lib/platform/data-dir";

/** Bytes that came in: where they lie, how many, and their hex SHA-256. */
export interface StoredBlob {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a stream to a file of its own below the data directory, never holding more than one piece in memory.
 * @throws AppError `too_large` past `bytesMax`; what was written is removed then, as it is on any other failure
 */
export async function storeBlob(dataDir: string, body: Readable, bytesMax: number): Promise<StoredBlob> {
  const file = path.join(dataFolder(dataDir, "uploads"), `incoming-${randomUUID()}`);
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > bytesMax) throw new AppError("too_large", `The file is larger than ${bytesMax} bytes`);
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(body, measured, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await fs.rm(file, { force: true });
    throw error;
  }
  return { path: file, bytes, sha256: hash.digest("hex") };
}

/** Where the bytes of an upload lie under its id. */
export function blobPath(dataDir: string, id: string): string {
  return path.join(dataFolder(dataDir, "uploads"), id);
}

/** Gives stored bytes their final name. */
export async function keepBlob(dataDir: string, blob: StoredBlob, id: string): Promise<void> {
  await fs.rename(blob.path, blobPath(dataDir, id));
}

/** Removes a file; it is no error when it has gone already. */
export async function dropBlob(file: string): Promise<void> {
  await fs.rm(file, { force: true });
}
