import { expect, it } from "vitest";
import { DEFAULT_SETTINGS, heldThresholds } from "@/lib/advice/advice-settings";
import { ADVICE_RULES } from "@/lib/advice/catalogue";

it("an organisation's own limits take the place of ours, one by one", () => {
  const burst = ADVICE_RULES[11];
  if (burst === undefined) throw new Error("no rule");
  const own = { ...DEFAULT_SETTINGS, rules: new Map([["burst", { thresholds: { "warn-hour": 30 }, isOff: false }]]) };
  expect(heldThresholds(burst, own).map(({ id, value, isOwn }) => [id, value, isOwn])).toEqual([
    ["warn-hour", 30, true],
    ["critical-hour", 40, false],
    ["warn-minutes", 8, false],
    ["critical-minutes", 15, false],
  ]);
  expect(heldThresholds(burst, DEFAULT_SETTINGS).some(({ isOwn }) => isOwn)).toBe(false);
});
