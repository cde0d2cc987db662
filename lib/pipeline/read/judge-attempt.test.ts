import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { alone } from "@/lib/intake/leg/legs-to-attempts";
import { CallKeys } from "@/lib/ledger/call/call-key";
import { createClassifier } from "@/lib/outcome/classifier";
import { createJudge } from "@/lib/pipeline/read/judge-attempt";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const judge = createJudge(new CallKeys("source", Buffer.alloc(16, 7)), createClassifier(), (text) =>
  createHash("sha256").update(text).digest().subarray(0, 16),
);
const { attempt } = aLedgerCall({});
const LEG = {
  type: "leg",
  kind: "final",
  correlationId: null,
  attemptIndex: null,
  atMs: attempt.startedAtMs,
  attempt,
  reason: null,
  line: 1,
} as const;
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
      toldBy: [],
    });
    expect(call).toMatchObject({ verdict: { outcome: "answered" }, blockedLeg: "blocked_603plus", blockedCarrier });
  },
);

const NAMES = { carrier: "to +1 212-555-0123", trunk: "12125550123", campaign: "x2125550123" };
const NAMELESS = { carrier: "to [callee]", trunk: "[callee]", campaign: "x[callee]" };

it("keeps no called number in a name, and any other number", () => {
  expect(judge.judge(alone({ ...attempt, ...NAMES })).attempt).toMatchObject(NAMELESS);
  const others = { carrier: "198.51.100.25", trunk: "12125550199", campaign: "2026-11-03" };
  expect(judge.judge(alone({ ...attempt, ...others })).attempt).toMatchObject(others);
  const signals = [BLOCKED, ANSWERED];
  const carriers = [NAMES.carrier, "West"];
  const call = judge.judge({
    attempt: { ...attempt, carrier: "West", signal: ANSWERED },
    signals,
    carriers,
    joined: [],
    revises: null,
    toldBy: [],
  });
  expect(call.blockedCarrier).toBe(NAMELESS.carrier);
});

it("keeps no called number of a leg that waits, nor of what a later record adds to it", () => {
  const own = createJudge(new CallKeys("source", Buffer.alloc(16, 7)), createClassifier(), keyedHash("key"));
  const { attempt: hidden } = own.hide({ ...LEG, attempt: { ...attempt, ...NAMES } });
  expect(hidden).toMatchObject(NAMELESS);
  if (hidden === null) throw new Error("the leg has an attempt");
  const reason = 'SIP;cause=603;text="v=analytics1;url=https://r.example/?to=12125550123";location=TN';
  const ended = { ...hidden, signal: { ...BLOCKED, reason } };
  expect(own.judge(alone(ended)).attempt.signal.reason).toBe(reason.replace("12125550123", "[callee]"));
});

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
      const leg = own.hide({ ...LEG, correlationId: callId, attempt: record });
      expect(JSON.stringify(leg)).not.toContain("5550123");
      return leg.attempt === null ? null : own.judge(alone(leg.attempt));
    });
    expect(hidden[0]?.callKey).toBe(hidden[1]?.callKey);
    expect(hidden[0]?.calleeToken).not.toEqual(hidden[1]?.calleeToken);
    expect(hidden[0]).toMatchObject({ calleeArea: "+1 212", attempt: { callee: "+12125550123" } });
  }
});
