import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { hasCode } from "@/lib/base/has-code";
import { type ByteFile, HEAD_BYTES } from "@/lib/intake/bytes/byte-file";
import { PortionBuffers } from "@/lib/intake/bytes/portion-buffers";
import { UploadError } from "@/lib/intake/upload/upload-error";

/**
 * Opens a file on disk for reading; it is closed between readings.
 * @throws UploadError `vanished` where there is no such file; later, reading throws it
 */
export async function openLocalFile(file: string, name: string = path.basename(file)): Promise<ByteFile> {
  const handle = await openExisting(file);
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return {
      name,
      size,
      path: file,
      head: head.subarray(0, bytesRead),
      whole: bytesRead === size,
      read: (from, portionBytes) => readFrom(file, from, portionBytes),
    };
  } finally {
    await handle.close();
  }
}

/** A file that has gone does not come back by trying again; any other failure of the disk may pass. */
async function openExisting(file: string): Promise<FileHandle> {
  try {
    return await open(file);
  } catch (error) {
    if (hasCode(error, "ENOENT"))
      throw new UploadError(
        "vanished",
        "The file is no longer where it was kept, so it cannot be read. Upload it once more.",
      );
    throw error;
  }
}

async function* readFrom(file: string, from: number, portionBytes: () => number): AsyncGenerator<Buffer> {
  const handle = await openExisting(file);
  try {
    const buffers = new PortionBuffers();
    for (let at = from; ; ) {
      const buffer = buffers.take(portionBytes());
      const bytesRead = await fill(handle, buffer, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function fill(handle: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
