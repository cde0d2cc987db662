import { type AnalyticsNotice, findAnalyticsNotice } from "@/lib/calls/analytics-notice";
import type { Disposition } from "@/lib/calls/disposition";
import { type AnsweringMachine, parseMachineDetection } from "@/lib/calls/machine-detection";
import { q850ByName } from "@/lib/calls/q850";
import { parseReason, type ReasonValue } from "@/lib/calls/reason-header";
import type { Signal } from "@/lib/calls/signal";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import { CAUSE_OUTCOMES } from "@/lib/outcome/cause-outcome";
import { isNetworkBlockedPhrase } from "@/lib/outcome/network-blocked-phrase";
import type { Outcome } from "@/lib/outcome/outcome";

/** A signal as the rules see it: every header parsed, every word understood, nothing concluded yet. */
export interface Evidence {
  /** SIP code, 100 to 699; null where the record has none. */
  readonly code: number | null;
  /** The reason phrase is `Network Blocked`. */
  readonly saysNetworkBlocked: boolean;
  readonly notice: AnalyticsNotice | null;
  /** `cause` of every Reason value whose protocol is SIP. */
  readonly sipCauses: readonly number[];
  /** Q.850 causes: the record's own first, then those of the Reason header. */
  readonly causes: readonly number[];
  /** Cause 21 comes with a location that names a network (RFC 8606). */
  readonly rejectedByNetwork: boolean;
  /** Another branch of the same call was answered. */
  readonly elsewhere: boolean;
  /** The call was answered: by its code, or by its answer time or talk time where the code does not say. */
  readonly connected: boolean;
  /** Who answered, when it was no person. */
  readonly machine: AnsweringMachine | null;
  /** Outcome of the first cause that has one of its own; null when the causes leave it to the code. */
  readonly causeOutcome: Outcome | null;
  /** That outcome rests on cause 3 alone, which networks also use for their own routing gaps. */
  readonly causeIsVague: boolean;
  /** What the vendor's status word stands for. */
  readonly word: Outcome | null;
}

/** Locations that stand for a network rather than for the callee's own equipment (RFC 8606 section 4). */
const NETWORK_LOCATIONS: ReadonlySet<string> = new Set(["LN", "TN", "RLN", "LPN", "INTL", "BI"]);
const ELSEWHERE = /(?:completed|answered)\s+elsewhere/i;
const NORMAL_CLEARING = 16;
const CALL_REJECTED = 21;
const NO_ROUTE_DESTINATION = 3;
const LOST_BRANCH: readonly number[] = [702, 805];

const NO_REASON: readonly ReasonValue[] = [];
const NO_CAUSE: readonly number[] = [];

function inRange(value: number | null, low: number, high: number): number | null {
  return value !== null && value >= low && value <= high && Number.isInteger(value) ? value : null;
}

/** Q.850 causes; a protocol that is neither SIP nor Q.850 counts where its cause is FreeSWITCH's own. */
function causesOf(own: number | null, reasons: readonly ReasonValue[]): readonly number[] {
  if (reasons.length === 0) return own === null ? NO_CAUSE : [own];
  const causes = own === null ? [] : [own];
  for (const { protocol, cause } of reasons) {
    if (cause === null || cause === 0) continue;
    if (protocol === "Q.850" || (protocol !== "SIP" && cause > 127)) causes.push(cause);
  }
  return causes;
}

function sipCausesOf(reasons: readonly ReasonValue[]): readonly number[] {
  if (reasons.length === 0) return NO_CAUSE;
  return reasons.flatMap(({ protocol, cause }) => (protocol === "SIP" && cause !== null ? [cause] : []));
}

function isRejectedByNetwork(own: number | null, reasons: readonly ReasonValue[]): boolean {
  return reasons.some(
    ({ protocol, cause, location }) =>
      location !== null &&
      NETWORK_LOCATIONS.has(location) &&
      (own === CALL_REJECTED || (protocol === "Q.850" && cause === CALL_REJECTED)),
  );
}

/**
 * `SIP;cause=200` marks a branch that lost to another one (RFC 3326 section 3.1); on a record that is itself a 2xx
 * the same cause only says that the call ended normally, so there the text has to say it.
 */
function isElsewhere(code: number | null, causes: readonly number[], reasons: readonly ReasonValue[]): boolean {
  if (causes.some((cause) => LOST_BRANCH.includes(cause))) return true;
  const succeeded = isSuccess(code);
  return reasons.some(
    ({ protocol, cause, text }) =>
      (protocol === "SIP" && cause === 200 && !succeeded) || (text !== null && ELSEWHERE.test(text)),
  );
}

/** Whether the code is a 2xx. */
export function isSuccess(code: number | null): boolean {
  return code !== null && code >= 200 && code <= 299;
}

/**
 * A 2xx; without a code an answer time, or talk time that ended normally; and against a failure code only both together,
 * because early media (such as the announcement of a 608) also fills seconds.
 */
function isConnected(code: number | null, causes: readonly number[], signal: Signal): boolean {
  if (isSuccess(code)) return true;
  const talked = (signal.durationMs ?? 0) > 0;
  if (code !== null) return code >= 300 && talked && signal.answered === true;
  return signal.answered === true || (talked && causes.every((cause) => cause === NORMAL_CLEARING));
}

function outcomeOfWord(disposition: string | null, outcomes: ReadonlyMap<number, Outcome>): Outcome | null {
  if (disposition === null) return null;
  const word: Disposition | null = parseDisposition(disposition);
  if (word !== null) return word;
  const cause = q850ByName(disposition);
  return cause === null ? null : (outcomes.get(cause) ?? null);
}

function machineOf(amd: string | null, word: Outcome | null): AnsweringMachine | null {
  const verdict = amd === null ? null : parseMachineDetection(amd);
  if (verdict !== null) return verdict;
  return word === "answered_machine" || word === "answered_screened" ? word : null;
}

/**
 * Reads everything that a signal says. Total: any text and any number in, never a throw, in time linear in the text.
 * @param outcomes of Q.850 causes; the published table unless a test plants a fault
 */
export function readEvidence(signal: Signal, outcomes: ReadonlyMap<number, Outcome> = CAUSE_OUTCOMES): Evidence {
  const code = inRange(signal.sip, 100, 699);
  const own = inRange(signal.q850, 1, 999);
  const reasons = signal.reason === null ? NO_REASON : parseReason(signal.reason);
  const causes = causesOf(own, reasons);
  const word = outcomeOfWord(signal.disposition, outcomes);
  const telling = causes.find((cause) => outcomes.has(cause)) ?? null;
  return {
    code,
    saysNetworkBlocked: signal.phrase !== null && isNetworkBlockedPhrase(signal.phrase),
    notice: reasons.length === 0 ? null : findAnalyticsNotice(reasons),
    sipCauses: sipCausesOf(reasons),
    causes,
    rejectedByNetwork: isRejectedByNetwork(own, reasons),
    elsewhere: word === "completed_elsewhere" || isElsewhere(code, causes, reasons),
    connected: isConnected(code, causes, signal),
    machine: machineOf(signal.amd, word),
    causeOutcome: telling === null ? null : (outcomes.get(telling) ?? null),
    causeIsVague: telling === NO_ROUTE_DESTINATION,
    word,
  };
}
