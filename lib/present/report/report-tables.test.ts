import { describe, expect, it } from "vitest";
import { countReport } from "@/lib/present/report/report-counts";
import { countTables } from "@/lib/present/report/report-tables";
import { reportFacts } from "@/lib/testing/report-facts";

const tables = (isShared = false, facts = reportFacts()) => countTables(countReport(facts, isShared), "2026-03");
const texts = (rows: readonly (readonly { text: string }[])[] = []) => rows.map((row) => row.map(({ text }) => text));

describe("countTables", () => {
  it("compares rates and outcomes with the month before", () => {
    const [rates, outcomes] = tables();
    expect(rates?.columns.map(({ label }) => label)).toEqual(["Rate", "Share", "February 2026", "Change"]);
    expect(texts(rates?.rows)[1]).toEqual(["Blocked by networks", "7.7%", "1%", "+6.7 points"]);
    expect(texts(outcomes?.rows).map(([name, calls]) => [name, calls])).toEqual([
      ["Reached", "700"],
      ["Not reached", "500"],
      ["Bad number", "50"],
      ["Rejected (608)", "100"],
    ]);
  });

  it("gives every row a cell for each column, and every cell a value for each name", () => {
    for (const { columns, rows } of [...tables(), ...tables(true)])
      for (const row of rows)
        expect(row.map(({ values }) => values.length)).toEqual(columns.map(({ names }) => names.length));
  });

  it("says of calls without a carrier what they hide", () => {
    expect(tables()[2]?.note).toContain("cannot be traced");
    expect(texts(tables()[2]?.rows)[1]).toEqual(["Carrier unknown", "350", "0", "0%", "–", "–"]);
  });

  it("has no rows without calls", () => {
    const none = tables(false, reportFacts({ carriers: [], carriersBefore: [] }));
    expect(none.map(({ rows }) => rows)).toEqual([[], [], []]);
  });
});
