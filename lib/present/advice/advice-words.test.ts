import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, heldThresholds } from "@/lib/advice/advice-settings";
import { ADVICE_RULES } from "@/lib/advice/catalogue";
import type { RuleCheck } from "@/lib/advice/find-advice";
import {
  amountText,
  checkText,
  limitsText,
  limitText,
  readingLabel,
  readingText,
  sourcesText,
} from "@/lib/present/advice/advice-words";

const held = (ruleId: string, own: Record<string, number> = {}) => {
  const rule = ADVICE_RULES.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(ruleId);
  return heldThresholds(rule, { ...DEFAULT_SETTINGS, rules: new Map([[ruleId, { thresholds: own, isOff: false }]]) });
};
const check = (wish: Partial<RuleCheck>): RuleCheck => ({
  ruleId: "burst",
  fired: 0,
  quiet: 0,
  tooFew: 0,
  isOff: false,
  missing: null,
  most: null,
  ...wish,
});

describe("figures in words", () => {
  it.each([
    [0.061, "share", "6.1%"],
    [0.2, "points", "20 points"],
    [28.46, "seconds", "28.5 s"],
    [2.56, "times", "2.56 times"],
    [1.01, "times", "1.01 times"],
    [1, "calls", "1 call"],
    [1_204, "callees", "1,204 callees"],
  ] as const)("%d %s", (value, unit, text) => expect(amountText(value, unit)).toBe(text));

  it("come with their interval when they are shares", () => {
    const reading = {
      name: "share",
      value: 0.061,
      low: 0.041,
      high: 0.089,
      hits: 19,
      n: 312,
      unit: "share",
      passed: [],
    } as const;
    expect(readingText(reading)).toBe("6.1% (4.1–8.9% with 95% confidence, n = 312)");
    expect(readingText({ ...reading, name: "hour", value: 28, unit: "calls", n: null, hits: null })).toBe(
      "28 calls within an hour",
    );
  });

  it("say how many of three registrations are noted", () => {
    const reading = {
      name: "registries",
      value: 0,
      low: 0,
      high: 0,
      hits: null,
      n: null,
      unit: "numbers",
      passed: [],
    } as const;
    expect([readingText(reading), readingText({ ...reading, value: 2 })]).toEqual([
      "none of 3 registrations noted",
      "2 of 3 registrations noted",
    ]);
    expect(limitsText(held("not-registered"))).toBe("warns below 3 registrations");
  });

  it("name what they count where the unit does not", () => {
    expect([readingLabel("hour"), readingLabel("calls"), readingLabel("in the United Kingdom")]).toEqual([
      "within an hour",
      "",
      "in the United Kingdom",
    ]);
  });
});

describe("limits in words", () => {
  it.each([
    [
      "burst",
      "warns from 20 calls within an hour or from 8 calls within five minutes; critical from 40 calls within an hour or from 15 calls within five minutes",
      "our default",
    ],
    ["low-answer-rate", "warns below 20%; critical below 10%", "our default"],
    [
      "three-a-day",
      "warns from 4 calls; critical from 4 calls to one person in Florida, Oklahoma or Maryland",
      "regulation",
    ],
    ["federal-hours", "critical from 1 call", "regulation"],
  ])("of %s", (ruleId, text, sources) => {
    expect([limitsText(held(ruleId)), sourcesText(held(ruleId))]).toEqual([text, sources]);
  });

  it("say which are the organisation's own", () => {
    const own = held("low-answer-rate", { "warn-share": 0.3 });
    expect([own[0] && limitText(own[0]), sourcesText(own)]).toEqual(["below 30%", "your own limit; our default"]);
  });
});

it.each([
  [{ isOff: true }, "Switched off here."],
  [{ missing: { column: "ring time", how: "Ask." } }, "Cannot be checked: your records lack the ring time. Ask."],
  [{ most: { n: 12, needed: 50, of: "calls" } }, "Too little to tell: 50 calls needed, at most 12 found."],
  [{ fired: 2, quiet: 5, tooFew: 1 }, "Fires for 2 of 8."],
  [{ quiet: 5, tooFew: 1 }, "Quiet for 5; 1 have too few calls to tell."],
  [{ quiet: 5 }, "Quiet."],
])("a check of %j", (wish, text) => expect(checkText(check(wish))).toBe(text));
