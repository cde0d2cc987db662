import { describe, expect, it } from "vitest";
import { createRowScreen, isTotalsRow, isTypeRow } from "@/lib/intake/row/row-screen";

describe("totals", () => {
  it.each([
    [["Grand Total", "", "42"]],
    [["", "", "", "", "Grand Total", "5:15"]],
    [["Total", "3"]],
    [["", "TOTALS:", "3"]],
    [["Sub-total", "3"]],
    [["Summe", "3"]],
    [["total calls: 17"]],
    [["(8 rows)"]],
  ])("are seen in %j", (cells) => {
    expect(isTotalsRow(cells)).toBe(true);
  });

  it.each([[["2026-04-02", "Totally Fine Ltd"]], [["Totem", "1"]], [["1", "2", "3", "Total Wireless"]], [[""]], [[]]])(
    "are not seen in %j",
    (cells) => {
      expect(isTotalsRow(cells)).toBe(false);
    },
  );
});

it("passes over lines that are drawn between header and rows", () => {
  const screen = createRowScreen(["id", "start"], 1);
  expect([["----+-----"], ["---", "--"], ["+-----+"], ["", "-"]].map(screen)).toEqual(Array(4).fill("blank"));
  expect(screen(["1", "-5"])).toBeNull();
});

describe("rows of SQL types", () => {
  it.each([
    [["INTEGER", "VARCHAR(50)", "UNIQUEIDENTIFIER"], true],
    [["integer", "", "varchar (129)"], true],
    [["INTEGER", "4155550100"], false],
    [["TEXT message", "DATE"], false],
    [["", ""], false],
    [[], false],
  ])("%j: %s", (cells, expected) => {
    expect(isTypeRow(cells)).toBe(expected);
  });
});

it.each([0, 1])("sees that a Ctrl-Z is the end of a text, and no record: looking at column %i", (probe) => {
  const screen = createRowScreen(["Call ID", "Start Time", "SIP Code"], probe);
  expect(screen(["\u001a"])).toBe("blank");
  expect(screen(["\u001a", "2026-04-02", "603"])).toBeNull();
});

describe("the first look at a row", () => {
  const screen = createRowScreen(["Call ID", "Start Time", "SIP Code"], 1);
  it.each([
    [["c-1", "2026-04-02 10:00:00", "603"], null],
    [["c-1", "", "603"], null],
    [["", "", ""], "blank"],
    [["", " "], "blank"],
    [[], "blank"],
    [["#c-1", "2026-04-02 10:00:00", "603"], "comment"],
    [["Call ID", "Start Time", "SIP Code"], "header_repeated"],
    [["call_id", "START TIME", "sip code"], "header_repeated"],
    [["VARCHAR(64)", "DATETIME", "INTEGER"], "header_repeated"],
    [["c-1", "start now!", "603"], null],
  ])("%j: %s", (cells, expected) => {
    expect(screen(cells)).toBe(expected);
  });
});
