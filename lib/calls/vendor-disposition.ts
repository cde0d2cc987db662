import type { Disposition } from "@/lib/calls/disposition";
import { DISPOSITION_WORDS_ABROAD } from "@/lib/calls/disposition-words-abroad";
import { wordKey } from "@/lib/calls/word-key";

/**
 * Status words of vendors: what they say about the end of a call, who writes them, and the words, comma-separated.
 * Compared as `wordKey` spells them.
 */
export const DISPOSITION_WORDS = [
  ["answered", "Twilio, Telnyx, Vonage, Bandwidth", "completed, complete, answered"],
  ["answered", "Asterisk, A2Billing, Sinch", "ANSWERED, ANSWER"],
  ["answered", "Telnyx", "time_limit"],
  ["answered", "Zoom", "recorded, auto recorded"],
  ["answered", "Vapi", "assistant-ended-call, customer-ended-call, assistant-said-end-call-phrase, silence-timed-out"],
  ["answered", "RingCentral, Zoom, sipgate", "Accepted, Call connected, connected, PICKUP"],
  ["answered", "others", "success, successful, human, live answer, call completed, call answered"],
  [
    "answered",
    "diallers",
    "live person, live connect, human answered, answered human, answered by human, agent connected, connected to agent",
  ],
  [
    "answered_machine",
    "Twilio, Vonage",
    "machine, machine_start, machine_end_beep, machine_end_silence, machine_end_other, fax",
  ],
  [
    "answered_machine",
    "others",
    "voicemail, left voicemail, voice mail, answering machine, answer machine, answered machine, vm",
  ],
  ["answered_machine", "VICIdial", "AA, AM, AL"],
  ["answered_machine", "Retell", "voicemail_reached"],
  ["answered_machine", "Genesys", "ININ-OUTBOUND-MACHINE, ININ-OUTBOUND-FAX"],
  ["answered_machine", "Close", "vm-left, vm-answer"],
  [
    "answered_machine",
    "diallers",
    "left vm, vm left, voicemail left, voicemail drop, voicemail dropped, vm drop, left voicemail message",
  ],
  ["answered_machine", "Infobip", "EC_VOICE_ANSWERING_MACHINE"],
  [
    "answered_machine",
    "diallers",
    "AMD, LVM, ans machine, answered by machine, fax machine, fax tone, modem, mailbox full, voicemail full, vm full",
  ],
  ["answered_machine", "others", "machine detected, fax detected, amd machine, went to voicemail, voicemail detected"],
  [
    "answered_screened",
    "others",
    "screening, screened, call screening, call screened, call screen, screener, answered screened",
  ],
  [
    "answered_screened",
    "others",
    "google call screen, ios call screening, screening detected, call screening detected",
  ],
  [
    "busy",
    "Twilio, Asterisk, Telnyx, Zoom",
    "busy, user_busy, line busy, subscriber busy, busy here, busy everywhere, call busy",
  ],
  ["busy", "Amazon Connect", "TELECOM_BUSY"],
  ["busy", "VICIdial", "AB"],
  ["busy", "Retell, Vapi", "dial_busy, customer-busy"],
  ["busy", "Genesys", "ININ-OUTBOUND-BUSY"],
  ["busy", "Infobip, Plivo", "EC_VOICE_USER_BUSY, Busy Line"],
  ["busy", "others", "engaged, line engaged, engaged tone, number busy"],
  [
    "no_answer",
    "Twilio, Asterisk, VICIdial, Sinch",
    "no-answer, NO ANSWER, NOANSWER, no answered, not answered, call not answered",
  ],
  ["no_answer", "Telnyx, Vonage", "timeout, unanswered, no_user_response"],
  ["no_answer", "Amazon Connect", "TELECOM_UNANSWERED"],
  [
    "no_answer",
    "sipgate, Infobip, Knowlarity",
    "NOPICKUP, EC_VOICE_NO_ANSWER, Customer Missed, Client Missed, not connected",
  ],
  [
    "no_answer",
    "46 Labs, FreeSWITCH",
    "LOCAL_PDD_TIMEOUT, PROGRESS_TIMEOUT, ring timeout, dial timeout, local ring timeout",
  ],
  [
    "no_answer",
    "others",
    "timed out, call timeout, request timeout, originate timeout, no answer timeout, answer timeout",
  ],
  ["no_answer", "Retell, Vapi", "dial_no_answer, customer-did-not-answer"],
  ["no_answer", "Genesys", "ININ-OUTBOUND-NO-ANSWER"],
  ["no_answer", "Webex, Talkdesk", "NoAnswerFromUser, outbound missed"],
  ["no_answer", "others", "ring no answer, no response, no reply, missed, missed call, rna"],
  ["no_answer", "diallers", "no ans, not picked, not picked up, rang out, ring out, rings out, missed outbound"],
  ["unreachable", "Webex", "UserAbsent, DestinationOutOfOrder"],
  [
    "unreachable",
    "others",
    "unreachable, not reachable, subscriber absent, user not registered, not registered, switched off",
  ],
  [
    "unreachable",
    "others",
    "out of coverage, temporarily unavailable, destination unavailable, user unavailable, offline, absent",
  ],
  ["unreachable", "others", "power off, powered off, out of reach, temporarily out of service"],
  [
    "canceled",
    "Twilio, Asterisk, Telnyx",
    "canceled, cancelled, request terminated, CANCEL, ORIGINATOR_CANCEL, originator cancelled",
  ],
  ["canceled", "others", "caller cancel, caller canceled, caller cancelled, abandoned, call canceled, call cancelled"],
  ["canceled", "Zoom", "call cancel"],
  ["canceled", "others", "cancelled by caller, canceled by caller, caller abandoned, hung up before answer"],
  ["declined_603", "FreeSWITCH, Telnyx, Aliyun", "CALL_REJECTED"],
  ["declined_603", "RingCentral, Vonage, Zoom", "rejected, call rejected"],
  [
    "declined_603",
    "others",
    "declined, decline, call declined, user declined, user rejected, rejected by user, reject all, reject",
  ],
  ["declined_603", "others", "refused, call refused, customer rejected, rejected by customer"],
  ["blocked_603plus", "SIP phrase", "Network Blocked"],
  ["unwanted_607", "FreeSWITCH", "UNWANTED"],
  ["rejected_network", "Retell", "marked_as_spam"],
  ["rejected_network", "Aliyun", "OPERATOR_BLOCK, INCOMING_CALL_BARRED"],
  ["rejected_network", "Sinch, RingCentral, Zoom", "blocked, system_blocked, call blocked"],
  [
    "rejected_network",
    "others",
    "operator blocked, carrier blocked, blocked by carrier, blocked by operator, blocked by network",
  ],
  [
    "rejected_network",
    "others",
    "network rejected, rejected by network, spam blocked, blocked as spam, incoming calls barred, barred",
  ],
  [
    "rejected_network",
    "others",
    "blocked by analytics, analytics blocked, analytics block, spam block, rejected as spam",
  ],
  ["rejected_network", "others", "rejected by carrier, carrier rejected, blocked by spam filter"],
  ["invalid_number", "FreeSWITCH, Telnyx", "UNALLOCATED_NUMBER, INVALID_NUMBER_FORMAT, NUMBER_CHANGED, not_found"],
  ["invalid_number", "RingCentral", "Wrong Number"],
  ["invalid_number", "Vapi", "twilio-reported-customer-misdialed"],
  ["invalid_number", "Genesys", "ININ-OUTBOUND-SIT-UNCALLABLE, ININ-OUTBOUND-INVALID-PHONE-NUMBER"],
  ["invalid_number", "VICIdial, Infobip", "ADC, EC_VOICE_ERROR_DESTINATION_NOT_FOUND"],
  [
    "invalid_number",
    "others",
    "invalid, invalid number, invalid destination, bad number, number not found, no such number",
  ],
  [
    "invalid_number",
    "others",
    "disconnected number, number disconnected, number not in service, not in service, unallocated, vacant",
  ],
  [
    "invalid_number",
    "others",
    "non existent number, number does not exist, does not exist anywhere, unassigned number",
  ],
  [
    "invalid_number",
    "diallers",
    "invalid phone, invalid phone number, phone disconnected, disconnected line, number not assigned, operator intercept",
  ],
  ["invalid_number", "diallers", "out of service, number out of service, tritone"],
  ["network_failure", "Twilio, Asterisk", "failed, FAILED"],
  ["network_failure", "Asterisk, VICIdial", "CONGESTION, CHANUNAVAIL"],
  ["network_failure", "Amazon Connect", "TELECOM_PROBLEM"],
  ["network_failure", "Zoom", "call_failed"],
  ["network_failure", "Retell, Vapi", "dial_failed, twilio-failed-to-connect-call"],
  [
    "network_failure",
    "others",
    "failure, fail, error, network error, network failure, network congestion, service unavailable, no route",
  ],
  [
    "network_failure",
    "others",
    "server error, server internal error, bad gateway, gateway down, temporary failure, no circuit available, all circuits busy",
  ],
  ["network_failure", "others", "congested, fast busy, reorder, reorder tone, provider error, trunk error"],
  [
    "media_incompatible",
    "others",
    "incompatible destination, codec mismatch, media not acceptable, not acceptable here",
  ],
  ["originator_error", "Asterisk", "DONTCALL, TORTURE, INVALIDARGS"],
  ["originator_error", "FreeSWITCH", "OUTGOING_CALL_BARRED, FACILITY_NOT_SUBSCRIBED"],
  [
    "originator_error",
    "others",
    "unauthorized, not authorized, forbidden, authentication failed, insufficient funds, insufficient balance",
  ],
  [
    "originator_error",
    "others",
    "insufficient credit, no credit, account disabled, rate limited, cps limit, cps exceeded, not permitted",
  ],
  ["redirected", "Aliyun", "CALL_FORWARDING"],
  ["redirected", "others", "forwarded, call forwarded, redirected, call redirected"],
  ["completed_elsewhere", "FreeSWITCH", "LOSE_RACE, PICKED_OFF"],
  [
    "completed_elsewhere",
    "others",
    "completed elsewhere, call completed elsewhere, answered elsewhere, call answered elsewhere",
  ],
  ["in_progress", "Twilio, Vonage", "queued, initiated, ringing, in-progress, in progress, started, dialing, early"],
  ...DISPOSITION_WORDS_ABROAD,
] as const;

