import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/lib/advice/advice-settings";
import { STATE_HOURS } from "@/lib/advice/state-hours";
import { AdviceCalendar, AdviceRuleList } from "@/lib/present/advice/advice.schema";
import { presentCalendar, presentRules } from "@/lib/present/advice/present-rules";

it("rules come with their limits and what they said last", () => {
  const check = { ruleId: "burst", fired: 1, quiet: 2, tooFew: 0, isOff: false, missing: null, most: null };
  const rules = presentRules(DEFAULT_SETTINGS, [check]);
  expect(AdviceRuleList.parse({ data: rules }).data).toHaveLength(41);
  expect(rules[11]).toMatchObject({ ruleId: "burst", check: "Fires for 1 of 3.", isOff: false });
  expect(rules[0]?.check).toBeNull();
});

it("the calendar is ours until an organisation has its own", () => {
  expect(AdviceCalendar.parse(presentCalendar(DEFAULT_SETTINGS))).toMatchObject({ isOwn: false });
  const own = presentCalendar({ ...DEFAULT_SETTINGS, stateHours: STATE_HOURS.slice(0, 1) });
  expect([own.isOwn, own.states.length, own.note]).toEqual([true, 1, expect.stringContaining("verify with counsel")]);
});
