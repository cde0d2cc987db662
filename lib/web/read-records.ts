import { AppError } from "@/lib/base/app-error";
import { mediaType, parseJson, readText } from "@/lib/web/read-json";
import { unstorableText } from "@/lib/web/unstorable-text";

/** Most records of one push. */
export const PUSH_RECORDS_MAX = 10_000;

/** Media types of a push: one JSON array, or a JSON value per line. */
export const PUSH_TYPES = ["application/json", "application/x-ndjson"] as const;

/** Room for the most records with 4 kB each. */
const BYTES_MAX = PUSH_RECORDS_MAX * 4_096;

/**
 * Reads pushed records: a JSON array, or NDJSON. A line that is no JSON, or text that cannot be kept, becomes a record
 * that nobody can read, so that it is refused by its number like any other.
 * @throws AppError `unsupported_media_type`, `too_large`, `bad_request`
 */
export async function readRecords(request: Request): Promise<unknown> {
  const type = mediaType(request);
  if (!PUSH_TYPES.some((known) => known === type))
    throw new AppError("unsupported_media_type", `Send ${PUSH_TYPES.join(" or ")}.`);
  const text = await readText(request, BYTES_MAX);
  const records = type === "application/json" ? parseJson(text) : text.split("\n").filter(isFilled).map(parseLine);
  return Array.isArray(records) ? records.map(keepable) : records;
}

function keepable(record: unknown): unknown {
  return unstorableText(record) === null ? record : null;
}

function isFilled(line: string): boolean {
  return line.trim() !== "";
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
