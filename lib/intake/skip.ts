/** Why a record that could be read is no attempt to count. A closed list: each is counted under its name in the import report. */
export const SKIP_REASONS = [
  /** A call into the customer. */
  "inbound",
  /** Both ends are inside the customer's own system. */
  "internal",
  /** A transaction or message that is no call attempt (ACK, BYE, CANCEL, an SMS, a login). */
  "not_an_attempt",
  /** A further leg of an attempt that is counted already. */
  "intermediate_leg",
  /** A start or interim record whose stop record carries the result. */
  "interim_record",
  /** The header once more, or a row that describes the columns. */
  "header_repeated",
  "comment",
  "totals_row",
  "past_retention",
  "blank",
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

/** A record that was read and left out, with the reason. */
export interface Skip {
  readonly type: "skip";
  /** Line of the file (1-based) where the record starts. */
  readonly line: number;
  readonly reason: SkipReason;
}
