import { describe, expect, it } from "vitest";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { simulate } from "@/lib/demo/world/simulate";
import { worldEvidence } from "@/lib/demo/world/world-evidence";

const plan = { seed: "evidence", days: 20 };

describe("worldEvidence", () => {
  it("holds every valid call and no failure or dead number", () => {
    const world = scenarioWorld("carrier_outage", plan);
    const table = worldEvidence(world);
    let calls = 0;
    for (const { ends } of simulate(world)) {
      calls += ends.answered + ends.missed + ends.declined + ends.unwanted + ends.blocked;
    }
    const held = Object.values(table.counts).reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0);
    expect(held).toBe(calls);
    expect(table.callerIds).toHaveLength(8);
    expect(table.carriers).toHaveLength(5);
  });

  it("knows no carrier where the provider names none", () => {
    expect(worldEvidence(scenarioWorld("healthy_fleet", { ...plan, style: "no_carrier" })).carriers).toEqual([""]);
  });
});
