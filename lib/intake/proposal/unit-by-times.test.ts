import { expect, it } from "vitest";
import type { FieldProposal } from "@/lib/intake/proposal/field-proposal";
import { withUnitByTimes } from "@/lib/intake/proposal/unit-by-times";

const CHOSEN = (["startedAt", "endedAt", "durationMs"] as const).map(
  (field, column): FieldProposal => ({ field, column, unit: "s", confidence: 0.9 }),
);

function unitOf(rows: readonly (readonly [string, string, string])[]): string | undefined {
  const columns = [0, 1, 2].map((at) => ({ name: "", values: rows.map((row) => row[at] ?? "") }));
  return withUnitByTimes(CHOSEN, columns).find(({ field }) => field === "durationMs")?.unit;
}

it.each([
  ["no longer than from start to end, which seconds would be", [["10:00:00", "10:00:12", "9000"]], "ms"],
  [
    "the same beside calls that did not last",
    [
      ["10:00:00", "10:00:12", "9000"],
      ["10:01:00", "10:01:20", "0"],
    ],
    "ms",
  ],
  ["as long as from start to end", [["10:00:00", "10:01:05", "65"]], "s"],
  [
    "clocks of hours and minutes that last as long",
    [
      ["10:00:00", "10:05:00", "0:05"],
      ["10:10:00", "11:10:00", "1:00"],
      ["11:20:00", "11:20:00", "0:00"],
    ],
    "hm",
  ],
  ["clocks of minutes and seconds", [["10:00:00", "10:05:10", "5:05"]], "s"],
  [
    "clocks of both kinds",
    [
      ["10:00:00", "10:05:00", "0:05"],
      ["10:10:00", "10:10:30", "0:30"],
    ],
    "s",
  ],
  ["shorter than that, since it rang", [["10:00:00", "10:02:00", "65"]], "s"],
  [
    "too short to tell",
    [
      ["10:00:00", "10:01:05", "65"],
      ["10:02:00", "10:02:12", "9000"],
    ],
    "s",
  ],
  ["longer in either unit", [["10:00:00", "10:00:01", "9000"]], "s"],
  [
    "as long in minutes as from start to end",
    [
      ["10:00:00", "10:01:05", "1.08"],
      ["10:02:00", "10:07:30", "5,5"],
    ],
    "min",
  ],
  [
    "full minutes that were begun",
    [
      ["10:00:00", "10:00:20", "1"],
      ["10:02:00", "10:07:30", "6"],
    ],
    "min",
  ],
  [
    "seconds after a long ringing",
    [
      ["10:00:00", "10:01:05", "1"],
      ["10:02:00", "10:02:50", "20"],
    ],
    "s",
  ],
  ["a clock", [["10:00:00", "10:00:12", "0:09"]], "s"],
  ["beside an end that never came", [["10:00:00", "", "9000"]], "s"],
] as const)("reads lengths that are %s", (_name, rows, unit) => {
  expect(unitOf(rows.map(([start, end, length]) => [`2026-10-13 ${start}`, end && `2026-10-13 ${end}`, length]))).toBe(
    unit,
  );
});

it("leaves what has no end, and a unit that a name tells, as it is", () => {
  const [start, , length] = CHOSEN;
  if (start === undefined || length === undefined) throw new Error("They are there.");
  const columns = ["2026-10-13 10:00:00", "2026-10-13 10:00:12", "9000"].map((value) => ({
    name: "",
    values: [value],
  }));
  expect(withUnitByTimes([start, length], columns)).toEqual([start, length]);
  expect(withUnitByTimes([...CHOSEN.slice(0, 2), { ...length, unit: "min" }], columns)[2]?.unit).toBe("min");
});
