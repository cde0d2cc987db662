import type { Outcome } from "@/lib/outcome/outcome";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";

/** An outcome in plain words, for people who have never read an RFC. */
export interface OutcomeWords {
  readonly label: string;
  readonly meaning: string;
  /** Where it is defined. */
  readonly standard: string;
  readonly causes: string;
  /** What to do about it. */
  readonly action: string;
}

/** The words of each outcome; the one place for screens and documents. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, OutcomeWords>> = {
  answered: {
    label: OUTCOME_LABELS.answered,
    meaning: "Somebody or something picked up and nothing says that it was a machine.",
    standard: "SIP 200 OK, RFC 3261",
    causes: "A person, but also a voicemail or a screening assistant that nobody detected.",
    action: "Watch the talk time: answers of a few seconds are a warning, not a success.",
  },
  answered_machine: {
    label: OUTCOME_LABELS.answered_machine,
    meaning: "A machine picked up.",
    standard: "SIP 200 OK with machine detection",
    causes: "The person was away, or let the call go to voicemail.",
    action: "A share that rises on one carrier only can mean that the number is labelled there.",
  },
  answered_screened: {
    label: OUTCOME_LABELS.answered_screened,
    meaning: "An assistant on the phone answered and asked who is calling.",
    standard: "SIP 200 OK with machine detection",
    causes: "The phone screens callers that it does not know.",
    action: "Say name and purpose at once; use a registered, branded number.",
  },
  busy: {
    label: OUTCOME_LABELS.busy,
    meaning: "The line was busy.",
    standard: "SIP 486 and 600, RFC 3261; Q.850 cause 17",
    causes: "Another call; some phones also report a pressed decline button as busy.",
    action: "Try again later, at another time of day.",
  },
  no_answer: {
    label: OUTCOME_LABELS.no_answer,
    meaning: "It rang and nobody picked up.",
    standard: "SIP 408 and 480 with cause 18 or 19; Q.850",
    causes: "The person was away or did not want to answer an unknown number.",
    action: "Vary the time of day; let it ring for at least 15 seconds.",
  },
  unreachable: {
    label: OUTCOME_LABELS.unreachable,
    meaning: "The phone could not be reached.",
    standard: "SIP 480, RFC 3261; Q.850 causes 20 and 27",
    causes: "Switched off, out of coverage, or a gateway that hides another reason.",
    action: "A rise together with 603 can be an early sign of blocking; look at it by carrier.",
  },
  canceled: {
    label: OUTCOME_LABELS.canceled,
    meaning: "We gave up before the call was answered.",
    standard: "SIP 487, RFC 3261",
    causes: "The dialler's ring time ran out, or an agent hung up.",
    action: "Let it ring longer; short rings look like a robocaller.",
  },
  declined_603: {
    label: OUTCOME_LABELS.declined_603,
    meaning: "The call was declined, and nothing says that a network did it.",
    standard: "SIP 603 Decline, RFC 3261",
    causes: "A person pressed decline; or a network blocked it and its notice was lost on the way.",
    action: "Wait a day before trying again. A sudden rise calls for a look at labels and at the Reason header.",
  },
  blocked_603plus: {
    label: OUTCOME_LABELS.blocked_603plus,
    meaning: "A provider's analytics blocked the call and said so.",
    standard: "SIP 603 Network Blocked with its Reason header, ATIS-1000099; 47 CFR 64.1200(k)(9)",
    causes: "The provider rates the caller ID as likely unwanted or illegal.",
    action: "Open a redress case with the contact in the notice, and do not try that callee again over another route.",
  },
  unwanted_607: {
    label: OUTCOME_LABELS.unwanted_607,
    meaning: "The callee does not want calls from this caller ID.",
    standard: "SIP 607 Unwanted, RFC 8197",
    causes:
      "A person, or the phone on that person's behalf, marked the caller as unwanted; after an answer, too, and then the call does not count as answered.",
    action: "Stop calling this person from every number; check consent and script.",
  },
  rejected_608: {
    label: OUTCOME_LABELS.rejected_608,
    meaning: "An intermediary rejected the call; no person was asked.",
    standard: "SIP 608 Rejected, RFC 8688",
    causes: "An analytics engine rates the caller ID badly. In the US it has given way to 603+ since March 2026.",
    action: "Use the contact card of the response to ask for redress.",
  },
  rejected_network: {
    label: OUTCOME_LABELS.rejected_network,
    meaning: "A network refused the call without saying more.",
    standard: "Q.850 cause 21 with a network's location (RFC 8606), causes 54, 55, 87; SIP 433, RFC 5079",
    causes: "A block without its notice, a barring service, or a hidden caller ID.",
    action: "Ask your provider for a trace of one call and for the Reason header.",
  },
  invalid_number: {
    label: OUTCOME_LABELS.invalid_number,
    meaning: "The number does not exist, has changed, or is incomplete.",
    standard: "SIP 404, 410, 484, 485 and 604, RFC 3261; Q.850 causes 1, 22 and 28",
    causes: "An old or bought list.",
    action: "Take the number off the list: dialling dead numbers makes a caller look like a robocaller.",
  },
  network_failure: {
    label: OUTCOME_LABELS.network_failure,
    meaning: "The network could not carry the call.",
    standard: "SIP 5xx, RFC 3261; Q.850 causes 34 to 47",
    causes: "Congestion, an outage, a routing error.",
    action: "Nothing about the caller ID; tell the provider if it lasts.",
  },
  media_incompatible: {
    label: OUTCOME_LABELS.media_incompatible,
    meaning: "The two ends could not agree on how to exchange sound.",
    standard: "SIP 415, 488 and 606, RFC 3261; Q.850 causes 65, 70 and 88",
    causes: "Codec settings.",
    action: "Offer G.711 as well.",
  },
  originator_error: {
    label: OUTCOME_LABELS.originator_error,
    meaning: "Our own provider did not accept the call.",
    standard: "SIP 401, 402, 403, 407, 428, 436, 437 and 438, RFC 3261 and RFC 8224",
    causes: "Credentials, balance, limits, an unverified caller ID, or a broken signature.",
    action: "Ask the provider; 428 and 436 to 438 mean that the signing of calls is broken.",
  },
  redirected: {
    label: OUTCOME_LABELS.redirected,
    meaning: "The call was pointed to another address.",
    standard: "SIP 3xx, RFC 3261",
    causes: "A forwarding, or a number that has moved.",
    action: "Nothing about the caller ID.",
  },
  completed_elsewhere: {
    label: OUTCOME_LABELS.completed_elsewhere,
    meaning: "Another branch of the same call was answered, so this one was dropped.",
    standard: "Reason SIP;cause=200, RFC 3326",
    causes: "Several devices or routes were tried at once.",
    action: "Nothing; it is in the sums of calls, and in no rate.",
  },
  in_progress: {
    label: OUTCOME_LABELS.in_progress,
    meaning: "The record holds no final response.",
    standard: "SIP 1xx, RFC 3261",
    causes: "The record was written before the call ended.",
    action: "Import the records again when the calls are over.",
  },
  declined_other: {
    label: OUTCOME_LABELS.declined_other,
    meaning: "The far end refused with a code that no standard defines.",
    standard: "SIP 6xx, RFC 3261 section 21.6",
    causes: "A vendor's own code.",
    action: "Ask the provider what the code means.",
  },
  unknown: {
    label: OUTCOME_LABELS.unknown,
    meaning: "The record does not say how the call ended.",
    standard: "none",
    causes: "The export leaves out code, cause and status.",
    action: "Ask for an export with SIP code, phrase and Reason header.",
  },
};
