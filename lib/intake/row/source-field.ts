import { RECORD_FIELDS, type RecordField } from "@/lib/intake/row/record-field";

/** What a record may hold beside the fields of a call: the facts that tie several records to one attempt or keep a record out. */
export const LEG_FIELDS = [
  /** Ties the legs and records of one call together (Call-ID, session, linked id). */
  "correlationId",
  /** SIP method of a transaction record, or the record kind of a leg. */
  "method",
  /** Number of the routing attempt within its call. */
  "attempt",
  /** Kind of record (start, interim, stop; voice, message). */
  "recordType",
  /** Total time including setup, kept apart from talk time. */
  "totalMs",
  /** Date where it stands in a column of its own; `startedAt` then holds the time of day. */
  "startDate",
  /** AM or PM of the start where it stands in a column of its own. */
  "startHalf",
  /** Name of the time zone of this record. */
  "timeZone",
] as const;

export type LegField = (typeof LEG_FIELDS)[number];

/** Everything a format may map from a record. */
export type SourceField = RecordField | LegField;

/** All source fields, record fields first. */
export const SOURCE_FIELDS: readonly SourceField[] = [...RECORD_FIELDS, ...LEG_FIELDS];
