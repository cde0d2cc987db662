import { expect, it } from "vitest";
import { isOtherVerdict, outcomeMoves } from "@/lib/ledger/call/verdict-change";
import type { Outcome } from "@/lib/outcome/outcome";

function verdict(outcome: Outcome) {
  return { outcome, confidence: "certain", attribution: null, ruleId: "test", midCall: false } as const;
}

it("tells verdicts apart by everything that is kept of them", () => {
  const before = verdict("declined_603");
  expect(isOtherVerdict(before, { ...before })).toBe(false);
  for (const change of [
    { outcome: "busy" },
    { confidence: "high" },
    { attribution: "unknown" },
    { ruleId: "other" },
    { midCall: true },
  ] as const)
    expect(isOtherVerdict(before, { ...before, ...change })).toBe(true);
});

it("adds moves up by their two ends, most first", () => {
  const [failed, ours, busy] = [verdict("network_failure"), verdict("originator_error"), verdict("busy")];
  expect(
    outcomeMoves([
      [busy, ours],
      [failed, ours],
      [busy, busy],
      [failed, ours],
    ]),
  ).toEqual([
    { from: "network_failure", to: "originator_error", calls: 2 },
    { from: "busy", to: "originator_error", calls: 1 },
  ]);
  expect(outcomeMoves([])).toEqual([]);
});
