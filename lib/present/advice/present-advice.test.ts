import { describe, expect, it } from "vitest";
import type { AdviceAction } from "@/lib/advice/advice-action";
import { DEFAULT_SETTINGS } from "@/lib/advice/advice-settings";
import { Advice } from "@/lib/present/advice/advice.schema";
import { presentAction, presentAdvice, type SeenFinding } from "@/lib/present/advice/present-advice";

const SEEN = new Date("2026-11-22T10:00:00Z");
const reading = {
  name: "calls",
  value: 120,
  low: 120,
  high: 120,
  hits: null,
  n: null,
  unit: "calls",
  passed: ["warn-calls"],
} as const;
const finding = (wish: Partial<SeenFinding> = {}): SeenFinding => ({
  ruleId: "daily-volume",
  callerId: "+13125550100",
  level: "warn",
  severity: "high",
  calls: 600,
  gain: 120,
  evidence: { n: 7, readings: [reading] },
  firstSeenAt: SEEN,
  lastSeenAt: SEEN,
  ...wish,
});
const action: AdviceAction = {
  id: "0199e1a0-0000-7000-8000-000000000001",
  ruleId: "daily-volume",
  callerIds: ["+13125550100"],
  kind: "ignored",
  reason: "agreed",
  at: SEEN,
  createdAt: SEEN,
  verdict: null,
};

describe("advice as the API shows it", () => {
  it("has evidence, limits, a source, and what to do", () => {
    const [shown] = presentAdvice([finding()], [action], DEFAULT_SETTINGS);
    expect(Advice.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({
      ruleId: "daily-volume",
      state: "ignored",
      threshold: "warns from 75 calls; critical from 100 calls",
      source: expect.stringMatching(/^vendor guidance: Trade guidance/),
      action: expect.stringContaining("never by swapping numbers"),
      dueAt: "2026-11-25T10:00:00.000Z",
      evidence: { calls: 600, n: 7 },
      followed: { kind: "ignored", reason: "agreed" },
    });
  });

  it("shows what matters most first, and nothing of rules that are no more", () => {
    const all = [
      finding({ gain: 1 }),
      finding({ callerId: "", ruleId: "number-churn", severity: "critical" }),
      finding({ callerId: "+13125550101" }),
      finding({ ruleId: "gone" }),
    ];
    expect(presentAdvice(all, [], DEFAULT_SETTINGS).map(({ ruleId, callerId }) => [ruleId, callerId])).toEqual([
      ["number-churn", null],
      ["daily-volume", "+13125550101"],
      ["daily-volume", "+13125550100"],
    ]);
  });

  it("writes times as text", () => expect(presentAction(action).at).toBe("2026-11-22T10:00:00.000Z"));
});
