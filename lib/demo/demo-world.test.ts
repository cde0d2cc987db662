import { describe, expect, it } from "vitest";
import { DEMO_DAYS, demoWorld } from "@/lib/demo/demo-world";

const LAST_DAY = 20_700;

describe("the demo's world", () => {
  it("is the same whenever it is asked for", () => {
    expect(demoWorld(LAST_DAY)).toEqual(demoWorld(LAST_DAY));
  });

  it("ends on the day it is told, two months after it began", () => {
    const { firstDay, days } = demoWorld(LAST_DAY);
    expect(days).toBe(DEMO_DAYS);
    expect(firstDay + days - 1).toBe(LAST_DAY);
  });

  it("has four stories, a quiet caller ID, a bad list and an outage, in a mostly healthy fleet", () => {
    const { numbers, outages, badLists } = demoWorld(LAST_DAY);
    expect(numbers.filter(({ episodes }) => episodes.length > 0)).toHaveLength(4);
    expect(numbers.filter(({ callsPerDay }) => callsPerDay < 1)).toHaveLength(1);
    expect([outages.length, badLists.length]).toEqual([1, 1]);
    expect(numbers.length).toBeGreaterThanOrEqual(14);
  });
});
