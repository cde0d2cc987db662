import { describe, expect, it } from "vitest";
import { type FailedResponse, fidelityMarks, signalFidelity } from "@/lib/outcome/signal-fidelity";

const NOTICE = 'SIP;cause=603;text="v=analytics1;url=https://b.example";location=RLN';
const SILENT = { sip: null, phrase: null, reason: null, q850: null };

type Counted = readonly [calls: number, response: Partial<FailedResponse>];

function measure(...counts: readonly Counted[]) {
  const sums: Record<string, number> = {};
  for (const [calls, response] of counts) {
    const hasReason = (response.reason ?? "") !== "";
    for (const mark of fidelityMarks({ ...SILENT, hasReason, isExplained: true, ...response }))
      sums[mark] = (sums[mark] ?? 0) + calls;
  }
  return signalFidelity(sums);
}

function suspected(...counts: readonly Counted[]): readonly string[] {
  return measure(...counts).suspicions.map(({ id }) => id);
}

describe("the fidelity of a source", () => {
  it("is the share of its failed calls that carry each part of the response", () => {
    const fidelity = measure(
      [60, { sip: 486, phrase: "Busy Here", q850: 17 }],
      [30, { sip: 503, reason: "Q.850;cause=34" }],
      [10, { q850: 19, phrase: " ", isExplained: false }],
    );
    expect(fidelity).toMatchObject({
      failed: 100,
      explained: { value: 0.9, n: 100 },
      sipCode: { value: 0.9, n: 100 },
      phrase: { value: 0.6, n: 100 },
      reason: { value: 0.3, n: 100 },
      q850: { value: 0.7, n: 100 },
      suspicions: [],
    });
    expect(fidelity.sipCode.low).toBeLessThan(0.9);
  });

  it("of no failed call is unknown, not zero", () => {
    expect(signalFidelity({}).sipCode).toEqual({ value: 0, low: 0, high: 1, n: 0 });
  });
});

describe("a remap is suspected", () => {
  it.each([
    ["608-as-603", 1, { sip: 603, reason: "SIP;cause=608" }],
    ["notice-stripped", 1, { sip: 603, phrase: "Network Blocked" }],
    ["notice-stripped", 1, { sip: 603, phrase: "Network Blocked", reason: "Q.850;cause=21" }],
    ["phrase-rewritten", 1, { sip: 603, phrase: "Decline", reason: NOTICE }],
    ["block-as-other-code", 1, { sip: 480, reason: NOTICE }],
    ["603-as-403", 5, { sip: 403, q850: 21 }],
    ["603-as-480", 5, { sip: 480, q850: 21 }],
    ["603-as-486", 5, { sip: 486, q850: 21 }],
    ["607-608-as-480", 5, { sip: 480, q850: 31 }],
    ["607-608-as-127", 5, { q850: 127 }],
    ["cause-without-code", 5, { q850: 21 }],
    ["603-without-reason", 20, { sip: 603, phrase: "Decline" }],
  ] as const)("%s from %i calls on", (id, callsMin, response) => {
    expect(suspected([callsMin, response])).toEqual([id]);
    expect(suspected([callsMin - 1, response])).toEqual([]);
  });

  it.each([
    ["a whole notice", { sip: 603, phrase: "Network Blocked", reason: NOTICE }],
    ["a notice whose phrase nobody recorded", { sip: 603, reason: NOTICE }],
    ["a decline with its cause", { sip: 603, phrase: "Decline", reason: "Q.850;cause=21;location=U" }],
    ["busy lines", { sip: 486, q850: 17 }],
    ["unreachable phones", { sip: 480, q850: 20 }],
  ])("never from %s", (_what, response) => {
    expect(suspected([500, response])).toEqual([]);
  });

  it("never for declines without a Reason header where notices do arrive", () => {
    const declines = [500, { sip: 603, phrase: "Decline" }] as const;
    const notices = [1, { sip: 603, phrase: "Network Blocked", reason: NOTICE }] as const;
    expect(suspected(declines)).toEqual(["603-without-reason"]);
    expect(suspected(declines, notices)).toEqual([]);
  });

  it("with its calls and its share of the failed ones", () => {
    const [suspicion] = measure([10, { sip: 403, q850: 21 }], [30, { sip: 486 }]).suspicions;
    expect(suspicion).toMatchObject({ id: "603-as-403", calls: 10, share: { value: 0.25, n: 40 } });
  });
});
