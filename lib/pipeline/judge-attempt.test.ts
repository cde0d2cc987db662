import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { alone } from "@/lib/intake/legs-to-attempts";
import { CallKeys } from "@/lib/ledger/call-key";
import { createClassifier } from "@/lib/outcome/classifier";
import { createJudge } from "@/lib/pipeline/judge-attempt";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const judge = createJudge(new CallKeys("source", Buffer.alloc(16, 7)), createClassifier(), (text) =>
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
      revises: null,
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

it("keys a call of hidden legs alike, whichever key hides its callee, and keeps neither number nor id", () => {
  const keys = new CallKeys("source", Buffer.alloc(16, 7));
  const ids = [null, "12125550123-1793707200@sbc"];
  for (const callId of ids) {
    const hidden = ["old", "new"].map((key) => {
      const own = createJudge(keys, createClassifier(), keyedHash(key));
      const record = { ...attempt, callId };
      const leg = own.hide({
        type: "leg",
        kind: "final",
        correlationId: callId,
        attemptIndex: null,
        atMs: record.startedAtMs,
        attempt: record,
        reason: null,
        line: 1,
      });
      expect(JSON.stringify(leg)).not.toContain("5550123");
      return leg.attempt === null ? null : own.judge(alone(leg.attempt));
    });
    expect(hidden[0]?.callKey).toBe(hidden[1]?.callKey);
    expect(hidden[0]?.calleeToken).not.toEqual(hidden[1]?.calleeToken);
    expect(hidden[0]).toMatchObject({ calleeArea: "+1 212", attempt: { callee: "+12125550123" } });
  }
});
