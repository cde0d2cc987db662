import { expect, it } from "vitest";
import { cutFixed, fixedColumns } from "@/lib/intake/csv/fixed-columns";

const REPORT = [
  "Call Detail Report",
  "",
  "Date       Time     Caller ID    Dialed Number  Disposition",
  "---------- -------- ------------ -------------- -----------",
  "10/13/2026 14:05:09 3125550101   14155550161    NO ANSWER",
  "10/13/2026 14:06:09              14155550162    BUSY",
];

it("finds the columns of a report by the ruler below its header", () => {
  const found = fixedColumns(REPORT);
  expect(found?.starts).toEqual([0, 11, 20, 33, 48]);
  if (found === null) throw new Error("It is one.");
  expect(REPORT.slice(2).map((line) => cutFixed(line, found))).toEqual([
    ["Date", "Time", "Caller ID", "Dialed Number", "Disposition"],
    [""],
    ["10/13/2026", "14:05:09", "3125550101", "14155550161", "NO ANSWER"],
    ["10/13/2026", "14:06:09", "", "14155550162", "BUSY"],
  ]);
});

it("cuts no value in two", () => {
  const found = fixedColumns(REPORT);
  if (found === null) throw new Error("It is one.");
  const wide = "10/13/2026 14:07:09 31255501011234567 4155550163 BUSY";
  expect(cutFixed(wide, found)).toEqual([wide]);
});

it.each([
  ["has no ruler", REPORT.filter((line) => !line.startsWith("-"))],
  ["has a line across", [REPORT[2] ?? "", "-----------------------", REPORT[4] ?? ""]],
  ["has nothing below", REPORT.slice(0, 4)],
  ["does not fit its ruler", [REPORT[2] ?? "", REPORT[3] ?? "", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u"]],
  ["has two columns", ["Name   Number", "------ ------", "Ann    101"]],
])("finds none where a text %s", (_what, lines) => {
  expect(fixedColumns(lines)).toBeNull();
});
