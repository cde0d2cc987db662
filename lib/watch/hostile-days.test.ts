import { describe, expect, it } from "vitest";
import { WORLD_CARRIERS, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import type { World, WorldNumber } from "@/lib/demo/world/world";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import { detect } from "@/lib/watch/detect";

const SEED = "hostile";
const BEGINS = 40;
const dayAt = (day: number) => WORLD_FIRST_DAY + day;
const hourAt = (day: number, hour: number) => dayAt(day) * 24 + hour;

const healthy = () => scenarioWorld("healthy_fleet", { seed: SEED });
const withNumbers = (change: (number: WorldNumber, index: number) => Partial<WorldNumber>): World => {
  const world = healthy();
  return { ...world, numbers: world.numbers.map((number, index) => ({ ...number, ...change(number, index) })) };
};

/** What befalls a healthy fleet from day 40 on, without any engine's doing. */
const ATTACKS: Readonly<Record<string, () => World>> = {
  "503 on every carrier for a day": () => ({
    ...healthy(),
    outages: WORLD_CARRIERS.map(({ name }) => ({
      carrier: name,
      fromHour: hourAt(BEGINS, 9),
      toHour: hourAt(BEGINS + 1, 9),
      failedShare: 0.9,
    })),
  }),
  "503 on one carrier for a week": () => ({
    ...healthy(),
    outages: [
      { carrier: "Cobalt Wireless", fromHour: hourAt(BEGINS, 9), toHour: hourAt(BEGINS + 7, 9), failedShare: 0.6 },
    ],
  }),
  "lists of which most numbers are dead": () => ({
    ...healthy(),
    badLists: healthy().campaigns.map(({ name }) => ({
      campaign: name,
      fromDay: dayAt(BEGINS),
      toDay: dayAt(BEGINS + 5),
      deadShare: 0.6,
      answers: 0.5,
    })),
  }),
  "a switchboard that answers 603 to four hundred tries": () =>
    withNumbers((_, index) =>
      index < 3
        ? { storms: [0, 1, 2].map((day) => ({ hour: hourAt(BEGINS + day, 15), attempts: 400 })) }
        : { storms: [] },
    ),
  "a week of holidays": () => ({ ...healthy(), holidays: Array.from({ length: 7 }, (_, day) => dayAt(BEGINS + day)) }),
  "six times the calls": () =>
    withNumbers(() => ({ surge: { fromDay: dayAt(BEGINS), toDay: dayAt(BEGINS + 6), factor: 6 } })),
  "another campaign for half of the fleet": () =>
    withNumbers(({ campaigns }, index) => {
      const [first] = campaigns;
      const other = first?.campaign === "Renewals" ? "Appointments" : "Renewals";
      return first && index % 2 === 0 ? { campaigns: [first, { fromDay: dayAt(BEGINS), campaign: other }] } : {};
    }),
};

describe("days that are hard for everybody", () => {
  it.each(Object.entries(ATTACKS))("are no change of a reputation: %s", (_, world) => {
    const alerts = detect(worldEvidence(world())).filter(
      ({ change, hour }) => change === "alert" && hour >= hourAt(BEGINS, 0),
    );
    expect(alerts.map(({ callerId, kind, hour, odds }) => ({ callerId, kind, hour, odds }))).toEqual([]);
  });

  it("hide no block that begins in the middle of them", () => {
    const block = {
      kind: "block" as const,
      carriers: ["Cobalt Wireless"],
      startHour: hourAt(BEGINS + 1, 12),
      rampHours: 0,
      endHour: null,
      ...{ answers: 1, declines: 1, unwanted: 1, blocks: 1, blockShare: 0.6 },
    };
    const world = ATTACKS["lists of which most numbers are dead"]?.() ?? healthy();
    const numbers = world.numbers.map((number, index) => (index === 0 ? { ...number, episodes: [block] } : number));
    const [alert] = detect(worldEvidence({ ...world, numbers })).filter(({ change }) => change === "alert");
    expect(alert).toMatchObject({ callerId: numbers[0]?.callerId, kind: "block", carrier: "Cobalt Wireless" });
    expect(alert?.hour).toBeLessThan(hourAt(BEGINS + 3, 12));
  });
});
