import { expect, it } from "vitest";
import { ValueCounts } from "@/lib/intake/row/value-counts";

function most(values: readonly string[]) {
  const counts = new ValueCounts();
  for (const value of values) counts.add(value);
  return counts.most();
}

it("counts values, the most frequent first", () => {
  expect(most(["b", "a", "", "a"])).toEqual([
    { value: "a", records: 2 },
    { value: "b", records: 1 },
    { value: "", records: 1 },
  ]);
});

it("tells no number and no more than twenty", () => {
  const told = most(["+12125550100", ...Array.from({ length: 30 }, (_, at) => `w${at}`)]);
  expect(told.length).toBe(20);
  expect(told.map(({ value }) => value)).not.toContain("+12125550100");
});

it("goes on counting values that it knows when it has met too many", () => {
  const strange = Array.from({ length: 2_000 }, (_, at) => `w${at}`);
  expect(most(["a", ...strange, "a", "a"])[0]).toEqual({ value: "a", records: 3 });
});
