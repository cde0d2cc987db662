import { expect, it } from "vitest";
import { aCaller, aFleet } from "@/lib/testing/a-fleet";

it("a fleet sums its callers, and knows their middle share of declines", () => {
  const callers = [2, 4, 9].map((declined) => aCaller({ month: { attempts: 100, delivered: 100, declined } }));
  const fleet = aFleet({ callers: [...callers, aCaller({ month: { delivered: 49, declined: 49 } })] });
  expect([fleet.month.attempts, fleet.usualDeclines]).toEqual([300, 0.04]);
  expect(aFleet().usualDeclines).toBeNull();
});

it("a fleet knows when its records begin, and whether any call names its campaign", () => {
  const unnamed = aCaller({ firstDay: 20_400, campaigns: [{ campaign: "", attempts: 9 }] });
  const named = aCaller({ firstDay: 20_380, campaigns: [{ campaign: "spring", attempts: 1 }] });
  expect(aFleet({ callers: [unnamed, named] })).toMatchObject({ recordsBegin: 20_380, areCampaignsNamed: true });
  expect(aFleet({ callers: [unnamed] })).toMatchObject({ recordsBegin: 20_400, areCampaignsNamed: false });
  expect(aFleet().recordsBegin).toBe(Number.POSITIVE_INFINITY);
});
