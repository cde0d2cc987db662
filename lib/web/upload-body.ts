import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { AppError } from "@/lib/base/app-error";
import { bodyPieces, mediaType } from "@/lib/web/read-json";

/** A file on its way in, and the name that came with it. */
export interface Upload {
  readonly filename: string | null;
  readonly body: Readable;
}

/** Media types under which a file of calls may be sent as it is. */
export const UPLOAD_TYPES = [
  "text/csv",
  "application/gzip",
  "application/zip",
  "application/json",
  "application/x-ndjson",
  "application/octet-stream",
  "application/x-gzip",
  "application/x-zip-compressed",
  "application/x-tar",
  "application/xml",
  "application/vnd.ms-excel",
  "text/plain",
  "text/tab-separated-values",
  "text/xml",
] as const;

const MULTIPART = "multipart/form-data";
const FIELDS_MAX = 20;

/**
 * Takes the file out of a request as a stream; nothing is read ahead of whoever reads the stream.
 * @throws AppError `too_large` when its length says so; `unsupported_media_type`; `unprocessable` without a file
 */
export async function uploadBody(request: Request, bytesMax: number): Promise<Upload> {
  const length = request.headers.get("content-length");
  if (Number(length) > bytesMax) throw new AppError("too_large", `The file is larger than ${bytesMax} bytes.`);
  const type = mediaType(request);
  if (request.body === null || length === "0")
    throw new AppError("unprocessable", "The file is empty, or the request has no body: send the file as its body.");
  if (type === MULTIPART) return multipartFile(request);
  if (type !== "" && !UPLOAD_TYPES.some((known) => known === type))
    throw new AppError(
      "unsupported_media_type",
      `A file of calls is not ${type}. Send ${UPLOAD_TYPES.slice(0, 6).join(", ")}.`,
    );
  return { filename: null, body: Readable.from(bodyPieces(request)) };
}

/** The one file of a form. Its stream ends well only when the whole form was well-formed and held no other file. */
async function multipartFile(request: Request): Promise<Upload> {
  const form = openForm(request);
  const second = new AppError("unprocessable", "The form holds more than one file; send one request per file.");
  const broken = new AppError("bad_request", "The form is broken, or ended before its file did.");
  let hasMore = false;
  form.on("filesLimit", () => {
    hasMore = true;
  });
  const abort = new AbortController();
  const read = pipeline(Readable.from(bodyPieces(request)), form, { signal: abort.signal });
  const file = await new Promise<{ filename: string; stream: Readable } | null>((resolve, reject) => {
    form.once("file", (_field, stream, { filename }) => resolve({ filename, stream }));
    read.then(
      () => resolve(null),
      () => reject(broken),
    );
  });
  if (file === null) throw new AppError("unprocessable", "The form holds no file.");
  // The form may break before anybody reads the file; who reads it will learn of it.
  file.stream.on("error", () => undefined);
  const whole = async function* (): AsyncGenerator<unknown> {
    try {
      yield* file.stream;
      await read;
    } catch {
      throw broken;
    } finally {
      // Whoever stops reading early must not leave the rest of the form waiting.
      abort.abort();
    }
    if (hasMore) throw second;
  };
  return { filename: file.filename, body: Readable.from(whole()) };
}

function openForm(request: Request): busboy.Busboy {
  try {
    const limits = { files: 1, fields: FIELDS_MAX };
    return busboy({ headers: { "content-type": request.headers.get("content-type") ?? "" }, limits });
  } catch {
    throw new AppError("bad_request", "The form names no boundary.");
  }
}
