import { accept, type Result, refuse } from "@/lib/base/result";
import type { CallAttempt } from "@/lib/calls/call-attempt";
import { UNREADABLE_CONTENT } from "@/lib/intake/bytes/unreadable-content";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import type { ImportWork } from "@/lib/intake/import/import-work.store";
import { type ColumnMapping, missingFields, REQUIRED_FIELDS } from "@/lib/intake/mapping/column-mapping";
import { fileTable } from "@/lib/intake/mapping/file-columns";
import { withMapping } from "@/lib/intake/mapping/saved-mapping";
import { createFormatRecogniser, type Recognition } from "@/lib/intake/recognise-format";
import { pick } from "@/lib/intake/row/cell";
import { createRecordReader } from "@/lib/intake/row/read-record";
import type { Reading } from "@/lib/intake/row/read-row";
import type { RefusalReason, RowRefusal } from "@/lib/intake/row/row-refusal";
import type { ReadableSample, UploadSample } from "@/lib/intake/upload/upload-part";
import type { RefusedFile } from "@/lib/pipeline/import/end-import";
import { agentsLegs } from "@/lib/pipeline/read/agents-legs";
import { callsBothWays } from "@/lib/pipeline/read/calls-both-ways";
import { doubtfulDirection } from "@/lib/pipeline/read/doubtful-direction";
import { listOfMessages } from "@/lib/pipeline/read/list-of-messages";
import { otherCountry } from "@/lib/pipeline/read/other-country";
import { readerOptions } from "@/lib/pipeline/read/reader-options";
import { withNumberHabits } from "@/lib/pipeline/read/with-number-habits";
import { zonesOfOthers } from "@/lib/pipeline/read/zones-of-others";

/** The mappings that people confirmed for the import's source, by the name of their set of columns. */
export type SourceMappings = ReadonlyMap<string, ColumnMapping>;

const FIELD_WORDS = { callerId: "the caller ID", callee: "the dialled number", startedAt: "the start time" } as const;

/** What a part looks like by itself, before anybody is asked; refuses what cannot be read at all. */
export function looksLike(
  sample: UploadSample,
  { options }: Pick<ImportWork, "options">,
): Result<Recognition, RefusedFile> {
  if (sample.kind === "unreadable")
    return refuse({
      code: `unreadable_${sample.content}`,
      message: UNREADABLE_CONTENT[sample.content],
      needsMapping: false,
    });
  const wanted = options.format;
  const formats = wanted === null ? FORMATS : FORMATS.filter((format) => format.id === wanted);
  return accept(createFormatRecogniser(formats, GENERIC)(sample));
}

/**
 * Finds out what a part is: what a person confirmed for its source and columns, else what it looks like.
 * Refuses what holds no calls or cannot be told without a person.
 */
export function recognisePart(
  sample: UploadSample,
  work: ImportWork,
  mappings: SourceMappings,
): Result<Recognition, RefusedFile> {
  const looked = looksLike(sample, work);
  if (!looked.ok || sample.kind === "unreadable") return looked;
  const { columns, headerHash } = fileTable(looked.value, sample);
  const confirmed = mappings.get(headerHash);
  if (confirmed !== undefined)
    return accept(withNumberHabits(withMapping(looked.value, confirmed, sample), sample, work));
  const recognised = withNumberHabits(looked.value, sample, work);
  const problem = doubts(recognised, work, sample);
  if (problem === null) return accept(recognised);
  // Nobody is asked about columns in which nothing stands.
  if (isEmpty(recognised, sample)) return refuse(NO_RECORDS);
  return refuse(columns.length < REQUIRED_FIELDS.length ? TOO_NARROW : { ...problem, needsMapping: true });
}

/** A text beside the calls of an archive, such as a note of the provider's, which no answer could turn into calls. */
const TOO_NARROW: RefusedFile = {
  code: "not_call_records",
  message:
    "This is not a list of calls: a call needs its caller ID, the dialled number and its start in columns of their own. Reports in columns of a fixed width are read only with a header above that stands in the same columns. Export the call records as CSV or JSON.",
  needsMapping: false,
};

/** A file without a single record. */
export const NO_RECORDS: RefusedFile = {
  code: "no_records",
  message:
    "The file has a header but no rows under it, or an empty list, so there is nothing to import. Export it again with the calls in it.",
  needsMapping: false,
};

function recordsIn({ headerLine }: Recognition, sample: ReadableSample): readonly unknown[] {
  if (sample.kind === "documents") return sample.documents;
  return sample.rows.filter((_, index) => (sample.lines[index] ?? 0) > (headerLine ?? 0));
}

function isEmpty(recognised: Recognition, sample: ReadableSample): boolean {
  return sample.complete && sample.broken.length === 0 && recordsIn(recognised, sample).length === 0;
}

/** Refusals of values that are of the right kind, and so refute no guess at their column. */
const SAYS_NOTHING: ReadonlySet<RefusalReason> = new Set(["ambiguous_date", "scientific_notation"]);

/** Share of the records whose direction may be written in words that nobody understands. */
const UNKNOWN_DIRECTIONS_MAX = 0.2;

