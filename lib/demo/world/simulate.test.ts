import { describe, expect, it } from "vitest";
import { randomWorld, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import { type SimulatedCell, simulate } from "@/lib/demo/world/simulate";
import type { Episode, World } from "@/lib/demo/world/world";

const world = randomWorld({ seed: "simulate", numbers: 12, days: 40, style: "everything", badShare: 0 });
const cells = [...simulate(world)];
const callsOf = (some: readonly SimulatedCell[]) => {
  const sum = { calls: 0, answered: 0, blocked: 0, failures: 0, deadNumbers: 0 };
  for (const { ends, failures, deadNumbers } of some) {
    sum.calls += ends.answered + ends.missed + ends.declined + ends.unwanted + ends.blocked;
    sum.answered += ends.answered;
    sum.blocked += ends.blocked;
    sum.failures += failures;
    sum.deadNumbers += deadNumbers;
  }
  return sum;
};
const aBlock: Episode = {
  kind: "block",
  carriers: ["Cobalt Wireless"],
  startHour: (WORLD_FIRST_DAY + 20) * 24,
  rampHours: 0,
  endHour: null,
  answers: 1,
  declines: 1,
  unwanted: 1,
  blocks: 1,
  blockShare: 0.5,
};
const isLate = ({ hour }: SimulatedCell) => hour >= (WORLD_FIRST_DAY + 20) * 24;

describe("simulate", () => {
  it("gives the same cells every time", () => {
    expect([...simulate(world)]).toEqual(cells);
  });

  it("does not let one caller ID depend on the others", () => {
    const [first] = world.numbers;
    const alone: World = { ...world, numbers: first ? [first] : [] };
    expect([...simulate(alone)]).toEqual(cells.filter(({ number }) => number === first));
  });

  it("keeps each caller ID's hours in order and within the world", () => {
    for (const number of world.numbers) {
      const hours = cells.filter((cell) => cell.number === number).map(({ hour }) => hour);
      expect(hours).toEqual([...hours].sort((a, b) => a - b));
      expect(hours[0] ?? 0).toBeGreaterThanOrEqual(world.firstDay * 24);
    }
  });

  it("blocks the share that an episode takes, on its carrier and from its hour on", () => {
    const bad = { ...world, numbers: world.numbers.map((number) => ({ ...number, episodes: [aBlock] })) };
    const badCells = [...simulate(bad)];
    const share = (some: readonly SimulatedCell[]) => callsOf(some).blocked / callsOf(some).calls;
    const onCarrier = badCells.filter(({ carrier }) => carrier.name === "Cobalt Wireless");
    expect(share(onCarrier.filter(isLate))).toBeCloseTo(0.5, 1);
    expect(share(onCarrier.filter((cell) => !isLate(cell)))).toBeLessThan(0.03);
    expect(share(badCells.filter((cell) => isLate(cell) && cell.carrier.name !== "Cobalt Wireless"))).toBeLessThan(
      0.03,
    );
  });

  it("fails calls in an outage and hits dead numbers on a bad list", () => {
    const day = WORLD_FIRST_DAY + 22;
    const carrier = "Northstar Mobile";
    const outages = [{ carrier, fromHour: day * 24, toHour: day * 24 + 24, failedShare: 0.9 }];
    const badLists = world.campaigns.map(({ name }) => ({
      campaign: name,
      fromDay: day,
      toDay: day + 1,
      deadShare: 0.4,
      answers: 1,
    }));
    const hit = [...simulate({ ...world, outages, badLists })].filter(({ hour }) => Math.floor(hour / 24) === day);
    const out = callsOf(hit.filter((cell) => cell.carrier.name === carrier));
    expect(out.failures).toBeGreaterThan(3 * (out.calls + out.deadNumbers));
    const other = callsOf(hit.filter((cell) => cell.carrier.name !== carrier));
    expect(other.deadNumbers / (other.calls + other.deadNumbers)).toBeCloseTo(0.4, 1);
  });
});