/** Whether a status word says that the call was answered, by whomever. */
export function saysAnswered(said: Disposition): boolean {
  return said === "answered" || said === "answered_machine" || said === "answered_screened";
}

/** Release causes that name a response code of the carrier, such as 46 Labs' `VENDOR_403`. */
const VENDOR_CODE = /^(?:vendor|carrier|sip)(\d{3})$/;
const BY_VENDOR_CODE: ReadonlyMap<string, Disposition> = new Map([
  ["403", "originator_error"],
  ["404", "invalid_number"],
  ["408", "no_answer"],
  ["410", "invalid_number"],
  ["480", "unreachable"],
  ["484", "invalid_number"],
  ["486", "busy"],
  ["487", "canceled"],
  ["488", "media_incompatible"],
  ["500", "network_failure"],
  ["502", "network_failure"],
  ["503", "network_failure"],
  ["504", "network_failure"],
  ["600", "busy"],
  ["603", "declined_603"],
  ["604", "invalid_number"],
]);

/** Says that a call failed, in front of how: `Failed - Busy`, `Call failed: Network Blocked`. */
const FAILED_BEFORE = /^(?:call)?(?:failed|failure|unsuccessful|notconnected)(?=.)/;

const byWord = new Map<string, Disposition>();
for (const [disposition, , words] of DISPOSITION_WORDS) {
  for (const word of words.split(", ")) byWord.set(wordKey(word), disposition);
}

/**
 * Reads a vendor's own status word, in any case and with any separators: `NO ANSWER`, `no-answer` and `NoAnswer` are one.
 * @returns null for a word that no list knows, such as an agent's note
 */
export function parseDisposition(word: string): Disposition | null {
  const key = wordKey(word);
  const known = byWord.get(key) ?? BY_VENDOR_CODE.get(VENDOR_CODE.exec(key)?.[1] ?? "");
  if (known !== undefined) return known;
  const how = byWord.get(key.replace(FAILED_BEFORE, "")) ?? null;
  return how === null || saysAnswered(how) ? null : how;
}
