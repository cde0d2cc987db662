import { expect, it } from "vitest";
import { scoreDistribution } from "@/lib/present/caller-id/score-distribution";

const COUNTS = [
  { floor: 90, callerIds: 8 },
  { floor: 70, callerIds: 4 },
  { floor: 10, callerIds: 2 },
  { floor: null, callerIds: 3 },
];
const MODEL = scoreDistribution(COUNTS, false);

it("has a bar for every ten points, the best first, as long as it is full", () => {
  expect(MODEL.ranges).toHaveLength(10);
  expect(MODEL.ranges.map(({ length }) => length)).toEqual([1, 0, 0.5, 0, 0, 0, 0, 0, 0.25, 0]);
  expect(MODEL.ranges.at(0)).toMatchObject({ label: "90–100", tone: "good" });
  expect(MODEL.ranges.at(2)).toMatchObject({ label: "70–79", tone: "watch" });
  expect(MODEL.ranges.at(-1)).toMatchObject({ label: "0–9", tone: "bad" });
});

it("says in words how many are low and how many could not be scored", () => {
  expect(MODEL).toMatchObject({ scored: 14, unscored: 3 });
  expect(MODEL.text).toBe("2 of 14 scored caller IDs lie below 70; 3 made too few calls to be judged.");
});

it("does not say that calls are too few while they are being judged", () => {
  expect(scoreDistribution(COUNTS, true).text).toBe("2 of 14 scored caller IDs lie below 70; 3 have no score yet.");
  const one = [40, 90, null].map((floor) => ({ floor, callerIds: 1 }));
  expect(scoreDistribution(one, true).text).toBe("1 of 2 scored caller IDs lies below 70; 1 has no score yet.");
  expect(scoreDistribution([{ floor: null, callerIds: 5 }], true).text).toBe("The scores are still being made.");
});

it("of nothing is empty", () => {
  const empty = scoreDistribution([], false);
  expect(empty).toMatchObject({ scored: 0, unscored: 0 });
  expect(empty.ranges.every(({ length }) => length === 0)).toBe(true);
});
