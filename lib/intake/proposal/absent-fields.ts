import { documentValue } from "@/lib/intake/document/document-cells";
import { textOf } from "@/lib/intake/document/json-object";
import type { Format } from "@/lib/intake/format";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { FormatSample } from "@/lib/intake/recognise-format";
import { SOURCE_FIELDS, type SourceField } from "@/lib/intake/row/source-field";
import type { UnreadableSample } from "@/lib/intake/upload/upload-part";

/** How documents are read: what of a recognition counts here. */
interface Reader {
  readonly format: Format;
  readonly mapping: ColumnMapping;
}

/**
 * Which of the mapped fields none of the sampled documents has. A table has its columns or not, and lacks none; a document
 * may leave out what it has nothing to say about, so that only the documents themselves tell.
 */
export function absentFields(
  { format, mapping: { columns } }: Reader,
  sample: FormatSample | UnreadableSample,
): ReadonlySet<SourceField> {
  const { flatten } = format;
  const documents = sample.kind === "documents" ? sample.documents : [];
  const absent = new Set(SOURCE_FIELDS.filter((field) => sample.kind === "documents" && columns[field] !== undefined));
  for (const document of documents) {
    if (absent.size === 0) break;
    // A flat object has every key; what stands in it came from the document.
    const flat = flatten === null ? document : flatten(document);
    const holds = (value: unknown): boolean => (flatten === null ? value !== undefined : textOf(value) !== "");
    for (const field of absent)
      if (columns[field]?.from.some((path) => holds(documentValue(flat, String(path))))) absent.delete(field);
  }
  return absent;
}
