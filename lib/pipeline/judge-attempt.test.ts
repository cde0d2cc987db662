import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { alone } from "@/lib/intake/legs-to-attempts";
import { createClassifier } from "@/lib/outcome/classifier";
import { createJudge } from "@/lib/pipeline/judge-attempt";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const judge = createJudge("source", createClassifier(), (text) =>
  createHash("sha256").update(text).digest().subarray(0, 16),
);
const { attempt } = aLedgerCall({});
const BLOCKED = { ...SILENT, sip: 603, phrase: "Network Blocked" };
const ANSWERED = { ...SILENT, sip: 200, durationMs: 60_000 };

it.each([
  [["West", "East"], "West"],
  [["East", "East"], null],
  [["", "East"], null],
  [["We\0st", "East"], "West"],
])(
  "names the carrier of a leg that was blocked before another one answered: legs over %j",
  (carriers, blockedCarrier) => {
    const call = judge.judge({
      attempt: { ...attempt, carrier: carriers[1] ?? "", signal: ANSWERED },
      signals: [BLOCKED, ANSWERED],
      carriers,
      joined: [],
      isRevision: false,
    });
    expect(call).toMatchObject({ verdict: { outcome: "answered" }, blockedLeg: "blocked_603plus", blockedCarrier });
  },
);

it("lets a decline that says when to call again speak for a person", () => {
  const declined = { ...attempt, signal: { ...SILENT, sip: 603, rang: false, pddMs: 300 } };
  expect(judge.judge(alone(declined)).verdict.attribution).toBe("network_suspected");
  const later = { ...declined, signal: { ...declined.signal, retryAfterS: 3600 } };
  expect(judge.judge(alone(later)).verdict.attribution).toBe("user_likely");
});
