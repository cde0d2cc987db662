import type { Outcome } from "@/lib/outcome/outcome";
import { blockerKey, type CaseContact, caseContact } from "@/lib/redress/case-contact";

/** A refused call, as far as it proves anything. */
export interface CaseCall {
  readonly startedAt: Date;
  readonly callKey: number;
  readonly callerId: string;
  /** Pseudonym of the dialled number, 32 hexadecimal digits in groups. */
  readonly calleeToken: string;
  readonly calleeArea: string;
  readonly carrier: string;
  readonly outcome: Outcome;
  readonly sipCode: number | null;
  readonly sipPhrase: string | null;
  readonly reason: string | null;
  readonly callInfo: string | null;
  readonly importId: string;
  readonly filename: string;
  /** Of the file as it was uploaded. */
  readonly fileSha256: string;
  readonly line: number;
}

/** Calls that a case keeps, the latest that there were; more prove no more. */
export const CASE_CALLS_MAX = 200;

/** Calls that name the same blocker, the latest first. */
export interface BlockerCalls {
  /** Empty where no header names anybody. */
  readonly blocker: string;
  /** As the latest of them names it. */
  readonly contact: CaseContact | null;
  readonly calls: readonly CaseCall[];
}

/** Puts refused calls together by whom they name; who refused most comes first. @param calls the latest first */
export function byBlocker(calls: readonly CaseCall[]): readonly BlockerCalls[] {
  const groups = new Map<string, { contact: CaseContact | null; calls: CaseCall[] }>();
  for (const call of calls) {
    const contact = caseContact(call);
    const key = contact === null ? "" : blockerKey(contact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { contact, calls: [call] });
    else group.calls.push(call);
  }
  return [...groups].map(([blocker, group]) => ({ blocker, ...group })).sort((a, b) => b.calls.length - a.calls.length);
}

/** What the fingerprint of a call is made of: what its record said, in a fixed order, one value a line. */
export function rowText(call: CaseCall): string {
  return [
    call.callerId,
    call.startedAt.toISOString(),
    call.calleeToken,
    call.carrier,
    call.outcome,
    call.sipCode ?? "",
    call.sipPhrase ?? "",
    call.reason ?? "",
    call.callInfo ?? "",
    call.fileSha256,
    call.line,
  ].join("\n");
}
