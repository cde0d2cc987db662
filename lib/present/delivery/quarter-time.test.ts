import { expect, it } from "vitest";
import { minutesOfTime, timeOfMinutes } from "@/lib/present/delivery/quarter-time";

it.each([
  [0, "00:00"],
  [22 * 60, "22:00"],
  [7 * 60 + 45, "07:45"],
])("%d minutes are %s, and back", (minutes, time) => {
  expect([timeOfMinutes(minutes), minutesOfTime(time)]).toEqual([time, minutes]);
});

it("rounds to quarters, past midnight to midnight, and takes nothing for midnight", () => {
  expect([minutesOfTime("07:50"), minutesOfTime("23:59"), minutesOfTime("")]).toEqual([7 * 60 + 45, 0, 0]);
});
