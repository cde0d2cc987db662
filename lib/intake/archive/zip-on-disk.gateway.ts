import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ByteFile } from "@/lib/intake/bytes/byte-file";

/**
 * Gives what `use` makes of a zip. It is read from its end, so one that comes out of a stream is put on disk for as long
 * as that takes.
 * @param use is handed the place of the zip
 */
export async function* zipOnDisk<T>(file: ByteFile, use: (place: string) => AsyncIterable<T>): AsyncGenerator<T> {
  if (file.path !== null) {
    yield* use(file.path);
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), "unpack-"));
  try {
    const spooled = path.join(folder, "inner.zip");
    await pipeline(Readable.from(copies(file)), createWriteStream(spooled, { mode: 0o600 }));
    yield* use(spooled);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Portions may be overwritten once the next but one is asked for; a stream may hold more of them. */
async function* copies(file: ByteFile): AsyncGenerator<Buffer> {
  for await (const bytes of file.read(0, () => 64 * 1024)) yield Buffer.from(bytes);
}
