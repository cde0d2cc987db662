import { describe, expect, it } from "vitest";
import { carriersOf, randomWorld, WORLD_CARRIERS, type WorldPlan } from "@/lib/demo/world/random-world";

const plan: WorldPlan = { seed: "world", numbers: 200, days: 90, style: "everything", badShare: 0.45 };
const world = randomWorld(plan);
const badOf = (numbers: typeof world.numbers) => numbers.filter(({ episodes }) => episodes.length > 0);

describe("randomWorld", () => {
  it("is the same for the same plan and another for another seed", () => {
    expect(randomWorld(plan)).toEqual(world);
    expect(randomWorld({ ...plan, seed: "other" }).numbers).not.toEqual(world.numbers);
  });

  it("holds low, medium and high volumes, new caller IDs and changes of campaign", () => {
    const volumes = world.numbers.map(({ callsPerDay }) => callsPerDay);
    expect(volumes.some((volume) => volume <= 20)).toBe(true);
    expect(volumes.some((volume) => volume >= 60 && volume <= 250)).toBe(true);
    expect(volumes.some((volume) => volume >= 600)).toBe(true);
    expect(world.numbers.some(({ firstDay }) => firstDay > world.firstDay)).toBe(true);
    expect(world.numbers.some(({ campaigns }) => campaigns.length > 1)).toBe(true);
  });

  it("turns about the planned share bad, by labels and blocks of one engine or all", () => {
    const bad = badOf(world.numbers);
    expect(bad.length / world.numbers.length).toBeCloseTo(0.45, 0.9);
    const episodes = bad.flatMap((number) => number.episodes);
    expect(new Set(episodes.map(({ kind }) => kind))).toEqual(new Set(["label", "block"]));
    expect(episodes.some(({ carriers }) => carriers.length === carriersOf(["Aegis", "Beacon", "Candor"]).length)).toBe(
      true,
    );
    expect(episodes.some(({ carriers }) => carriers.length <= 2)).toBe(true);
    expect(episodes.some(({ endHour }) => endHour === null)).toBe(true);
    expect(episodes.some(({ rampHours }) => rampHours > 24)).toBe(true);
  });

  it("holds outages, bad lists, holidays, surges and storms unless told otherwise", () => {
    const { outages, badLists, holidays, numbers } = world;
    expect([outages.length, badLists.length, holidays.length].every((count) => count > 0)).toBe(true);
    expect(numbers.some(({ surge }) => surge !== null)).toBe(true);
    expect(numbers.some(({ storms }) => storms.length > 0)).toBe(true);
    const calm = randomWorld({ ...plan, confounders: false });
    expect([calm.outages, calm.badLists, calm.holidays]).toEqual([[], [], []]);
    expect(calm.numbers.every(({ surge, storms }) => surge === null && storms.length === 0)).toBe(true);
  });

  it("labels a good part of one campaign at once in a pool event", () => {
    const pool = randomWorld({ ...plan, badShare: 0, poolEvent: true });
    const starts = new Set(badOf(pool.numbers).flatMap(({ episodes }) => episodes.map(({ startHour }) => startHour)));
    expect(starts.size).toBe(1);
    const campaigns = new Set(badOf(pool.numbers).map(({ campaigns }) => campaigns[0]?.campaign));
    expect(campaigns.size).toBe(1);
  });
});

describe("carriersOf", () => {
  it("names the carriers that ask an engine", () => {
    expect(carriersOf(["Aegis"])).toEqual(["Northstar Mobile", "Prairie Telecom"]);
    expect(carriersOf([])).toEqual([]);
  });

  it("belongs to carriers whose shares are the whole", () => {
    expect(WORLD_CARRIERS.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
