import { DAY_MS } from "@/lib/base/time-units";

/** Counts of one import, or of a source so far, that tell whether its data can be believed. */
export interface QualityCounts {
  readonly attempts: number;
  /** Attempts that reached nobody. */
  readonly failed: number;
  /** Attempts whose caller ID is 2 to 6 digits. */
  readonly shortCallerIds: number;
  /** Answered calls of at most one second. */
  readonly instantAnswers: number;
  readonly answered: number;
  /** Attempts of which nobody knows how they ended, though their record has a status or a phrase. */
  readonly statusUnknown: number;
  readonly read: number;
  readonly refused: number;
  /** Whether calls begin on days and at no time of day. */
  readonly startsAreDays: boolean;
}

/** Something about the data that a person should know before trusting figures made from it. */
export interface QualityWarning {
  readonly code:
    | "no_time_of_day"
    | "no_failures"
    | "status_not_understood"
    | "caller_ids_look_like_extensions"
    | "instant_answers"
    | "many_refused"
    | "calls_to_come";
  readonly message: string;
}

/** Fewest attempts before the absence of failures means anything. */
const ATTEMPTS_MIN = 200;
const EXTENSION_SHARE_MIN = 0.5;
const UNKNOWN_SHARE_MIN = 0.5;
const INSTANT_SHARE_MIN = 0.05;
const REFUSED_SHARE_MIN = 0.1;

function isAtLeast(part: number, whole: number, share: number): boolean {
  return whole > 0 && part / whole >= share;
}

/** The warnings that the counts call for, gravest first. */
export function qualityWarnings(counts: QualityCounts): QualityWarning[] {
  const warnings: QualityWarning[] = [];
  if (counts.startsAreDays) {
    warnings.push({
      code: "no_time_of_day",
      message:
        "The start of these calls is a day without a time of day. All calls of a day begin at midnight, and several between the same numbers count as one: map the column that holds the time, or export it as well.",
    });
  }
  if (counts.attempts > ATTEMPTS_MIN && counts.failed === 0) {
    warnings.push({
      code: "no_failures",
      message: "Not one of these calls failed. Exports often leave failed calls out: ask for incomplete calls as well.",
    });
  }
  if (isAtLeast(counts.statusUnknown, counts.failed, UNKNOWN_SHARE_MIN)) {
    warnings.push({
      code: "status_not_understood",
      message:
        "Many calls have a status that does not tell how they ended, so that their outcome is unknown. Map the column that holds the SIP response code or the hangup cause, or export one of them as well; or say what the words mean where the columns are confirmed.",
    });
  }
  if (isAtLeast(counts.shortCallerIds, counts.attempts, EXTENSION_SHARE_MIN)) {
    warnings.push({
      code: "caller_ids_look_like_extensions",
      message: "Most caller IDs are extensions. Map the column that holds the number shown to the callee.",
    });
  }
  if (counts.attempts > ATTEMPTS_MIN && isAtLeast(counts.instantAnswers, counts.answered, INSTANT_SHARE_MIN)) {
    warnings.push({
      code: "instant_answers",
      message:
        "Many calls were answered for a second or less: call screening, or a carrier that signals false answers.",
    });
  }
  if (isAtLeast(counts.refused, counts.read, REFUSED_SHARE_MIN)) {
    warnings.push({
      code: "many_refused",
      message: "Every tenth record or more was refused. Check the column mapping against the list of rejections.",
    });
  }
  return warnings;
}

/** Warns of calls that begin more than a day after the file was read: no clock on earth is so far ahead. */
export function futureWarnings(lastCallAt: Date | null, now: Date): QualityWarning[] {
  if (lastCallAt === null || lastCallAt.getTime() <= now.getTime() + DAY_MS) return [];
  const day = lastCallAt.toISOString().slice(0, 10);
  return [
    {
      code: "calls_to_come",
      message: `Some calls begin in days to come, the last on ${day}. Check the order of day and month; undo the import if it is wrong, because screens show the latest days first.`,
    },
  ];
}
