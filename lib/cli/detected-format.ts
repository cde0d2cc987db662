import { UNREADABLE_CONTENT } from "@/lib/intake/bytes/unreadable-content";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { normaliseHeader } from "@/lib/intake/header/header";
import type { BlindSpot } from "@/lib/intake/honesty/blind-spot";
import { honestyOf } from "@/lib/intake/honesty/file-honesty";
import type { MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { absentFields } from "@/lib/intake/proposal/absent-fields";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import type { UploadSample } from "@/lib/intake/upload/upload-part";

/** A column as the file calls it; its position, counted from 0, where it has no name; several in order of preference. */
type ColumnName = string | number | readonly (string | number)[];

/** How a file would be read. */
export interface DetectedFormat {
  readonly format: string | null;
  readonly confidence: "exact" | "guess" | "none";
  readonly mapping: Readonly<Record<string, ColumnName>>;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: boolean;
  readonly cannotShow: readonly BlindSpot[];
  /** How to get an export that shows more; null where there is none or nothing is missing that it would bring. */
  readonly recipe: string | null;
  /** Why the file holds nothing that could be read; null where it does. */
  readonly refusal: string | null;
}

const recognise = createFormatRecogniser(FORMATS, GENERIC);

/**
 * Reads the beginning of a file, or of the first readable file of an archive, and says how it would be imported.
 * A damaged archive is refused like a file of nothing.
 */
export async function detectFormat(file: string): Promise<DetectedFormat> {
  let refusal = "The archive is empty.";
  try {
    for await (const { sample } of openUpload(file)) {
      if (sample.kind !== "unreadable") return describe(sample);
      refusal = UNREADABLE_CONTENT[sample.content];
    }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    refusal = error.message;
  }
  const nothing = { mapping: {}, encoding: null, delimiter: null, header: false, cannotShow: [], recipe: null };
  return { format: null, confidence: "none", ...nothing, refusal };
}

function describe(sample: Exclude<UploadSample, { kind: "unreadable" }>): DetectedFormat {
  const recognised = recognise(sample);
  const { format, confidence, mapping, header } = recognised;
  const { cannotShow, recipe } = honestyOf(format, mapping, absentFields(recognised, sample));
  return {
    format: format.id,
    confidence,
    mapping: namesOf(mapping.columns, header ?? []),
    encoding: sample.encoding,
    delimiter: sample.dialect?.delimiter || null,
    header: header !== null,
    cannotShow,
    recipe,
    refusal: null,
  };
}

function namesOf(columns: MappedColumns, header: readonly string[]): Record<string, ColumnName> {
  const nameOf = (column: string | number): string | number =>
    typeof column === "number"
      ? (header[column] ?? column)
      : (header.find((cell) => normaliseHeader(cell) === column) ?? column);
  const named = Object.entries(columns).map(([field, { from }]): [string, ColumnName] => {
    const [first, ...others] = from.map(nameOf);
    return [field, first !== undefined && others.length === 0 ? first : from.map(nameOf)];
  });
  return Object.fromEntries(named);
}
