import { describe, expect, it } from "vitest";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { historyLine, historyWords } from "@/lib/alert/history-words";

describe("the message about older calls", () => {
  it.each([
    [
      1,
      0,
      "1 reputation change found in older calls (may.csv)",
      "may.csv shows it. It was over by the last of its calls.",
    ],
    [
      1,
      1,
      "1 reputation change found in older calls, 1 still going on (may.csv)",
      "may.csv shows it. It is still going on in the last calls.",
    ],
    [
      4,
      0,
      "4 reputation changes found in older calls (may.csv)",
      "may.csv shows them. All of them were over by the last calls.",
    ],
    [
      4,
      1,
      "4 reputation changes found in older calls, 1 still going on (may.csv)",
      "may.csv shows them. 1 of them is still going on in the last calls.",
    ],
    [
      4,
      3,
      "4 reputation changes found in older calls, 3 still going on (may.csv)",
      "may.csv shows them. 3 of them are still going on in the last calls.",
    ],
  ])("tells of %d changes, %d of them going on", (changes, goingOn, subject, detail) => {
    expect(historyWords(changes, goingOn, "may.csv")).toMatchObject({ subject, detail });
  });

  it("has the news before the name of the file, and of a long name its beginning and end", () => {
    const name = `${"a long name that goes on ".repeat(5)}november.csv`;
    const { subject, detail } = historyWords(4, 4, name);
    expect(subject).toBe(
      "4 reputation changes found in older calls, 4 still going on (a long name that goes on a …november.csv)",
    );
    expect(detail).toContain(name);
  });
});

describe("the line of one change", () => {
  const reader = { timeZone: "America/Chicago", appUrl: "https://rw.example", now: new Date("2026-11-12T12:00:00Z") };
  const draft: AlertDraft = {
    callerId: "+12025550100",
    carrier: "Cobalt Wireless",
    kind: "block",
    severity: "critical",
    detectedAt: new Date("2026-11-03T21:00:00Z"),
    evidence: {
      metric: "blocked",
      rateBefore: 0.004,
      rateAfter: 0.061,
      low: 0.04,
      high: 0.093,
      n: 312,
      since: "2026-11-03T20:00:00Z",
      summary: "",
      odds: 4_321,
      confirmedAt: null,
      overAt: null,
    },
    ruleId: "scan_block",
    version: 1,
  };
  const change = "+1 202 555 0100: network blocks 0.4% → 6.1% (n = 312) since 3 Nov 2026, 14:00";

  it("says where, and that it was over only where it was", () => {
    expect(historyLine(draft, reader)).toBe(`${change}, towards Cobalt Wireless`);
    expect(historyLine(draft, reader, { hits: 300, n: 400 })).toContain("0.4% → 75.0% (n = 400)");
    const over = { ...draft, carrier: null, evidence: { ...draft.evidence, overAt: "2026-11-05T15:00:00.000Z" } };
    expect(historyLine(over, reader)).toBe(`${change}, over by 5 Nov 2026, 09:00`);
  });
});
