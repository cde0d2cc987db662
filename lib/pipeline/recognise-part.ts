import { accept, type Result, refuse } from "@/lib/base/result";
import type { ImportWork } from "@/lib/intake/advance-import.store";
import { missingFields } from "@/lib/intake/column-mapping";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createFormatRecogniser, type Recognition } from "@/lib/intake/recognise-format";
import { UNREADABLE_CONTENT } from "@/lib/intake/unreadable-content";
import type { UploadSample } from "@/lib/intake/upload-part";
import type { RefusedFile } from "@/lib/pipeline/end-import";

const FIELD_WORDS = { callerId: "the caller ID", callee: "the dialled number", startedAt: "the start time" } as const;

/** Finds out what a part is; refuses what holds no calls or cannot be told without a person. */
export function recognisePart(sample: UploadSample, work: ImportWork): Result<Recognition, RefusedFile> {
  if (sample.kind === "unreadable")
    return refuse({
      code: `unreadable_${sample.content}`,
      message: UNREADABLE_CONTENT[sample.content],
      needsMapping: false,
    });
  const wanted = work.options.format;
  const formats = wanted === null ? FORMATS : FORMATS.filter((format) => format.id === wanted);
  const recognised = createFormatRecogniser(formats, GENERIC)(sample);
  if (wanted !== null && wanted !== GENERIC.id && recognised.format.id !== wanted)
    return refuse({
      code: "other_format",
      message: `The file does not have the columns of the format "${wanted}".`,
      needsMapping: true,
    });
  const missing = missingFields(recognised.mapping.columns).map((field) => FIELD_WORDS[field]);
  if (missing.length > 0)
    return refuse({
      code: "not_call_records",
      message: `No column of this file could be taken for ${missing.join(", nor for ")}. If it is a list of calls, say which column holds what.`,
      needsMapping: true,
    });
  return accept(recognised);
}
