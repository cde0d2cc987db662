import { expect, it } from "vitest";
import { BLOCK_DAY, CALLER_DAY, DAY_TABLES, lessenDays, selectDays } from "@/lib/ledger/day/day-table";

it("a caller ID's day has a column for every outcome", () => {
  const statement = selectDays(CALLER_DAY, "tally");
  expect(statement).toContain("filter (where outcome = 'answered'), 0)::int as answered");
  expect(statement).toContain("group by day, caller_id");
});

it("only blocks are counted as blocks", () => {
  expect(selectDays(BLOCK_DAY, "tally", "organization_id = $1")).toContain(
    "where organization_id = $1 and outcome in ('blocked_603plus', 'rejected_608', 'rejected_network')",
  );
});

it.each(DAY_TABLES)("$name loses what went, and a row of which nothing is left", (table) => {
  const parts = lessenDays(table, "summed");
  expect(parts).toContain(`delete from ${table.name} using gone_${table.name}`);
  expect(parts).toContain(`update ${table.name} set`);
});
