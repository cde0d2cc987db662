import { filesOf, type UnpackedFile } from "@/lib/intake/archive/archive-files.gateway";
import { withoutGzipEnding } from "@/lib/intake/archive/archive-name";
import { inflate } from "@/lib/intake/archive/inflate.gateway";
import { walkTar } from "@/lib/intake/archive/tar.gateway";
import { walkZip } from "@/lib/intake/archive/zip.gateway";
import { zipOnDisk } from "@/lib/intake/archive/zip-on-disk.gateway";
import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import type { ArchiveContent } from "@/lib/intake/bytes/content-kind";
import { openStreamFile } from "@/lib/intake/bytes/stream-file.gateway";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/**
 * The files that a gzip, zip or tar holds, one after the other.
 * @throws UploadError where it is damaged or over a limit
 */
export async function* unpack(
  file: ByteFile,
  content: ArchiveContent,
  limits: UploadLimits,
): AsyncGenerator<UnpackedFile> {
  const whole = (): AsyncIterable<Buffer> => file.read(0, () => 64 * 1024);
  if (content === "gzip") {
    const name = withoutGzipEnding(file.name);
    yield { name, file: await openStreamFile(name, null, () => inflate(whole(), "gzip", limits)) };
  } else if (content === "tar") {
    yield* filesOf(() => walkTar(whole(), limits));
  } else {
    yield* filesOf(() => zipOnDisk(file, (place) => walkZip(place, limits)));
  }
}
