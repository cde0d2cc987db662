import { expect, it } from "vitest";
import { someCounts } from "@/lib/advice/advice-day";
import { declineSurge } from "@/lib/advice/decline-surge";

const week = someCounts({ delivered: 500, declined: 50 });

it.each([
  ["its own past", someCounts({ delivered: 1_000, declined: 40 }), 0.5, 2.5, true],
  ["a past without any decline", someCounts({ delivered: 1_000 }), null, 200, true],
  ["the fleet, without a past", someCounts({ delivered: 49, declined: 49 }), 0.05, 2, true],
  ["nothing", someCounts({}), null, 0, false],
])("declines are compared with %s", (_, before, usual, value, isCertain) => {
  expect(declineSurge(week, before, usual)).toEqual({ kind: "figure", value: expect.closeTo(value, 6), isCertain });
});

it("no delivered call, no surge", () =>
  expect(declineSurge(someCounts({}), week, 0.1)).toMatchObject({ isCertain: false }));
