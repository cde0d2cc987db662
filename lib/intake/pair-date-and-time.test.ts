import { expect, it } from "vitest";
import { pairDateAndTime } from "@/lib/intake/pair-date-and-time";

const column = (name: string, ...values: readonly string[]) => ({ name, values });

it("pairs a date with a time of day", () => {
  const columns = [
    column("Call ID", "c-1"),
    column("Call Date", "2026-04-02", "2.4.2026"),
    column("Call Time", "10:00:00", "9:05 pm"),
  ];
  expect(pairDateAndTime(columns)).toEqual({ date: 1, time: 2 });
});

it("pairs by the plainest names alone where there are no values", () => {
  expect(pairDateAndTime([column("time"), column("date")])).toEqual({ date: 1, time: 0 });
  expect(pairDateAndTime([column("Call Date"), column("Start Time")])).toBeNull();
});

it.each([
  ["the date holds the time as well", [column("date", "2026-04-02 10:00:00"), column("time", "10:00:00")]],
  ["the time is a whole one", [column("date", "2026-04-02"), column("start_time", "2026-04-02 10:00:00")]],
  ["the time is a duration in seconds", [column("date", "2026-04-02"), column("time", "31")]],
  ["there is no time", [column("date", "2026-04-02"), column("talk", "10:00")]],
  ["there is nothing", []],
])("pairs nothing where %s", (_case, columns) => {
  expect(pairDateAndTime(columns)).toBeNull();
});
