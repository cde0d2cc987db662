import { expect, it } from "vitest";
import { missing, read } from "@/lib/advice/advice-rule";
import { count } from "@/lib/advice/reading";

it("a rule reads figures, or says which column it misses", () => {
  expect(read(9, { calls: count(3) })).toEqual({
    kind: "read",
    n: 9,
    readings: { calls: { kind: "count", count: 3 } },
  });
  expect(missing("ring time", "Ask.")).toEqual({ kind: "missing", column: "ring time", how: "Ask." });
});
