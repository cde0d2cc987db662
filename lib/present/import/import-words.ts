import type { ImportStatus } from "@/lib/intake/import/import-record";
import type { RefusalReason } from "@/lib/intake/row/row-refusal";
import type { SkipReason } from "@/lib/intake/skip";
import type { Import } from "@/lib/present/import/import.schema";

/** A state of an import in words, with what its colour says. */
export interface ImportStatusWords {
  readonly label: string;
  readonly tone: "neutral" | "accent" | "good" | "watch" | "bad";
}

/** The state of an import in words; where every record was rejected it does not sound as if some had come in. */
export function importStatusWords({ status, rows }: Pick<Import, "status" | "rows">): ImportStatusWords {
  const isAllRejected = rows.rejected > 0 && rows.rejected === rows.read;
  return status === "completed_with_rejections" && isAllRejected
    ? { label: "All rejected", tone: "bad" }
    : IMPORT_STATUS_WORDS[status];
}

const IMPORT_STATUS_WORDS: Readonly<Record<ImportStatus, ImportStatusWords>> = {
  queued: { label: "Waiting", tone: "neutral" },
  reading: { label: "Reading", tone: "accent" },
  finishing: { label: "Scoring", tone: "accent" },
  completed: { label: "Completed", tone: "good" },
  completed_with_rejections: { label: "Completed, some rejected", tone: "watch" },
  needs_mapping: { label: "Columns to confirm", tone: "watch" },
  failed: { label: "Not imported", tone: "bad" },
};

const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  inbound: "Calls that came in: they say nothing about your caller IDs",
  internal: "Calls between your own extensions",
  not_an_attempt: "No call attempts, such as ACK, BYE, messages or logins",
  intermediate_leg: "Further legs of calls that are counted already",
  interim_record: "Start records whose end came later in the file",
  header_repeated: "The header once more, or a row that describes the columns",
  comment: "Comments",
  totals_row: "Rows of totals",
  past_retention: "Calls of a time whose calls are no longer kept",
  blank: "Blank rows",
};

const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  broken_quoting: "Broken quotation marks",
  ragged_row: "Too few or too many columns",
  other_table: "Below another header: give each table a file of its own",
  line_too_long: "Longer than a record can be",
  not_json: "Not valid JSON",
  not_xml: "Not valid XML",
  wrong_encoding: "Characters that cannot be read",
  missing_value: "A value is missing",
  broken_date: "Not a date and time",
  ambiguous_date: "Day and month cannot be told apart",
  nonexistent_local_time: "A time that does not exist on that day (clocks were set forward)",
  date_out_of_range: "A date too long ago or in the future",
  not_a_phone_number: "Not a phone number",
  scientific_notation: "A number that a spreadsheet rounded: export it as text",
  not_a_sip_code: "Not a SIP response code",
  not_a_number: "Not a number",
  broken_duration: "Not a length of time",
  unknown_direction: "A direction that is neither in nor out",
};

const SKIPS: ReadonlyMap<string, string> = new Map(Object.entries(SKIP_WORDS));
const REFUSALS: ReadonlyMap<string, string> = new Map(Object.entries(REFUSAL_WORDS));

/** Why records were left out, in words; a reason that is not known here is shown by its name. */
export function skipWords(reason: string): string {
  return SKIPS.get(reason) ?? nameInWords(reason);
}

/** Why a record was rejected, in words; a reason that is not known here is shown by its name. */
export function refusalWords(reason: string): string {
  return REFUSALS.get(reason) ?? nameInWords(reason);
}

function nameInWords(code: string): string {
  const text = code.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
