import { expect, it } from "vitest";
import { halfOfDayOf, pairDateAndTime, timeOfDayOf } from "@/lib/intake/proposal/pair-date-and-time";

const column = (name: string, ...values: readonly string[]) => ({ name, values });

it("pairs a date with a time of day", () => {
  const columns = [
    column("Call ID", "c-1"),
    column("Call Date", "2026-04-02", "2.4.2026"),
    column("Call Time", "10:00:00", "9:05 pm"),
  ];
  expect(pairDateAndTime(columns)).toEqual({ date: 1, time: 2 });
});

it("pairs a date with the time of the same clock, whatever zone the names state", () => {
  const day = (name: string) => column(name, "2026-10-13");
  const clock = (name: string) => column(name, "10:00:00");
  expect(pairDateAndTime([day("Date (UTC)"), clock("Time (UTC)")])).toEqual({ date: 0, time: 1 });
  expect(pairDateAndTime([day("Call Date (EST)"), clock("Call Time (EST)")])).toEqual({ date: 0, time: 1 });
  expect(pairDateAndTime([day("date_local"), clock("time_local"), clock("time_utc"), day("date_utc")])).toEqual({
    date: 3,
    time: 2,
  });
  expect(pairDateAndTime([day("Date"), clock("Time (UTC)")])).toEqual({ date: 0, time: 1 });
  expect(pairDateAndTime([day("Date (UTC)"), clock("Time (local)")])).toBeNull();
});

it("pairs a time of day however it is written", () => {
  for (const clock of ["下午3:05", "10.00.00", "15h05", "10時05分", "10:05 AM ET", "10:05 PDT", "100500"]) {
    expect(pairDateAndTime([column("Date", "2026-10-13"), column("Time", clock)])).toEqual({ date: 0, time: 1 });
  }
  expect(pairDateAndTime([column("Date", "2026-10-13"), column("Time", "10:05 left")])).toBeNull();
});

it("pairs by names that show how both are written", () => {
  const day = (name: string) => column(name, "13/10/2026");
  expect(pairDateAndTime([day("Date (DD/MM/YYYY)"), column("Time (HH:MM:SS)", "10:00:00")])).toEqual({
    date: 0,
    time: 1,
  });
  expect(pairDateAndTime([day("Call Date dd-mm-yyyy"), column("Call Time hh:mm", "10:00")])).toEqual({
    date: 0,
    time: 1,
  });
});

it("pairs by the plainest names alone where there are no values", () => {
  expect(pairDateAndTime([column("time"), column("date")])).toEqual({ date: 1, time: 0 });
  expect(pairDateAndTime([column("Call Date"), column("Start Time")])).toBeNull();
});

it.each([
  ["the date holds the time as well", [column("date", "2026-04-02 10:00:00"), column("time", "10:00:00")]],
  ["the time is a whole one", [column("date", "2026-04-02"), column("start_time", "2026-04-02 10:00:00")]],
  ["the time is a duration in seconds", [column("date", "2026-04-02"), column("time", "31")]],
  ["the time is a length without marks", [column("date", "2026-04-02"), column("time", "000105")]],
  ["there is no time", [column("date", "2026-04-02"), column("talk", "10:00")]],
  ["there is nothing", []],
])("pairs nothing where %s", (_case, columns) => {
  expect(pairDateAndTime(columns)).toBeNull();
});

const DAYS = ["13/10/2026", "13/10/2026", "13/10/2026"];
const none = () => false;

it("finds the time of day of a start that holds days by its values, whatever it is called", () => {
  const columns = [
    column("Wann", ...DAYS),
    column("Um", "09:30 Uhr", "10:30:15", "2:30 pm"),
    column("Wer", "1", "2", "3"),
  ];
  expect(timeOfDayOf(columns, 0, none)).toBe(1);
  expect(timeOfDayOf(columns, 0, (at) => at === 1)).toBeNull();
});

it.each([
  ["the start has times", [column("a", "13/10/2026 09:30"), column("b", "09:30")]],
  [
    "two columns could be it",
    [column("a", ...DAYS), column("b", "09:30", "10:30", "14:30"), column("c", "09:31", "10:31", "14:31")],
  ],
  ["the times are short, as durations are", [column("a", ...DAYS), column("b", "00:00:31", "00:02:10", "1:05")]],
  ["it is empty in many rows", [column("a", ...DAYS), column("b", "09:30", "", "")]],
  ["there is no start", [column("a", "", ""), column("b", "09:30")]],
])("finds no time of day where %s", (_case, columns) => {
  expect(timeOfDayOf(columns, 0, none)).toBeNull();
});

it("takes AM and PM from the next column, or from the only one", () => {
  const half = column("h", "AM", "p.m.", "");
  expect(halfOfDayOf([column("t", "1:05"), half, column("e", "2:05"), half], 0)).toBe(1);
  expect(halfOfDayOf([half, column("t", "1:05")], 1)).toBe(0);
  expect(halfOfDayOf([half, column("x"), half, column("t", "1:05"), column("y", "1")], 3)).toBeNull();
  expect(halfOfDayOf([column("t", "1:05 pm"), half], 0)).toBeNull();
  expect(halfOfDayOf([column("t", "1:05"), column("x", "PM", "noon")], 0)).toBeNull();
});

it("takes early times for those of a day where AM and PM stand beside them", () => {
  const columns = [column("d", ...DAYS), column("t", "1:05", "2:30", "3:10"), column("h", "PM", "PM", "AM")];
  expect(timeOfDayOf(columns, 0, none)).toBe(1);
});
