import { expect, it } from "vitest";
import { RuleSettingRecord, StateHoursRecord } from "@/lib/advice/advice-record.schema";
import { STATE_HOURS } from "@/lib/advice/state-hours";

it("our own calendar can be kept", () => expect(StateHoursRecord.parse(STATE_HOURS)).toHaveLength(STATE_HOURS.length));

it.each([
  { state: "fl" },
  { days: [] },
  { days: Array.from({ length: 7 }, () => [600, 480]) },
  { days: Array.from({ length: 7 }, () => [0, 1_441]) },
  { asOf: "last year" },
])("%j is no calendar", (wish) =>
  expect(StateHoursRecord.safeParse([{ ...STATE_HOURS[0], ...wish }]).success).toBe(false),
);

it("a setting that says nothing changes nothing", () =>
  expect(RuleSettingRecord.parse({})).toEqual({ thresholds: {}, isOff: false }));
