import { AppError } from "@/lib/base/app-error";

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/i;
const BYTES_MAX = 1_000_000;

/** The media type of a request's body in lower case, without parameters; empty when it names none. */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/**
 * Reads a small JSON body.
 * @throws AppError `unsupported_media_type`, `too_large` past 1 MB, `bad_request` when it is no JSON
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!JSON_TYPE.test(mediaType(request)))
    throw new AppError("unsupported_media_type", "Send JSON, with `Content-Type: application/json`.");
  return parseJson(await readText(request, BYTES_MAX));
}

/** Reads a whole body as UTF-8 text; a byte order mark is left out. @throws AppError `too_large` past `bytesMax` */
export async function readText(request: Request, bytesMax: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of bodyPieces(request)) {
    bytes += piece.length;
    if (bytes > bytesMax) throw new AppError("too_large", `The body is larger than ${bytesMax} bytes.`);
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** Parses JSON text. @throws AppError `bad_request` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("bad_request", "The body is not valid JSON.");
  }
}

/**
 * The body piece by piece as it arrives; nothing when there is none. What comes after whoever reads it has stopped is thrown
 * away: a connection whose request was left unread answers no further one.
 * @throws AppError `bad_request` when the connection breaks off before its end
 */
export async function* bodyPieces(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => Promise.reject(brokenOff()));
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: the refusal goes out while the rest is still on its way.
    void discardRest(reader);
  }
}

async function discardRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The connection is gone, and the rest with it.
  }
}

function brokenOff(): AppError {
  return new AppError("bad_request", "The connection broke off before the body had ended.");
}
