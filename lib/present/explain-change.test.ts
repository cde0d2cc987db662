import { describe, expect, it } from "vitest";
import { explainChange } from "@/lib/present/explain-change";
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
      /^Answers 9\.1\s?% against 15\.4\s?% expected on Verizon since .*3.*14:00.*, 312 calls, odds 4,300 : 1\.$/,
    );
    expect(certainty).toContain("once in 4,300 days");
    expect(certainty).toContain("does not stand out yet");
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

  it("does not speak of odds where the score alone was low", () => {
    const { sentence, certainty } = explainChange(anAlert({ evidence: { ...LABEL, odds: null } }), "UTC");
    expect(sentence).not.toContain("odds");
    expect(certainty).toContain("No sudden change");
  });
});
