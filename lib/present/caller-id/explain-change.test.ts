import { describe, expect, it } from "vitest";
import type { Alert } from "@/lib/present/alert/alert.schema";
import { explainChange } from "@/lib/present/caller-id/explain-change";
import { anAlert } from "@/lib/testing/an-alert";

const LABEL = {
  ...anAlert().evidence,
  metric: "answer",
  rateBefore: 0.154,
  rateAfter: 0.091,
  low: 0.064,
  high: 0.127,
  n: 312,
  since: "2026-11-03T14:00:00.000Z",
  odds: 4312,
};

describe("explainChange", () => {
  it("says what was seen, where, since when, on how many calls and how sure that is", () => {
    const { sentence, certainty } = explainChange(anAlert({ carrier: "Verizon", evidence: LABEL }), "UTC");
    expect(sentence).toMatch(
      /^Calls answered by people 9\.1\s?% against 15\.4\s?% expected on Verizon since .*3.*14:00.*, 312 calls, odds 4,300 : 1\.$/,
    );
    expect(certainty).toContain("once in 4,300 days");
    expect(certainty).toContain("does not stand out yet");
  });

  it("writes neither odds beyond a million, nor a rate of nearly nothing as none", () => {
    const blocked = { ...LABEL, metric: "blocked", rateBefore: 0.0004, rateAfter: 0.7, n: 10, odds: 1e12 };
    const { sentence, figures, certainty } = explainChange(anAlert({ carrier: null, evidence: blocked }), "UTC");
    expect(sentence).toMatch(
      /^Network blocks 70\.0% against <0\.1% expected since .*, 10 calls, odds over 1,000,000 : 1\.$/,
    );
    expect(figures.find(({ label }) => label === "Expected")?.value).toBe("<0.1%");
    expect(certainty).toContain("less often than once in over 1,000,000 days");
  });

  it("gives every figure by itself, and tells when it was over and when it stood out", () => {
    const evidence = { ...LABEL, overAt: "2026-11-09T10:00:00.000Z", confirmedAt: "2026-11-05T10:00:00.000Z" };
    const { figures, certainty } = explainChange(anAlert({ carrier: null, evidence }), "UTC");
    expect(figures.map(({ label }) => label)).toEqual([
      "Seen",
      "Expected",
      "Carrier",
      "Window",
      "Calls",
      "Odds",
      "Over",
    ]);
    expect(figures[2]?.value).toBe("all, or not known");
    expect(certainty).toContain("it stood out from");
  });

  it("does not say of the calls of weeks, which a score weighs, that they came since one day", () => {
    const low = anAlert({ kind: "low_score", carrier: null, evidence: { ...LABEL, odds: null } });
    const { sentence, figures } = explainChange(low, "UTC");
    expect(sentence).toBe(
      "Calls answered by people 9.1% against 15.4% expected in the weeks up to 3 Nov 2026, 14:00, 312 calls.",
    );
    expect(figures.find(({ label }) => label === "Window")?.value).toBe("the weeks up to 3 Nov 2026, 14:00");
  });

  const rule = (comparison: "above" | "rises"): NonNullable<Alert["evidence"]["rule"]> => ({
    name: "Too many",
    condition: "Attempts of one caller ID above 1,000 over 24 hours",
    comparison,
    per: "number",
    callers: [],
    callerCount: 1,
  });

  it("tells an own rule's figures in their own unit, against its limit, and of no odds and no score", () => {
    const figures = { metric: "attempts", rateBefore: 1_000, rateAfter: 1_240, low: 1_240, high: 1_240, n: 1_240 };
    const evidence = { ...LABEL, ...figures, odds: null, rule: rule("above") };
    const told = explainChange(anAlert({ kind: "rule", carrier: "", evidence }), "UTC");
    expect(told.sentence).toBe("Your rule “Too many”: attempts 1,240, above 1,000 since 3 Nov 2026, 14:00.");
    expect(told.figures.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Seen: 1,240",
      "Limit: 1,000",
      "Carrier: all, or not known",
      "Window: 3 Nov 2026, 14:00 to 3 Nov 2026, 14:00",
      "Calls: 1,240",
    ]);
    expect(told.certainty).toBe("It is what the rule looks for: Attempts of one caller ID above 1,000 over 24 hours.");
  });

  it("compares what rises with what was before, in shares", () => {
    const evidence = {
      ...LABEL,
      metric: "declined",
      odds: null,
      rule: rule("rises"),
    };
    const told = explainChange(anAlert({ kind: "rule", evidence }), "UTC");
    expect(told.figures.slice(0, 2)).toEqual([
      { label: "Seen", value: "9.1% (6.4% to 12.7%)" },
      { label: "Before", value: "15.4%" },
    ]);
  });

  it("does not speak of odds where the score alone was low", () => {
    const { sentence, certainty } = explainChange(anAlert({ evidence: { ...LABEL, odds: null } }), "UTC");
    expect(sentence).not.toContain("odds");
    expect(certainty).toContain("No sudden change");
  });
});
