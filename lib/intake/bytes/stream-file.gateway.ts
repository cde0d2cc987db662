import { type ByteFile, HEAD_BYTES } from "@/lib/intake/bytes/byte-file";
import { PortionBuffers } from "@/lib/intake/bytes/portion-buffers";
import { UploadError } from "@/lib/intake/upload/upload-error";

/**
 * A file whose bytes come out of a stream that can be opened again: to read from an offset is to read up to it and let
 * go what stands before. A small file is kept at hand and not opened again.
 * @param first an opening of the stream that has already been made
 * @throws UploadError where the stream breaks before anything came out of it; later, reading throws it
 */
export async function openStreamFile(
  name: string,
  size: number | null,
  open: () => AsyncIterable<Buffer>,
  first: AsyncIterable<Buffer> = open(),
): Promise<ByteFile> {
  const { head, whole } = await readHead(first);
  return {
    name,
    size: whole ? head.length : size,
    path: null,
    head,
    whole,
    read: (from, portionBytes) => portions(whole ? only(head) : open(), from, portionBytes),
  };
}

async function readHead(stream: AsyncIterable<Buffer>): Promise<{ head: Buffer; whole: boolean }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk));
      bytes += chunk.length;
      if (bytes > HEAD_BYTES) return { head: Buffer.concat(chunks).subarray(0, HEAD_BYTES), whole: false };
    }
  } catch (error) {
    if (!(error instanceof UploadError) || bytes === 0) throw error;
    return { head: Buffer.concat(chunks), whole: false };
  }
  return { head: Buffer.concat(chunks), whole: true };
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** A stream up to its error, which is told instead of thrown. */
async function* untilError(stream: AsyncIterable<Buffer>, tell: (error: unknown) => void): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    tell(error);
  }
}

/** Gathers and cuts a stream into portions from an offset on; what came before an error is given before it. */
async function* portions(
  stream: AsyncIterable<Buffer>,
  from: number,
  portionBytes: () => number,
): AsyncGenerator<Buffer> {
  const buffers = new PortionBuffers();
  let portion = buffers.take(portionBytes());
  let before = from;
  let filled = 0;
  let failure: unknown = null;
  const untilFailure = untilError(stream, (error) => {
    failure = error;
  });
  for await (const chunk of untilFailure) {
    let at = Math.min(before, chunk.length);
    before -= at;
    while (at < chunk.length) {
      const copied = chunk.copy(portion, filled, at);
      at += copied;
      filled += copied;
      if (filled < portion.length) continue;
      yield portion;
      portion = buffers.take(portionBytes());
      filled = 0;
    }
  }
  if (filled > 0) yield portion.subarray(0, filled);
  if (failure !== null) throw failure;
}
