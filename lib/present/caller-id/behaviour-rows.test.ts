import { describe, expect, it } from "vitest";
import type { Behaviour } from "@/lib/present/caller-id/behaviour.schema";
import { behaviourModel } from "@/lib/present/caller-id/behaviour-rows";

const hours = (calls: Readonly<Record<number, number>>) => Array.from({ length: 24 }, (_, hour) => calls[hour] ?? 0);
const OWN = {
  ...{ callerIds: 1, days: 4, attempts: 200, mostPerDay: 80, callees: 50, mostPerCalleeDay: 6 },
  ...{ routable: 190, connected: 19, timed: 19, short: 10, hours: hours({ 9: 150, 20: 50 }) },
};
const HEALTHY = {
  ...{ callerIds: 12, days: 120, attempts: 6_000, mostPerDay: 70, callees: 4_000, mostPerCalleeDay: 2 },
  ...{ routable: 5_900, connected: 2_950, timed: 2_900, short: 100, hours: hours({ 9: 3_000, 15: 3_000 }) },
};
const about = { callerId: "+13125550100", from: null, to: null, timeZone: "UTC" };
const model = (wish: Partial<Behaviour> = {}) => behaviourModel({ ...about, own: OWN, healthy: HEALTHY, ...wish });

describe("behaviourModel", () => {
  it("puts each habit beside the healthy numbers', and says where chance does not explain the difference", () => {
    const rows = model()?.rows ?? [];
    expect(rows.map(({ name, difference, isWorse }) => [name, difference, isWorse])).toEqual([
      ["Calls per day", null, false],
      ["Calls per person", null, false],
      ["Answered", "lower", true],
      ["Short calls", "higher", true],
    ]);
    expect(rows[0]).toMatchObject({ own: { text: "50", note: "at most 80 a day" }, healthy: { text: "50" } });
    expect(rows[1]).toMatchObject({ own: { text: "4" }, healthy: { text: "1.5" } });
    expect(rows[2]).toMatchObject({ own: { value: 0.1, n: 190 }, healthy: { value: 0.5, n: 5_900 } });
  });

  it("holds nothing against a number that does better", () => {
    const rows = model({ own: HEALTHY, healthy: OWN })?.rows ?? [];
    expect(rows.slice(2).map(({ difference, isWorse }) => [difference, isWorse])).toEqual([
      ["higher", false],
      ["lower", false],
    ]);
  });

  it("draws hours as shares of the day, both on one scale", () => {
    const { hours: drawn, hoursMax } = model() ?? { hours: [], hoursMax: 0 };
    expect(drawn).toHaveLength(24);
    expect(drawn[9]).toEqual({ label: "09:00", calls: 150, own: 0.75, healthy: 0.5 });
    expect(hoursMax).toBe(0.75);
  });

  it("says nothing of a comparison that there is nothing for", () => {
    const alone = model({ healthy: null });
    expect(alone?.rows.every(({ healthy, difference }) => healthy === null && difference === null)).toBe(true);
    expect(alone?.hours[9]?.healthy).toBeNull();
    expect(model({ own: { ...OWN, timed: 0, short: 0 } })?.rows[3]?.difference).toBeNull();
    expect(model({ own: null })).toBeNull();
  });
});
