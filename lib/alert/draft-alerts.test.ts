import { describe, expect, it } from "vitest";
import { draftAlerts } from "@/lib/alert/draft-alerts";
import { DecayingDays } from "@/lib/score/decaying-days";
import { NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { callerHistory } from "@/lib/watch/caller-history";
import type { Detection } from "@/lib/watch/detection";

const CALLER = "+13125550100";
const DAY = 20_500;
const HEALTHY: ScoreSums = { ...NO_SUMS, calls: 200, answered: 24, expectedAnswers: 24, expectedAnswersOfAll: 24 };
const stepsOf = (...sums: ScoreSums[]) =>
  callerHistory(
    {
      days: new DecayingDays(sums.map((one, index) => ({ carrier: "", day: DAY + index, sums: one }))),
      detections: [],
      hoursOf: (day) =>
        sums
          .slice(day - DAY, day - DAY + 1)
          .map((total) => ({ hour: day * 24 + 17, total: () => total, carriers: () => new Map([["", total]]) })),
    },
    { firstDay: DAY, lastDay: DAY + sums.length - 1 },
  ).steps;

function detection(wish: Partial<Detection> = {}): Detection {
  const evidence = {
    sinceHour: DAY * 24 + 8,
    calls: 312,
    answers: { observed: 20, expected: 48 },
    declines: { observed: 9, expected: 9 },
    unwanted: { observed: 0, expected: 1 },
    blocks: { observed: 19, expected: 1.2 },
  };
  return {
    callerId: CALLER,
    change: "alert",
    kind: "block",
    carrier: "Verizon",
    hour: DAY * 24 + 9,
    odds: 4_321,
    confirmedHour: null,
    evidence,
    ...wish,
  };
}

describe("draftAlerts", () => {
  it("makes an alert of a detection, dated by the end of the hour that shows it", () => {
    const [draft] = draftAlerts(CALLER, [detection()], stepsOf(HEALTHY));
    expect(draft).toMatchObject({
      callerId: CALLER,
      carrier: "Verizon",
      kind: "block",
      severity: "critical",
      ruleId: "scan_block",
    });
    expect(draft?.detectedAt).toEqual(new Date((DAY * 24 + 10) * 3_600_000));
    expect(draft?.evidence).toMatchObject({
      metric: "blocked",
      rateAfter: 19 / 312,
      n: 312,
      since: "2026-02-16T08:00:00.000Z",
    });
    expect(draft?.evidence.summary).toBe(
      "Calls blocked by the network on Verizon: 19 where 1.2 were expected (odds 4,300 : 1).",
    );
  });

  it("does not say that none were expected, nor odds that nobody can read", () => {
    const few = detection({ odds: 1e40 });
    const { blocks } = few.evidence;
    const evidence = { ...few.evidence, blocks: { ...blocks, expected: 0.012 } };
    const [draft] = draftAlerts(CALLER, [{ ...few, evidence }], stepsOf(HEALTHY));
    expect(draft?.evidence.summary).toContain("19 where fewer than 0.1 were expected (odds over 1,000,000 : 1).");
  });

  it("speaks of answers when a label is suspected, and grows graver when it escalates", () => {
    const [label] = draftAlerts(CALLER, [detection({ kind: "label" })], stepsOf(HEALTHY));
    expect(label).toMatchObject({
      severity: "high",
      evidence: { metric: "answer", rateBefore: 48 / 312, rateAfter: 20 / 312 },
    });
    const [worse] = draftAlerts(CALLER, [detection({ kind: "label", change: "escalation" })], stepsOf(HEALTHY));
    expect(worse?.severity).toBe("critical");
  });

  it("names everything that speaks for a label: answers alone may have changed little", () => {
    const label = detection({ kind: "label" });
    const { evidence } = label;
    const answers = { observed: 36, expected: 38.3 };
    const [draft] = draftAlerts(CALLER, [{ ...label, evidence: { ...evidence, answers } }], stepsOf(HEALTHY));
    expect(draft?.evidence.summary).toBe(
      "Calls answered by people on Verizon: 36 where 38.3 were expected; blocked: 19 where 1.2 (odds 4,300 : 1).",
    );
    const declines = { observed: 31, expected: 9.4 };
    const unwanted = { observed: 3, expected: 0.02 };
    const more = { ...label, evidence: { ...evidence, declines, unwanted } };
    expect(draftAlerts(CALLER, [more], stepsOf(HEALTHY))[0]?.evidence.summary).toContain(
      "; declined: 31 where 9.4; marked unwanted: 3 where fewer than 0.1; blocked: 19 where 1.2 (odds",
    );
  });

  it.each(["watch", "calm", "recovery", "new_normal"] as const)("raises nothing for %s", (change) => {
    expect(draftAlerts(CALLER, [detection({ change })], stepsOf(HEALTHY))).toEqual([]);
  });

  it("tells of a number that was bad from its first calls on", () => {
    const [draft] = draftAlerts(CALLER, [], stepsOf({ ...HEALTHY, blocked: 150, answered: 6 }));
    expect(draft).toMatchObject({
      kind: "low_score",
      severity: "critical",
      carrier: null,
      evidence: { metric: "blocked", rateAfter: 0.75, n: 200 },
    });
  });

  it("knows when it was over", () => {
    const recovery = detection({ change: "recovery", hour: DAY * 24 + 40 });
    const [draft] = draftAlerts(CALLER, [detection(), recovery], stepsOf(HEALTHY));
    expect(draft?.evidence.overAt).toBe(new Date((DAY * 24 + 41) * 3_600_000).toISOString());
    expect(draftAlerts(CALLER, [detection()], stepsOf(HEALTHY))[0]?.evidence.overAt).toBeNull();
  });

  it("does not call over what only became the new normal", () => {
    const accepted = detection({ change: "new_normal", hour: DAY * 24 + 40 });
    const [draft] = draftAlerts(CALLER, [detection(), accepted], stepsOf(HEALTHY));
    expect(draft?.evidence.overAt).toBeNull();
    const recovery = detection({ change: "recovery", hour: DAY * 24 + 90 });
    const [over] = draftAlerts(CALLER, [detection(), accepted, recovery], stepsOf(HEALTHY));
    expect(over?.evidence.overAt).toBe(new Date((DAY * 24 + 91) * 3_600_000).toISOString());
  });

  it("stays silent on outages and healthy numbers", () => {
    expect(draftAlerts(CALLER, [], stepsOf(HEALTHY, HEALTHY))).toEqual([]);
  });
});
