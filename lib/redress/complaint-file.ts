import type { LabelSeverity } from "@/lib/redress/label-sighting";

/** Who publishes complaints: the FTC's Do Not Call reports, and the FCC's unwanted calls. */
export const COMPLAINT_SOURCES = ["ftc", "fcc"] as const;
export type ComplaintSource = (typeof COMPLAINT_SOURCES)[number];

/** What is kept of a public complaint, and nothing else: number, day, source and subject. */
export interface Complaint {
  readonly callerId: string;
  /** The day of the call that is complained of, ISO; of the complaint where no call is dated. */
  readonly day: string;
  readonly source: ComplaintSource;
  readonly subject: string;
  readonly severity: LabelSeverity;
  /** Tells it apart from every other of its source, so that a file uploaded twice counts once. */
  readonly key: string;
}

/** How the columns of a file are found. */
export interface ComplaintColumns {
  readonly source: ComplaintSource;
  readonly number: number;
  /** Days, the better one first. */
  readonly days: readonly number[];
  readonly subject: number;
  /** A column that tells complaints apart; null where there is none, and the whole row does. */
  readonly id: number | null;
}

/** Finds the columns of the FTC's daily file or of the FCC's export by their names; null for any other file. */
export function complaintColumns(header: readonly string[]): ComplaintColumns | null {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase()
      .replace(/[^a-z]+/g, "_"),
  );
  const at = (...wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const [company, violation, created] = [at("company_phone_number"), at("violation_date"), at("created_date")];
  if (company >= 0 && created >= 0)
    return {
      source: "ftc",
      number: company,
      days: [violation, created].filter((place) => place >= 0),
      subject: at("subject"),
      id: null,
    };
  const [caller, issued, id] = [at("caller_id_number"), at("issue_date", "date_of_issue"), at("id", "ticket_id")];
  if (caller < 0 || issued < 0) return null;
  const type = at("type_of_call_or_messge", "type_of_call_or_message", "type_of_call_or_messge_");
  const subject = type < 0 ? at("issue") : type;
  return { source: "fcc", number: caller, days: [issued], subject, id: id < 0 ? null : id };
}

const SUBJECT_MAX = 120;

/**
 * Reads a complaint out of a row; null for a row about somebody else's number, or without a day.
 * @param own the organisation's numbers, E.164
 */
export function complaintOf(
  columns: ComplaintColumns,
  row: readonly string[],
  own: ReadonlySet<string>,
): Complaint | null {
  const callerId = nanpNumber(row[columns.number] ?? "");
  if (callerId === null || !own.has(callerId)) return null;
  const day = columns.days.map((place) => isoDay(row[place] ?? "")).find((found) => found !== null);
  if (day === undefined || day === null) return null;
  const subject = shortText(columns.subject < 0 ? "" : (row[columns.subject] ?? ""));
  const id = columns.id === null ? "" : (row[columns.id] ?? "").trim();
  return {
    callerId,
    day,
    source: columns.source,
    subject,
    severity: complaintSeverity(subject),
    key: id === "" ? row.join("\u001f") : `id ${id}`,
  };
}

/** A number of the North American plan in any usual spelling, as E.164; null for what is none, such as `0000`. */
function nanpNumber(text: string): string | null {
  if (!/^[\d\s()+.-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  const national = digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(national) ? `+1${national}` : null;
}

/** The calendar day in `2026-11-02 10:00:00`, `2026-11-02T00:00:00.000` or `11/02/2026`; null for anything else. */
function isoDay(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?:\D|$)/.exec(text);
  const american = iso === null ? /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\D|$)/.exec(text) : null;
  const parts = iso === null ? [american?.[3], american?.[1], american?.[2]] : [iso[1], iso[2], iso[3]];
  const day = `${parts[0]}-${parts[1]?.padStart(2, "0")}-${parts[2]?.padStart(2, "0")}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || !/^(19|20|21)/.test(day)) return null;
  return new Date(at).toISOString().slice(0, 10) === day ? day : null;
}

function shortText(text: string): string {
  const plain = text.replace(/\p{C}+/gu, " ").trim();
  return plain === "" ? "No subject" : plain.slice(0, SUBJECT_MAX);
}

function complaintSeverity(subject: string): LabelSeverity {
  if (/impost|scam|fraud|phish/i.test(subject)) return "scam";
  if (/robocall|prerecorded|autodial/i.test(subject)) return "spam";
  return /sale|warrant|debt|loan|energy|insurance|vacation|telemarket/i.test(subject) ? "telemarketer" : "nuisance";
}
