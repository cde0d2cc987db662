import { expect, it } from "vitest";
import { isOneOfSeveral } from "@/lib/intake/proposal/one-of-several";

const taken = (callerId: string, callee: string, startedAt: string) => ({
  callerId: { from: [callerId] },
  callee: { from: [callee] },
  startedAt: { from: [startedAt] },
});

it.each([
  [
    "two groups at the top",
    taken("a.from", "a.to", "a.at"),
    ["a.from", "a.to", "a.at", "b.from", "b.to", "b.at"],
    true,
  ],
  [
    "two groups further in",
    taken("x.a.from", "x.a.to", "x.a.at"),
    ["x.a.from", "x.a.to", "x.a.at", "x.b.from", "x.b.to", "x.b.at"],
    true,
  ],
  ["groups that differ", taken("a.from", "a.to", "a.at"), ["a.from", "a.to", "a.at", "b.from", "b.to"], false],
  ["two parties", taken("from.no", "to.no", "at"), ["from.no", "to.no", "at"], false],
  ["no groups", taken("from", "to", "at"), ["from", "to", "at", "a.from"], false],
  [
    "fields from several groups",
    taken("a.from", "b.to", "a.at"),
    ["a.from", "a.to", "a.at", "b.from", "b.to", "b.at"],
    true,
  ],
])("tells %s", (_, columns, paths, expected) => {
  expect(isOneOfSeveral(columns, paths)).toBe(expected);
});

it("says no where a field is missing", () => {
  expect(isOneOfSeveral({ callerId: { from: ["a.from"] } }, ["a.from", "b.from"])).toBe(false);
});
