import type { CaseCall } from "@/lib/redress/case-call";
import type { RedressCase } from "@/lib/redress/redress-case";

/** A case of a block, freshly opened; whatever a test cares about stands in `wish`. */
export function aRedressCase(wish: Partial<RedressCase> = {}): RedressCase {
  return {
    id: "01935a00-0000-7000-8000-000000000001",
    callerId: "+13125550100",
    kind: "block",
    blocker: "redress.example",
    status: "draft",
    outcome: null,
    openedAt: new Date("2026-11-20T10:00:00Z"),
    sentAt: null,
    dueAt: new Date("2026-11-21T10:00:00Z"),
    closedAt: null,
    assigneeId: null,
    detail: { contact: null, carrier: "Carrier A", label: null },
    verdict: null,
    hasCallees: false,
    ...wish,
  };
}

/** A call blocked with a notice; whatever a test cares about stands in `wish`. */
export function aCaseCall(wish: Partial<CaseCall> = {}): CaseCall {
  return {
    startedAt: new Date("2026-11-19T10:00:00Z"),
    callKey: 1,
    callerId: "+13125550100",
    calleeToken: "00000000-0000-0000-0000-000000000001",
    calleeArea: "+1 415",
    carrier: "Carrier A",
    outcome: "blocked_603plus",
    sipCode: 603,
    sipPhrase: "Network Blocked",
    reason: 'SIP;cause=603;text="v=analytics1;url=https://redress.example/form";location=RLN',
    callInfo: null,
    importId: "01935a00-0000-7000-8000-000000000002",
    filename: "calls.csv",
    fileSha256: "f".repeat(64),
    line: 7,
    ...wish,
  };
}
