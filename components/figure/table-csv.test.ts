import { expect, it } from "vitest";
import { tableCsv } from "@/components/figure/table-csv";

it("writes figures without commas, nothing for a dash, and rates in five columns", () => {
  const rows = [
    ["Northstar", "13,284", "0.5% 68/12,499 calls, 95% interval 0.4–0.7%", "–"],
    ["Carrier unknown", "0", "–", "=1+1"],
  ];
  expect(tableCsv(["Carrier", "Calls", "Blocked", "Note"], rows).split("\r\n")).toEqual([
    "Carrier,Calls,Blocked %,Blocked,Blocked of,Blocked low %,Blocked high %,Note",
    "Northstar,13284,0.5,68,12499,0.4,0.7,",
    "Carrier unknown,0,,,,,,'=1+1",
    "",
  ]);
});

it("parts a count from its share of all", () => {
  expect(tableCsv(["Calls"], [["13,284 31%"], ["3 <0.1%"], ["–"]])).toBe(
    "Calls,Calls %\r\n13284,31\r\n3,<0.1\r\n,\r\n",
  );
});

it("leaves out what says nothing, and keeps rates among other figures as they read", () => {
  const rate = "2.3% 70/3,040 calls, 95% interval 1.8–2.9%";
  expect(
    tableCsv(
      ["", "Figure", "A"],
      [
        ["", "Blocked", rate],
        ["", "Calls", "3,268"],
      ],
    ).split("\r\n"),
  ).toEqual(["Figure,A", `Blocked,"${rate}"`, "Calls,3268", ""]);
});

it("keeps a share that is less than can be said", () => {
  expect(tableCsv(["Blocked"], [["<0.1% 3/3,591 calls, 95% interval 0.03–0.24%"]])).toContain("<0.1,3,3591,0.03,0.24");
});
