import { expect, it } from "vitest";
import { addCounts, NO_COUNTS, someCounts } from "@/lib/advice/advice-day";

it("adds sums, and keeps the larger of what is largest", () => {
  const [a, b] = [someCounts({ attempts: 3, mostPerHour: 7 }), someCounts({ attempts: 4, mostPerHour: 5 })];
  expect(addCounts([a, b])).toEqual(someCounts({ attempts: 7, mostPerHour: 7 }));
  expect(addCounts([])).toEqual(NO_COUNTS);
});
