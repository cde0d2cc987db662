/**
 * Everything that a status word may say, under the name of the outcome that it stands for. It stands apart from the words
 * themselves, because pages need the meanings and no browser should load the words.
 */
export const DISPOSITIONS = [
  "answered",
  "answered_machine",
  "answered_screened",
  "busy",
  "no_answer",
  "unreachable",
  "canceled",
  "declined_603",
  "blocked_603plus",
  "unwanted_607",
  "rejected_network",
  "invalid_number",
  "network_failure",
  "media_incompatible",
  "originator_error",
  "redirected",
  "completed_elsewhere",
  "in_progress",
] as const;

/** What a status word says. */
export type Disposition = (typeof DISPOSITIONS)[number];
