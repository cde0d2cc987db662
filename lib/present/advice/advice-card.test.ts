import { describe, expect, it } from "vitest";
import type { AdviceAction } from "@/lib/advice/advice-action";
import { DEFAULT_SETTINGS } from "@/lib/advice/advice-settings";
import { adviceCards, cardAction } from "@/lib/present/advice/advice-card";
import { presentAction, presentAdvice, type SeenFinding } from "@/lib/present/advice/present-advice";

const SEEN = new Date("2026-11-22T10:00:00Z");
const context = { timeZone: "UTC", lastDay: "2026-11-21" };
const share = {
  name: "share",
  value: 0.05,
  low: 0.037,
  high: 0.065,
  hits: 50,
  n: 1_000,
  unit: "share",
  passed: ["warn-share"],
} as const;
const finding = (wish: Partial<SeenFinding> = {}): SeenFinding => ({
  ruleId: "invalid-numbers",
  callerId: "+13125550100",
  level: "warn",
  severity: "high",
  calls: 1_000,
  gain: 30,
  evidence: { n: 1_000, readings: [share] },
  firstSeenAt: SEEN,
  lastSeenAt: SEEN,
  ...wish,
});
const action: AdviceAction = {
  id: "1",
  ruleId: "invalid-numbers",
  callerIds: ["+13125550100", "+13125550101"],
  kind: "done",
  reason: null,
  at: new Date("2026-11-03T00:00:00Z"),
  createdAt: SEEN,
  verdict: null,
};
const cards = (findings: readonly SeenFinding[], actions: readonly AdviceAction[] = []) =>
  adviceCards(presentAdvice(findings, actions, DEFAULT_SETTINGS), context);

describe("a card", () => {
  it("says whose it is and until when, by name and day where somebody settled it", () => {
    const [plain] = cards([finding()]);
    expect(plain).toMatchObject({ duty: "for the list owner, by 25 Nov 2026", assignee: null, dueOn: null });
    const assignee = { userId: "0199e1a0-0000-7000-8000-00000000000b", name: "Ada" };
    const settled = [{ ruleId: "invalid-numbers", assignee, dueOn: "2026-12-24" }];
    const [given] = adviceCards(presentAdvice([finding()], [], DEFAULT_SETTINGS, settled), context);
    expect(given).toMatchObject({ duty: "for Ada (list owner), by 24 Dec 2026", assignee, dueOn: "2026-12-24" });
  });

  it("puts the numbers of one rule together, with what it reaches", () => {
    const [card, ...more] = cards([finding(), finding({ callerId: "+13125550101", calls: 1_310 })]);
    expect(more).toEqual([]);
    expect(card).toMatchObject({
      reach: "2 numbers, with 2,310 calls in 28 days",
      severity: { label: "High" },
      due: "25 Nov 2026",
    });
    expect(card?.numbers[0]).toEqual({
      callerId: "+13125550100",
      callerIdText: "+1 312 555 0100",
      evidence: "5% (3.7–6.5% with 95% confidence, n = 1,000)",
      callsPath: "/calls?callerId=%2B13125550100&outcome=invalid_number&from=2026-10-25&to=2026-11-21",
      redressPath: null,
    });
  });

  it("of the whole organisation has its own evidence and no numbers", () => {
    const reading = {
      ...share,
      name: "numbers",
      value: 4,
      n: null,
      hits: null,
      unit: "numbers",
      passed: ["warn-numbers"],
    } as const;
    const whole = finding({
      ruleId: "many-numbers-one-person",
      callerId: "",
      calls: 1,
      evidence: { n: 9, readings: [reading] },
    });
    expect(cards([whole])[0]).toMatchObject({
      reach: "all numbers, with 1 call in 30 days",
      evidence: "4 numbers",
      numbers: [],
    });
  });

  it("has what was done, once", () => {
    const [card] = cards([finding(), finding({ callerId: "+13125550101" })], [action]);
    expect(card?.actions).toMatchObject([
      { id: "1", text: "Done on 3 Nov 2026 for 2 numbers", verdict: { label: "Not yet measured" } },
    ]);
  });

  it("says why something is ignored, and has no verdict of it", () => {
    const ignored = presentAction({ ...action, kind: "ignored", reason: "agreed", callerIds: [] });
    expect(cardAction(ignored, "UTC")).toEqual({
      id: "1",
      text: "Ignored on 22 Nov 2026",
      reason: "agreed",
      verdict: null,
    });
  });
});
