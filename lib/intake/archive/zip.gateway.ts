import { once } from "node:events";
import { type FileHandle, open as openFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { type Entry, open, type ZipFile } from "yauzl";
import type { ArchiveEntry } from "@/lib/intake/archive/archive-entry";
import { inflate } from "@/lib/intake/archive/inflate.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/**
 * Goes through the files of a zip on disk, in the order of its directory. yauzl reads the directory; the contents are
 * read here, so that what came out before an error is known.
 * @throws UploadError where the archive is damaged, or over a limit by its own account; the account itself is checked
 *   while the bytes are read
 */
export async function* walkZip(path: string, limits: UploadLimits): AsyncGenerator<ArchiveEntry> {
  const zip = await openZip(path);
  // Whoever waits for an entry hears of an error; at any other time it must not end the process.
  zip.on("error", () => {});
  try {
    if (zip.entryCount > limits.entriesMax) {
      throw new UploadError("too_many_files", `The zip holds ${zip.entryCount} files; ${limits.entriesMax} are read.`);
    }
    let total = 0;
    for await (const entry of entriesOf(zip)) {
      total += entry.uncompressedSize;
      checkSizes(entry, total, limits);
      const { uncompressedSize: size } = entry;
      const encrypted = entry.isEncrypted();
      yield { name: String(entry.fileName), size, encrypted, content: () => contentOf(path, entry, limits) };
    }
  } finally {
    zip.close();
  }
}

/**
 * The files of a zip that is only some parts of one document, by their names in small letters, with `/` between folders.
 * Each can be read at any time while the zip lies there, and as often as it is wanted.
 * @throws UploadError as `walkZip` does
 */
export async function zipFiles(path: string, limits: UploadLimits): Promise<ReadonlyMap<string, ArchiveEntry>> {
  const files = new Map<string, ArchiveEntry>();
  for await (const entry of walkZip(path, { ...limits, entriesMax: Math.min(limits.entriesMax, DOCUMENT_FILES_MAX) }))
    files.set(entry.name.replaceAll("\\", "/").toLowerCase(), entry);
  return files;
}

/** A workbook of hundreds of sheets has some thousands of files. */
const DOCUMENT_FILES_MAX = 20_000;

/** Names stay bytes: they are only shown, and a name that climbs must not end the reading. */
function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(damagedDirectory(error));
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left -= 1) {
    const next = once(zip, "entry");
    zip.readEntry();
    const [entry]: Entry[] = await next.catch((error) => {
      throw damagedDirectory(error);
    });
    if (entry !== undefined && !/[\\/]$/.test(String(entry.fileName))) yield entry;
  }
}

function checkSizes(entry: Entry, total: number, limits: UploadLimits): void {
  if (total > limits.unpackedBytesMax) {
    throw new UploadError("too_large", `The zip unpacks to more than ${limits.unpackedBytesMax} bytes.`);
  }
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.ratioFromBytes && uncompressedSize > compressedSize * limits.ratioMax) {
    throw new UploadError("too_compressed", `A file of the zip swells to over ${limits.ratioMax} times its size.`);
  }
}

const STORED = 0;
const DEFLATED = 8;

async function* contentOf(path: string, entry: Entry, limits: UploadLimits): AsyncGenerator<Buffer> {
  const { compressionMethod: method } = entry;
  if (method !== STORED && method !== DEFLATED) {
    throw new UploadError("corrupt", `A file of the zip is packed in a way (${method}) that is not read here.`);
  }
  const packed = packedBytes(path, entry);
  let given = 0;
  let sum = 0;
  for await (const bytes of method === STORED ? packed : inflate(packed, "deflate", limits)) {
    given += bytes.length;
    sum = crc32(bytes, sum);
    if (given > entry.uncompressedSize) throw damagedFile("is longer than the zip says", given);
    yield bytes;
  }
  if (given < entry.uncompressedSize) throw damagedFile("is shorter than the zip says", given);
  if (sum !== entry.crc32) throw damagedFile("does not match its checksum", given);
}

const CHUNK_BYTES = 64 * 1024;

async function* packedBytes(path: string, entry: Entry): AsyncGenerator<Buffer> {
  const handle = await openFile(path);
  try {
    let at = await startOfContent(handle, entry);
    for (let left = entry.compressedSize; left > 0; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(left, CHUNK_BYTES)), { position: at });
      if (bytesRead === 0) return;
      at += bytesRead;
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The local header (APPNOTE.TXT 4.3.7) ends with a name and a field whose lengths only it knows. */
async function startOfContent(handle: FileHandle, entry: Entry): Promise<number> {
  const { relativeOffsetOfLocalHeader: offset } = entry;
  const { buffer: header, bytesRead } = await handle.read(Buffer.alloc(30), { position: offset });
  if (bytesRead < 30 || header.readUInt32LE(0) !== 0x04034b50) throw damagedFile("is not where the zip says", 0);
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function damagedFile(how: string, given: number): UploadError {
  return new UploadError("corrupt", `A file of the zip ${how} (byte ${given} of its content).`);
}

function damagedDirectory(error: unknown): UploadError {
  const why = error instanceof Error ? error.message : String(error);
  if (/end of central directory/i.test(why)) {
    return new UploadError("truncated", "The zip is cut off: its directory is missing.");
  }
  return new UploadError("corrupt", `The zip is damaged: ${why}.`);
}
