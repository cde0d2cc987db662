import type { Disposition } from "@/lib/calls/disposition";

/** A status word of English for each end of a call, which `parseDisposition` reads as that end. */
const WORDS: Readonly<Record<Disposition, string>> = {
  answered: "answered",
  answered_machine: "voicemail",
  answered_screened: "call screened",
  busy: "busy",
  no_answer: "no answer",
  unreachable: "unreachable",
  canceled: "canceled",
  declined_603: "declined",
  blocked_603plus: "Network Blocked",
  unwanted_607: "unwanted",
  rejected_network: "blocked by network",
  invalid_number: "invalid number",
  network_failure: "network failure",
  media_incompatible: "incompatible destination",
  originator_error: "not permitted",
  redirected: "redirected",
  completed_elsewhere: "completed elsewhere",
  in_progress: "in progress",
};

/** The status word to write for an end that was told otherwise. */
export function dispositionWord(disposition: Disposition): string {
  return WORDS[disposition];
}
