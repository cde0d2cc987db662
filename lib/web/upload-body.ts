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
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "text/plain",
  "text/tab-separated-values",
  "text/xml",
] as const;

const MULTIPART = "multipart/form-data";
const FIELDS_MAX = 20;
/** What the field of a form is called that holds the file. */
export const FILE_FIELD = "file";
const FIELD_SHOWN_MAX = 100;

function refusal(message: string): AppError {
  return new AppError("unprocessable", message, { problems: [{ path: FILE_FIELD, message }] });
}

const EMPTY = refusal("The file is empty. Send the file itself as the body of the request.");
const EMPTY_IN_FORM = refusal("The file in the form is empty. Send one with records in it.");
const NO_FILE = refusal('The form holds no file. Send it in a field called "file".');
const TEXT_FOR_FILE = refusal(
  'The field "file" of the form holds text and no file. Send the file itself; with curl, -F file=@calls.csv.',
);
const SECOND_FILE = refusal("The form holds more than one file. Send one request per file.");

function misnamed(field: string): AppError {
  return refusal(`The file stands in a field called "${field.slice(0, FIELD_SHOWN_MAX)}". Call the field "file".`);
}

/**
 * Takes the file out of a request as a stream; nothing is read ahead of whoever reads the stream.
 * @throws AppError `too_large` when its length says so; `unsupported_media_type`; `unprocessable` without a file
 */
export async function uploadBody(request: Request, bytesMax: number): Promise<Upload> {
  const length = request.headers.get("content-length");
  if (Number(length) > bytesMax) throw new AppError("too_large", `The file is larger than ${bytesMax} bytes.`);
  const type = mediaType(request);
  if (request.body === null || length === "0") throw EMPTY;
  if (type === MULTIPART) return multipartFile(request);
  if (type !== "" && !UPLOAD_TYPES.some((known) => known === type))
    throw new AppError(
      "unsupported_media_type",
      `A file of calls is not ${type}. Send ${UPLOAD_TYPES.slice(0, 6).join(", ")}.`,
    );
  return { filename: null, body: Readable.from(notEmpty(bodyPieces(request), EMPTY)) };
}

async function* notEmpty(pieces: AsyncIterable<Uint8Array>, empty: AppError): AsyncGenerator<Uint8Array> {
  let hasBytes = false;
  for await (const piece of pieces) {
    hasBytes ||= piece.length > 0;
    yield piece;
  }
  if (!hasBytes) throw empty;
}

/** The one file of a form. Its stream ends well only when the whole form was well-formed and held no other file. */
async function multipartFile(request: Request): Promise<Upload> {
  const form = openForm(request);
  const broken = new AppError("bad_request", "The form is broken, or ended before its file did.");
  let hasMore = false;
  form.on("filesLimit", () => {
    hasMore = true;
  });
  let isText = false;
  form.on("field", (name) => {
    isText ||= name === FILE_FIELD;
  });
  const abort = new AbortController();
  const read = pipeline(Readable.from(bodyPieces(request)), form, { signal: abort.signal });
  const file = await new Promise<{ field: string; filename: string; stream: Readable } | null>((resolve, reject) => {
    form.once("file", (field, stream, { filename }) => resolve({ field, filename, stream }));
    read.then(
      () => resolve(null),
      () => reject(broken),
    );
  });
  if (file === null) throw isText ? TEXT_FOR_FILE : NO_FILE;
  // The form may break before anybody reads the file; who reads it will learn of it.
  file.stream.on("error", () => undefined);
  if (file.field !== FILE_FIELD) {
    abort.abort();
    throw misnamed(file.field);
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* file.stream;
      await read;
    } catch {
      throw broken;
    } finally {
      // Whoever stops reading early must not leave the rest of the form waiting.
      abort.abort();
    }
    if (hasMore) throw SECOND_FILE;
  };
  return { filename: file.filename, body: Readable.from(notEmpty(whole(), EMPTY_IN_FORM)) };
}

function openForm(request: Request): busboy.Busboy {
  try {
    const limits = { files: 1, fields: FIELDS_MAX };
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    // Browsers and curl write the name of a file in UTF-8 (RFC 7578 section 5.1); busboy takes it for Latin-1 unless told.
    return busboy({ headers, limits, defParamCharset: "utf8" });
  } catch {
    throw new AppError("bad_request", "The form names no boundary.");
  }
}
