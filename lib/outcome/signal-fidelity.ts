import { type Proportion, wilson } from "@/lib/base/proportion";
import { findAnalyticsNotice } from "@/lib/calls/analytics-notice";
import { parseReason } from "@/lib/calls/reason-header";
import { isNetworkBlockedPhrase } from "@/lib/outcome/network-blocked-phrase";

/** What the record of one failed call says about its end. */
export interface FailedResponse {
  readonly sip: number | null;
  readonly phrase: string | null;
  /** Reason header as written, of a refusal; of other calls it need not be known. */
  readonly reason: string | null;
  /** The record held a Reason header. */
  readonly hasReason: boolean;
  readonly q850: number | null;
  /** The record says why the call failed. */
  readonly isExplained: boolean;
}

/** What is counted of a failed call: that it failed, which signals its record carries, and the remaps it speaks for. */
export type FidelityCounts = Readonly<Record<string, number>>;

/** A sign that something between the far end and the records rewrote or removed what was said. */
export interface RemapSuspicion {
  readonly id: string;
  /** What the records show and what it usually means. */
  readonly finding: string;
  readonly calls: number;
  /** Of the failed calls. */
  readonly share: Proportion;
}

/** How much of what the far end said survives in a source's records, over its failed calls. */
export interface SignalFidelity {
  readonly failed: number;
  /** Of how many the records say why. */
  readonly explained: Proportion;
  readonly sipCode: Proportion;
  readonly phrase: Proportion;
  readonly reason: Proportion;
  readonly q850: Proportion;
  readonly suspicions: readonly RemapSuspicion[];
}

interface RemapPattern {
  readonly id: string;
  readonly finding: string;
  /** Fewer than these are no pattern. */
  readonly callsMin: number;
  readonly matches: (response: FailedResponse) => boolean;
  /** Says nothing about records in which notices do arrive. */
  readonly isMootWithNotices?: true;
}

function pair(sip: number, q850: number): (response: FailedResponse) => boolean {
  return (response) => response.sip === sip && response.q850 === q850;
}

function namesCode(reason: string | null, code: number): boolean {
  return parseReason(reason).some(({ protocol, cause }) => protocol === "SIP" && cause === code);
}

function hasNotice({ reason }: FailedResponse): boolean {
  return findAnalyticsNotice(parseReason(reason)) !== null;
}

function saysNetworkBlocked({ phrase }: FailedResponse): boolean {
  return phrase !== null && isNetworkBlockedPhrase(phrase);
}

/** Traces that remapping leaves (RFC 3398 sections 7.2.4.1 and 8.2.6.1; the habits of common switches). */
const REMAP_PATTERNS: readonly RemapPattern[] = [
  {
    id: "608-as-603",
    finding: "603 with Reason SIP;cause=608: a switch turned 608 Rejected into a plain decline",
    callsMin: 1,
    matches: ({ sip, reason }) => sip === 603 && namesCode(reason, 608),
  },
  {
    id: "notice-stripped",
    finding: "603 Network Blocked without its analytics Reason: the redress contact was removed on the way",
    callsMin: 1,
    matches: (response) => response.sip === 603 && saysNetworkBlocked(response) && !hasNotice(response),
  },
  {
    id: "phrase-rewritten",
    finding: "603 with an analytics Reason but another phrase: the phrase was rewritten on the way",
    callsMin: 1,
    matches: (response) =>
      response.sip === 603 && response.phrase !== null && !saysNetworkBlocked(response) && hasNotice(response),
  },
  {
    id: "block-as-other-code",
    finding: "an analytics Reason under a code other than 603: the code was replaced on the way",
    callsMin: 1,
    matches: (response) => response.sip !== null && response.sip !== 603 && hasNotice(response),
  },
  {
    id: "603-as-403",
    finding: "403 with cause 21: a gateway or Asterisk wrote 403 where the far end said 603",
    callsMin: 5,
    matches: pair(403, 21),
  },
  {
    id: "603-as-480",
    finding: "480 with cause 21: a rejection that is recorded as unavailable",
    callsMin: 5,
    matches: pair(480, 21),
  },
  {
    id: "603-as-486",
    finding: "486 with cause 21: a rejection that is recorded as busy",
    callsMin: 5,
    matches: pair(486, 21),
  },
  {
    id: "607-608-as-480",
    finding: "480 with cause 31: what 607 and 608 become after a hop through ISUP",
    callsMin: 5,
    matches: pair(480, 31),
  },
  {
    id: "607-608-as-127",
    finding: "cause 127 and no SIP code: what 607 and 608 become in Asterisk",
    callsMin: 5,
    matches: ({ sip, q850 }) => sip === null && q850 === 127,
  },
  {
    id: "cause-without-code",
    finding: "cause 21 and no SIP code: 603, 603+ and 608 look the same in these records",
    callsMin: 5,
    matches: ({ sip, q850 }) => sip === null && q850 === 21,
  },
  {
    id: "603-without-reason",
    finding: "plain 603 without any Reason header: a 603+ could not be told from a person's decline",
    callsMin: 20,
    matches: ({ sip, phrase, reason }) => sip === 603 && reason === null && !isNetworkBlockedPhrase(phrase ?? ""),
    isMootWithNotices: true,
  },
];

/**
 * What one failed call counts towards: `failed`, each of the signals that its record carries, `notice` where it holds an
 * analytics notice, and the id of each remap that it speaks for.
 */
export function fidelityMarks(response: FailedResponse): readonly string[] {
  const marks = ["failed"];
  if (response.isExplained) marks.push("explained");
  if (response.sip !== null) marks.push("sipCode");
  if (response.phrase !== null && response.phrase.trim() !== "") marks.push("phrase");
  if (response.hasReason) marks.push("reason");
  if (response.q850 !== null) marks.push("q850");
  if (hasNotice(response)) marks.push("notice");
  for (const { id, matches } of REMAP_PATTERNS) if (matches(response)) marks.push(id);
  return marks;
}

/**
 * Measures how much of what the far end said survives in the records of one source or trunk.
 * @param counts how many failed calls had each of the marks of {@link fidelityMarks}
 */
export function signalFidelity(counts: FidelityCounts): SignalFidelity {
  const failed = counts.failed ?? 0;
  const shareOf = (signal: string) => wilson(counts[signal] ?? 0, failed);
  return {
    failed,
    explained: shareOf("explained"),
    sipCode: shareOf("sipCode"),
    phrase: shareOf("phrase"),
    reason: shareOf("reason"),
    q850: shareOf("q850"),
    suspicions: REMAP_PATTERNS.flatMap(({ id, finding, callsMin, isMootWithNotices }) => {
      const calls = counts[id] ?? 0;
      const isMoot = isMootWithNotices === true && (counts.notice ?? 0) > 0;
      return isMoot || calls < callsMin ? [] : [{ id, finding, calls, share: wilson(calls, failed) }];
    }),
  };
}
