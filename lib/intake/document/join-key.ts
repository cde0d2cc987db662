import { sniffContentKind } from "@/lib/intake/bytes/content-kind";
import { decodeHead, sniffEncoding } from "@/lib/intake/bytes/encoding";
import { sniffJsonShape } from "@/lib/intake/document/json-shape";

/**
 * A key that small files share if they can be read one after the other as a single file: JSON or FreeSWITCH XML of the
 * same shape, as switches write them, a file a call. Null where a file stands for itself, as a CSV with its header does.
 * @param bytes the whole file
 */
export function joinKey(bytes: Uint8Array): string | null {
  const content = sniffContentKind(bytes);
  const encoding = sniffEncoding(bytes, true);
  if (encoding !== "utf-8") return null;
  if (content === "xml") return "xml";
  if (content !== "json" && content !== "ndjson") return null;
  const shape = sniffJsonShape(decodeHead(bytes, encoding));
  if (shape === null) return null;
  // Columns end with their file.
  if (shape.kind === "columns") return null;
  if (shape.kind === "rows") return `rows ${JSON.stringify([shape.path, shape.names])}`;
  if (shape.kind === "keyed") return `keyed ${JSON.stringify(shape.path)}`;
  return shape.kind === "wrapped" ? JSON.stringify(shape.path) : shape.kind;
}
