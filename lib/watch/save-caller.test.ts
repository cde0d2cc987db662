import { describe, expect, it } from "vitest";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import { detectFrom } from "@/lib/watch/detect";
import { restoreCaller, type StoredCaller, saveCaller } from "@/lib/watch/save-caller";

const world = scenarioWorld("recovery", { seed: "save", days: 32 });
const callers = new Map<string, StoredCaller>();
detectFrom(worldEvidence(world), null, world.firstDay + 31, callers);

describe("saveCaller", () => {
  it("saves every caller ID of the fleet, the harmed one with its episode", () => {
    expect(callers.size).toBe(8);
    const episodes = [...callers.values()].filter(({ head }) => head.episode !== null);
    expect(episodes.map(({ head }) => head.callerId)).toEqual([world.numbers[0]?.callerId]);
  });

  it("saves the same again after it was restored, by way of JSON and bytes", () => {
    for (const { head, streams } of callers.values()) {
      const stored = { head: JSON.parse(JSON.stringify(head)), streams: Uint8Array.from(streams) };
      expect(saveCaller(restoreCaller(stored))).toEqual({ head, streams });
    }
  });

  it("needs a few kilobytes", () => {
    for (const { head, streams } of callers.values()) {
      expect(streams.length).toBeLessThan(20_000);
      expect(JSON.stringify(head).length).toBeLessThan(8000);
    }
  });
});
