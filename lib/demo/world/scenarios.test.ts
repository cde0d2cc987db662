import { describe, expect, it } from "vitest";
import { HERO, SCENARIOS, scenarioWorld } from "@/lib/demo/world/scenarios";

describe("scenarioWorld", () => {
  it.each(SCENARIOS)("tells %s of eight caller IDs, of whom at most the hero is harmed", (scenario) => {
    const world = scenarioWorld(scenario);
    expect(world.numbers).toHaveLength(8);
    const harmed = world.numbers.filter(({ episodes }) => episodes.length > 0);
    expect(harmed.every(({ callerId }) => callerId === HERO)).toBe(true);
    expect(scenarioWorld(scenario)).toEqual(world);
  });

  it.each([
    ["blocked_on_one_carrier", "block", 1],
    ["unwanted_spike", "label", 5],
    ["label_ramp", "label", 2],
    ["recovery", "block", 1],
  ] as const)("harms the hero in %s by a %s on so many carriers: %i", (scenario, kind, carriers) => {
    const [hero] = scenarioWorld(scenario).numbers;
    expect(hero?.episodes[0]).toMatchObject({ kind });
    expect(hero?.episodes[0]?.carriers).toHaveLength(carriers);
  });

  it("ends the block of the recovery", () => {
    const [hero] = scenarioWorld("recovery").numbers;
    expect(hero?.episodes[0]?.endHour).toBeGreaterThan(hero?.episodes[0]?.startHour ?? 0);
  });

  it("moves to any time, style and length", () => {
    const moved = scenarioWorld("label_ramp", { firstDay: 20_700, days: 50, style: "only_603" });
    const usual = scenarioWorld("label_ramp");
    expect(moved).toMatchObject({ firstDay: 20_700, days: 50, style: "only_603" });
    const offset = (moved.numbers[0]?.episodes[0]?.startHour ?? 0) - (usual.numbers[0]?.episodes[0]?.startHour ?? 0);
    expect(offset).toBe((20_700 - usual.firstDay) * 24);
  });

  it("has an outage, a bad list and a hero who hardly calls where the story wants them", () => {
    expect(scenarioWorld("carrier_outage").outages).toHaveLength(1);
    expect(scenarioWorld("bad_list").badLists).toHaveLength(1);
    expect(scenarioWorld("too_few_calls").numbers[0]?.callsPerDay).toBeLessThan(1);
  });
});
