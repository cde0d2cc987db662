import { describe, expect, it } from "vitest";
import { carriersOf, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import { HERO, scenarioWorld } from "@/lib/demo/world/scenarios";
import type { Episode } from "@/lib/demo/world/world";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import { detect } from "@/lib/watch/detect";

const at = (day: number, hour: number) => (WORLD_FIRST_DAY + day) * 24 + hour;
const aLabel = (episode: Partial<Episode>): Episode => ({
  kind: "label",
  carriers: carriersOf(["Aegis", "Beacon", "Candor"]),
  startHour: at(30, 15),
  rampHours: 0,
  endHour: null,
  answers: 0.45,
  declines: 2.4,
  unwanted: 5,
  blocks: 2,
  blockShare: 0,
  ...episode,
});
const aBlock = (episode: Partial<Episode>): Episode => ({
  ...aLabel(episode),
  kind: "block",
  answers: 1,
  declines: 1,
  unwanted: 1,
  blocks: 1,
  blockShare: 0.6,
  ...episode,
});

/** What is found of a caller ID with this fate, apart from what is only worth watching. */
function fate(episodes: readonly Episode[], days = 60) {
  const world = scenarioWorld("healthy_fleet", { seed: "fate", days });
  const numbers = world.numbers.map((number) => (number.callerId === HERO ? { ...number, episodes } : number));
  return detect(worldEvidence({ ...world, numbers })).filter(
    (d) => d.callerId === HERO && d.change !== "watch" && d.change !== "calm",
  );
}

describe("after an alert", () => {
  it("says once that a caller ID is labelled, and accepts it after three weeks", () => {
    const [alert, accepted, ...more] = fate([aLabel({})]);
    expect(alert).toMatchObject({ change: "alert", kind: "label" });
    expect(accepted).toMatchObject({ change: "new_normal", kind: "label" });
    expect((accepted?.hour ?? 0) - (alert?.hour ?? 0)).toBeGreaterThanOrEqual(21 * 24);
    expect(more).toEqual([]);
  });

  it("escalates when a label becomes a block", () => {
    const found = fate([aLabel({}), aBlock({ carriers: ["Cobalt Wireless"], startHour: at(38, 16) })], 45);
    expect(found.map(({ change, kind }) => [change, kind])).toEqual([
      ["alert", "label"],
      ["escalation", "block"],
    ]);
    expect(found[1]?.carrier).toBe("Cobalt Wireless");
    expect(found[1]?.hour).toBeGreaterThanOrEqual(at(38, 16));
    expect(found[1]?.hour).toBeLessThan(at(39, 23));
  });

  it("escalates when a block reaches another carrier", () => {
    const found = fate(
      [
        aBlock({ carriers: ["Cobalt Wireless"], startHour: at(30, 16) }),
        aBlock({ carriers: ["Meridian Cellular"], startHour: at(36, 16) }),
      ],
      42,
    );
    expect(found.map(({ change, carrier }) => [change, carrier])).toEqual([
      ["alert", "Cobalt Wireless"],
      ["escalation", "Meridian Cellular"],
    ]);
  });

  it("gives no all-clear while the label goes on that a passing block came to", () => {
    const carriers = ["Cobalt Wireless"];
    const block = aBlock({ carriers, startHour: at(38, 16), endHour: at(41, 16) });
    const found = fate([aLabel({}), block], 55);
    expect(found.map(({ change, kind }) => [change, kind])).toEqual([
      ["alert", "label"],
      ["escalation", "block"],
    ]);
  });

  it("gives the all-clear, and alerts again when the block comes back", () => {
    const carriers = ["Cobalt Wireless"];
    const found = fate([
      aBlock({ carriers, startHour: at(25, 16), endHour: at(30, 16) }),
      aBlock({ carriers, startHour: at(45, 16) }),
    ]);
    expect(found.map(({ change }) => change)).toEqual(["alert", "recovery", "alert"]);
    expect(found[1]?.hour).toBeGreaterThanOrEqual(at(30, 16));
    expect(found[2]?.hour).toBeLessThan(at(46, 0));
  });

  it("gives the all-clear of a block that lasted longer than three weeks when it ends, and not sooner", () => {
    const block = aBlock({ carriers: ["Cobalt Wireless"], startHour: at(25, 16), endHour: at(52, 16) });
    const found = fate([block]);
    expect(found.map(({ change }) => change)).toEqual(["alert", "new_normal", "recovery"]);
    expect(found[2]).toMatchObject({ kind: "block", carrier: "Cobalt Wireless" });
    expect(found[2]?.hour).toBeGreaterThanOrEqual(at(52, 16));
  });

  it("does not look back at an old change for four weeks", () => {
    const found = fate([aLabel({ startHour: at(20, 15), endHour: at(30, 15) })]);
    expect(found.map(({ change }) => change)).toEqual(["alert", "recovery"]);
  });
});
