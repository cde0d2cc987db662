import { expect, it } from "vitest";
import { NamesWithoutCallee } from "@/lib/intake/row/names-without-callee";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const names = new NamesWithoutCallee();
const { attempt } = aLedgerCall({});

it("takes the callee out of all three names, and leaves any other number", () => {
  expect(attempt.callee).toBe("+12125550123");
  const own = { carrier: "to +1 212-555-0123", trunk: "12125550123", campaign: "x2125550123" };
  const left = { carrier: "to [callee]", trunk: "[callee]", campaign: "x[callee]" };
  expect(names.of({ ...attempt, ...own })).toEqual({ ...attempt, ...left });
  const others = { carrier: "198.51.100.25", trunk: "12125550199", campaign: "2026-11-03" };
  expect(names.of({ ...attempt, ...others })).toEqual({ ...attempt, ...others });
});

it("leaves an attempt as it is whose names hold no number, or whose callee is hidden", () => {
  expect(names.of(attempt)).toBe(attempt);
  expect(names.name("12125550123", `~${"12125550123".padEnd(32, "0")}~`)).toBe("12125550123");
});
