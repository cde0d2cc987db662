import { expect, it } from "vitest";
import { alignedColumns } from "@/lib/intake/csv/aligned-columns";
import { cutFixed } from "@/lib/intake/csv/fixed-columns";

const REPORT = [
  "Call Detail Report of October",
  "",
  "Start Time           Caller ID    Dialed Number   Secs  Disposition",
  "2026-10-13 14:05:09  3125550101   14155550161       65  ANSWERED",
  "2026-10-13 14:06:09  3125550101   14155550162        0  NO ANSWER",
  "2026-10-13 14:07:09               14155550163        0  BUSY",
];

it("finds the columns of a report by the blanks between them: a day and its time are one", () => {
  const found = alignedColumns(REPORT);
  if (found === null) throw new Error("It is one.");
  expect(REPORT.slice(2).map((line) => cutFixed(line, found))).toEqual([
    ["Start Time", "Caller ID", "Dialed Number", "Secs", "Disposition"],
    ["2026-10-13 14:05:09", "3125550101", "14155550161", "65", "ANSWERED"],
    ["2026-10-13 14:06:09", "3125550101", "14155550162", "0", "NO ANSWER"],
    ["2026-10-13 14:07:09", "", "14155550163", "0", "BUSY"],
  ]);
});

it("cuts no value in two that comes later and is wider", () => {
  const found = alignedColumns(REPORT);
  if (found === null) throw new Error("It is one.");
  const wide = "2026-10-13 14:08:09  31255501011234567 14155550163   0  BUSY";
  expect(cutFixed(wide, found)).toEqual([wide]);
});

it("keeps a time of day apart that has a name of its own", () => {
  const lines = [
    "Date       Time      Caller        Called",
    "2026-10-13 14:05:09  3125550101    14155550161",
    "2026-10-13 14:06:09  3125550101    14155550162",
  ];
  expect(cutFixed(lines[1] ?? "", alignedColumns(lines) ?? { starts: [], ruler: "" })).toEqual([
    "2026-10-13",
    "14:05:09",
    "3125550101",
    "14155550161",
  ]);
});

it.each([
  ["has commas", REPORT.map((line) => line.replaceAll(/\s{2,}/g, ","))],
  [
    "has no names that anybody knows",
    REPORT.map((line) => line.replaceAll(/Caller ID|Dialed Number|Disposition/g, "Thing")),
  ],
  ["has one line below", REPORT.slice(0, 4)],
  ["has nothing below", REPORT.slice(0, 3)],
  [
    "is prose",
    ["Dear all,  please call the caller at 3125550101", "or the callee  on 14155550161 before 14:05 today."],
  ],
  ["is not aligned", [REPORT[2] ?? "", ...REPORT.slice(3).map((line) => line.replaceAll(/\s+/g, " "))]],
])("finds none where a text %s", (_what, lines) => {
  expect(alignedColumns(lines)).toBeNull();
});
