import type { SignalFidelity } from "@/lib/outcome/signal-fidelity";

/** Who writes to whom about which days. */
export interface LetterFacts {
  readonly organization: string;
  readonly provider: string;
  /** First and last day of the records, as they shall read in the letter. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A letter ready to be checked and sent by a person. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/**
 * Drafts the request to a provider to hand on block notifications unchanged, with the findings as evidence.
 * The duty: 47 CFR 64.1200(k)(9), in force since 25 March 2026; every provider in the path has to transmit the response.
 * @returns null where the records show nothing to ask for
 */
export function providerLetter(fidelity: SignalFidelity, facts: LetterFacts): Letter | null {
  if (fidelity.suspicions.length === 0) return null;
  const findings = fidelity.suspicions.map(
    ({ finding, calls, share }) =>
      `- ${grouped(calls)} of ${grouped(fidelity.failed)} failed calls (${percent(share.value)}): ${finding}.`,
  );
  const body = [
    `To ${facts.provider}`,
    `Between ${facts.firstDay} and ${facts.lastDay} our records of calls over your network show the following:`,
    findings.join("\n"),
    "Since 25 March 2026, 47 CFR 64.1200(k)(9) obliges a provider that blocks a call on the basis of analytics to answer " +
      "with the notification of ATIS-1000099 (603 Network Blocked with its Reason header, known as 603+), and every " +
      "provider in the path to transmit it. Without the phrase and the Reason header we cannot see that a call was " +
      "blocked, by whom, or where to ask for redress.",
    "Please tell us (1) whether your network hands on the status code, the phrase and the Reason header of a 603+ " +
      "unchanged, (2) where they are rewritten or removed if it does not, (3) when that will change, and (4) how we can " +
      "get the Reason header in our call records.",
    facts.organization,
  ].join("\n\n");
  return { subject: "Block notifications (603+) missing from our call records", body };
}
