import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, extract } from "tar-stream";
import type { ArchiveEntry } from "@/lib/intake/archive/archive-entry";
import { UploadError } from "@/lib/intake/upload/upload-error";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/** A header that names a file may run over several blocks, yet not over this. */
const HEADER_BYTES_MAX = 8 * 1024 * 1024;

/**
 * Goes through the files of a tar archive as its bytes come in; links and devices are passed over.
 * @throws UploadError where the archive is cut, damaged or over a limit, and what reading `source` throws
 */
export async function* walkTar(source: AsyncIterable<Buffer>, limits: UploadLimits): AsyncGenerator<ArchiveEntry> {
  // Without a mark of its own, a header of the oldest tar counts as unknown.
  const tar = extract({ allowUnknownFormat: true });
  const feed: Feed = { waiting: 0, failure: null };
  const feeding = pipeline(Readable.from(fed(source, feed)), tar);
  feeding.catch(() => {});
  let entries = 0;
  try {
    for await (const entry of tar) {
      feed.waiting = 0;
      entries += 1;
      if (entries > limits.entriesMax) {
        throw new UploadError("too_many_files", `The archive holds more than ${limits.entriesMax} files.`);
      }
      const content = contentOf(entry, feed);
      const { name, size = null, type } = entry.header;
      if (type === "file" || type === "contiguous-file") yield { name, size, encrypted: false, content: () => content };
      for await (const _rest of content);
    }
    await feeding;
  } catch (error) {
    throw reason(error, feed);
  }
}

interface Feed {
  /** Bytes given in since anything came out. */
  waiting: number;
  /** Why no more could be given in: the archive itself would only tell that it ends too early. */
  failure: unknown;
}

async function* fed(source: AsyncIterable<Buffer>, feed: Feed): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of source) {
      feed.waiting += bytes.length;
      if (feed.waiting > HEADER_BYTES_MAX) throw new UploadError("corrupt", "The archive holds a header without end.");
      // The archive keeps what it is given, and the source may write over it.
      yield Buffer.from(bytes);
    }
  } catch (error) {
    feed.failure = error;
    throw error;
  }
}

/**
 * The bytes of an entry, which may be read in several goes: leaving a loop over them early does not end them, because
 * the end of an entry would be the end of the archive.
 */
function contentOf(entry: Entry, feed: Feed): AsyncIterable<Buffer> {
  const chunks = entry[Symbol.asyncIterator]();
  let done = false;
  const next = async (): Promise<IteratorResult<Buffer, undefined>> => {
    if (done) return { done, value: undefined };
    try {
      const chunk = await chunks.next();
      feed.waiting = 0;
      done = chunk.done === true;
      return chunk.done === true ? { done: true, value: undefined } : chunk;
    } catch (error) {
      throw reason(error, feed);
    }
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

function reason(error: unknown, feed: Feed): unknown {
  if (feed.failure !== null) return feed.failure;
  if (error instanceof UploadError || !(error instanceof Error)) return error;
  if (/unexpected end/i.test(error.message))
    return new UploadError("truncated", "The archive is cut off before its end.");
  return new UploadError("corrupt", `The archive is damaged: ${error.message}.`);
}
