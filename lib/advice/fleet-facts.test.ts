import { expect, it } from "vitest";
import { aCaller, aFleet } from "@/lib/testing/a-fleet";

it("a fleet sums its callers, and knows their middle share of declines", () => {
  const callers = [2, 4, 9].map((declined) => aCaller({ month: { attempts: 100, delivered: 100, declined } }));
  const fleet = aFleet({ callers: [...callers, aCaller({ month: { delivered: 49, declined: 49 } })] });
  expect([fleet.month.attempts, fleet.usualDeclines]).toEqual([300, 0.04]);
  expect(aFleet().usualDeclines).toBeNull();
});
