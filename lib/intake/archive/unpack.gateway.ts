import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ArchiveEntry } from "@/lib/intake/archive/archive-entry";
import { filesOf, type UnpackedFile } from "@/lib/intake/archive/archive-files.gateway";
import { withoutGzipEnding } from "@/lib/intake/archive/archive-name";
import { inflate } from "@/lib/intake/archive/inflate.gateway";
import { walkTar } from "@/lib/intake/archive/tar.gateway";
import { walkZip } from "@/lib/intake/archive/zip.gateway";
import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import type { ContainerContent } from "@/lib/intake/bytes/content-kind";
import { openStreamFile } from "@/lib/intake/bytes/stream-file.gateway";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/**
 * The files that a gzip, zip or tar holds, one after the other.
 * @throws UploadError where it is damaged or over a limit
 */
export async function* unpack(
  file: ByteFile,
  content: ContainerContent,
  limits: UploadLimits,
): AsyncGenerator<UnpackedFile> {
  const whole = (): AsyncIterable<Buffer> => file.read(0, () => 64 * 1024);
  if (content === "gzip") {
    const name = withoutGzipEnding(file.name);
    yield { name, file: await openStreamFile(name, null, () => inflate(whole(), "gzip", limits)) };
  } else if (content === "tar") {
    yield* filesOf(() => walkTar(whole(), limits));
  } else {
    const { path: onDisk } = file;
    yield* filesOf(() => (onDisk === null ? walkSpooled(whole, limits) : walkZip(onDisk, limits)));
  }
}

/** A zip is read from its end, so one that comes out of a stream is put on disk for as long as the walk takes. */
async function* walkSpooled(source: () => AsyncIterable<Buffer>, limits: UploadLimits): AsyncGenerator<ArchiveEntry> {
  const folder = await mkdtemp(path.join(tmpdir(), "unpack-"));
  try {
    const spooled = path.join(folder, "inner.zip");
    await pipeline(Readable.from(copies(source())), createWriteStream(spooled, { mode: 0o600 }));
    yield* walkZip(spooled, limits);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Portions may be overwritten once the next but one is asked for; a stream may hold more of them. */
async function* copies(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const bytes of source) yield Buffer.from(bytes);
}
