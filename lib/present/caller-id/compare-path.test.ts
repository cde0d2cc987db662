import { expect, it } from "vitest";
import { comparedIn, comparePath } from "@/lib/present/caller-id/compare-path";

const FIVE = [0, 1, 2, 3, 4].map((n) => `+1312555010${n}`);

it("a path leads back to what is compared", () => {
  const url = new URL(comparePath(FIVE.slice(0, 3)), "http://localhost");
  expect(comparedIn(url.searchParams.get("callerIds"))).toEqual(FIVE.slice(0, 3));
});

it("compares each number once, and four at most", () => {
  expect(comparedIn([FIVE[0], ...FIVE].join(","))).toEqual(FIVE.slice(0, 4));
});

it.each([undefined, null, "", ",", 7])("%j compares nothing", (written) => {
  expect(comparedIn(written)).toEqual([]);
});
