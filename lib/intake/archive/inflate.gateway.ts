import { createGunzip, createInflateRaw } from "node:zlib";
import { UploadError } from "@/lib/intake/upload/upload-error";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/** Compressed bytes given in at once: at the worst ratio of deflate they swell to four megabytes. */
const INPUT_BYTES = 4 * 1024;
const OUTPUT_BYTES = 64 * 1024;

/** How bytes are compressed: `gzip` with its frame (RFC 1952), one member or several, or bare `deflate` (RFC 1951). */
export type Compression = "gzip" | "deflate";

/**
 * Decompresses a stream. All that could be decompressed is yielded before an error is thrown, and the error says at
 * which decompressed byte the data end or break.
 * @throws UploadError `truncated`, `corrupt`, or `too_large` and `too_compressed` over the limits
 */
export async function* inflate(
  source: AsyncIterable<Buffer>,
  compression: Compression,
  limits: UploadLimits,
): AsyncGenerator<Buffer> {
  const stream = createInflate(compression);
  let taken = 0;
  let given = 0;
  try {
    for await (const input of inPieces(source)) {
      taken += input.length;
      for (const output of await stream.write(input)) {
        given += output.length;
        yield output;
      }
      if (stream.failure() !== null) throw broken(stream.failure(), given);
      checkSize(given, taken, limits);
    }
    await stream.end();
    if (stream.failure() !== null) throw broken(stream.failure(), given);
  } finally {
    stream.destroy();
  }
}

async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const bytes of source)
    for (let at = 0; at < bytes.length; at += INPUT_BYTES) yield bytes.subarray(at, at + INPUT_BYTES);
}

interface Inflate {
  write(input: Buffer): Promise<readonly Buffer[]>;
  end(): Promise<void>;
  failure(): Error | null;
  destroy(): void;
}

/** Feeds a zlib stream piece by piece, so that what came out before an error is known and not lost with the stream. */
function createInflate(compression: Compression): Inflate {
  const stream = (compression === "gzip" ? createGunzip : createInflateRaw)({ chunkSize: OUTPUT_BYTES });
  let outputs: Buffer[] = [];
  let failure: Error | null = null;
  let ended = false;
  let settle: () => void = () => {};
  stream.on("data", (output: Buffer) => outputs.push(output));
  stream.on("end", () => {
    // What stands behind the end of the compressed data is not looked at, and a write of it would never be answered.
    ended = true;
    settle();
  });
  stream.on("error", (error) => {
    failure = error;
    settle();
  });
  const settled = (act: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      settle = resolve;
      if (failure === null && !ended) act(resolve);
      else resolve();
    });
  return {
    async write(input) {
      await settled((done) => stream.write(input, () => done()));
      const ready = outputs;
      outputs = [];
      return ready;
    },
    end: () => settled(() => stream.end()),
    failure: () => failure,
    destroy: () => stream.destroy(),
  };
}

function checkSize(given: number, taken: number, limits: UploadLimits): void {
  if (given > limits.unpackedBytesMax) {
    throw new UploadError("too_large", `The file unpacks to more than ${limits.unpackedBytesMax} bytes.`);
  }
  if (given > limits.ratioFromBytes && given > taken * limits.ratioMax) {
    throw new UploadError(
      "too_compressed",
      `The file swells to over ${limits.ratioMax} times its size: it is no export.`,
    );
  }
}

function broken(failure: Error | null, given: number): UploadError {
  const cut = failure !== null && "code" in failure && failure.code === "Z_BUF_ERROR";
  if (cut)
    return new UploadError("truncated", `The compressed file is cut off: it ends at byte ${given} of its content.`);
  return new UploadError("corrupt", `The compressed file is damaged behind byte ${given} of its content.`);
}
