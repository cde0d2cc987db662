import type { Outcome } from "@/lib/outcome/outcome";

/** The name of each outcome in plain words. Apart from the longer words about it, which most screens do without. */
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  answered: "Answered",
  answered_machine: "Voicemail or fax",
  answered_screened: "Screened",
  busy: "Busy",
  no_answer: "No answer",
  unreachable: "Unreachable",
  canceled: "Canceled by us",
  declined_603: "Declined (603)",
  blocked_603plus: "Blocked by a network (603+)",
  unwanted_607: "Unwanted (607)",
  rejected_608: "Rejected (608)",
  rejected_network: "Rejected by a network",
  invalid_number: "Bad number",
  network_failure: "Network failure",
  media_incompatible: "Media not accepted",
  originator_error: "Refused by our own provider",
  redirected: "Redirected",
  completed_elsewhere: "Completed elsewhere",
  in_progress: "Not ended",
  declined_other: "Refused otherwise",
  unknown: "Unknown",
};