/**
 * The first refusal where the records themselves refute a guess at the columns: not one of the first ones can be read by it,
 * or of too many nobody knows whether the call went out.
 */
function refutation(readings: readonly Reading[]): RowRefusal | null {
  const refusals = readings.flatMap((reading) =>
    reading.type === "refused" && !SAYS_NOTHING.has(reading.refusal.reason) ? [reading.refusal] : [],
  );
  const unknown = refusals.filter(({ reason }) => reason === "unknown_direction");
  if (unknown.length > readings.length * UNKNOWN_DIRECTIONS_MAX) return unknown[0] ?? null;
  // What is left out for its direction says nothing about the columns of the others.
  const skips = readings.filter(({ type }) => type === "skip").length;
  return refusals.length === readings.length - skips ? (refusals[0] ?? null) : null;
}

/** The first records, read by the guess at the columns. */
function readingsOf(recognised: Recognition, work: ImportWork, sample: ReadableSample): readonly Reading[] {
  const reader = createRecordReader(recognised.format, recognised.mapping, readerOptions(work, recognised));
  const lines = sample.lines.filter((line) => sample.kind === "documents" || line > (recognised.headerLine ?? 0));
  return recordsIn(recognised, sample).map((record, index) => reader.read(record, lines[index] ?? 0));
}

function attemptsIn(readings: readonly Reading[]): readonly CallAttempt[] {
  return readings.flatMap((reading) => (reading.type === "leg" && reading.attempt !== null ? [reading.attempt] : []));
}

/** What a person has to be asked about records that could be read; empty where nothing is in doubt. */
function doubtOf(
  recognised: Recognition,
  sample: ReadableSample,
  refuted: RowRefusal | null,
  attempts: readonly CallAttempt[],
): string {
  return (
    doubtfulDirection(recognised, sample, refuted) ||
    callsBothWays(recognised, sample, attempts) ||
    otherCountry(recognised, sample, attempts) ||
    agentsLegs(attempts) ||
    listOfMessages(recognised, sample)
  );
}

/** What a person has to be asked about the zones of the records, which are read once more without them. */
function doubtOfZones(
  recognised: Recognition,
  work: ImportWork,
  sample: ReadableSample,
  attempts: readonly CallAttempt[],
): string {
  const { timeZone, ...columns } = recognised.mapping.columns;
  if (timeZone === undefined) return "";
  const written = { ...recognised, mapping: { ...recognised.mapping, columns } };
  return zonesOfOthers(attempts, attemptsIn(readingsOf(written, work, sample)));
}

/** Why a person has to say what the columns hold; null where nobody has to. */
function doubts(
  recognised: Recognition,
  work: ImportWork,
  sample: ReadableSample,
): { code: string; message: string } | null {
  const { format, confidence, mapping } = recognised;
  const { options } = work;
  if (options.format !== null && options.format !== GENERIC.id && format.id !== options.format)
    return {
      code: "other_format",
      message: `The file does not have the columns of the format "${options.format}".`,
    };
  if (confidence === "none" || missingFields(mapping.columns).length > 0)
    return { code: "not_call_records", message: missing(mapping) };
  if (confidence !== "guess") return null;
  const readings = readingsOf(recognised, work, sample);
  const refuted = refutation(readings);
  if (areAllShort(recognised, sample)) return { code: "columns_to_confirm", message: ALL_SHORT };
  const attempts = attemptsIn(readings);
  const doubt = doubtOf(recognised, sample, refuted, attempts) || doubtOfZones(recognised, work, sample, attempts);
  return options.review || refuted !== null || doubt !== ""
    ? { code: "columns_to_confirm", message: `${TO_CONFIRM}${doubt}` }
    : null;
}

const TO_CONFIRM =
  "This file is not in a known format. We matched its columns by their names. Please check that they are right.";

const ALL_SHORT =
  "Every called number of this file has two to five digits. If they are whole numbers of which only the end is left, nothing can be told from them: export the calls with whole numbers. If they are extensions, these calls went out to nobody. If another column holds the called numbers, choose it.";

/** Whether all called numbers are as short as extensions, or as what some exports leave of a number. */
function areAllShort(recognised: Recognition, sample: ReadableSample): boolean {
  const keys = new Set(recognised.mapping.columns.callee?.from);
  const { columns, rows } = fileTable(recognised, sample);
  const at = columns.flatMap(({ key }, place) => (keys.has(key) ? [place] : []));
  const callees = rows.map(({ cells }) => pick(cells, at)).filter((callee) => callee !== "");
  return callees.length > 0 && callees.every((callee) => SHORT_CALLEE.test(callee));
}

const SHORT_CALLEE = /^[x*.…-]*\d{2,5}$/i;

function missing({ columns }: ColumnMapping): string {
  const words = missingFields(columns).map((field) => FIELD_WORDS[field]);
  return words.length === 0
    ? "The columns of this file could be those of call records, but what stands in them is not sure enough to go by. If it is a list of calls, say which column holds what."
    : `No column of this file could be taken for ${words.join(", nor for ")}. If it is a list of calls, say which column holds what.`;
}
