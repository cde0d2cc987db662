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

/** Reads a whole body as UTF-8 text. @throws AppError `too_large` past `bytesMax` */
export async function readText(request: Request, bytesMax: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of bodyPieces(request)) {
    bytes += piece.length;
    if (bytes > bytesMax) throw new AppError("too_large", `The body is larger than ${bytesMax} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Parses JSON text. @throws AppError `bad_request` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("bad_request", "The body is no valid JSON.");
  }
}

/**
 * The body piece by piece as it arrives; nothing when there is none. Whoever stops early ends the reading.
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
    await reader.cancel().catch(() => undefined);
  }
}

function brokenOff(): AppError {
  return new AppError("bad_request", "The connection broke off before the body had ended.");
}
