import { describe, expect, it } from "vitest";
import {
  blockedCarriers,
  type Episode,
  escalated,
  hasRecovered,
  isNewNormal,
  openChange,
  withHour,
} from "@/lib/watch/episode";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const one = { shape: 100, rate: 100 };
const own = { answers: one, declines: one, unwanted: one, blocks: one };
const NORTHSTAR = "Northstar Mobile";
const aLabel = openChange({ kind: "label", carrier: NORTHSTAR, own, effect: WATCH.label.known, blockShare: 0 });
const aBlock = (blockShare: number, carrier: string | null = NORTHSTAR) =>
  openChange({ kind: "block", carrier, own, effect: WATCH.label.known, blockShare });
const anEpisode = (latest = aLabel): Episode => ({ onsetHour: 1000, alertHour: 1024, latest, earlier: [] });

/** An hour of 100 calls of which 12 answers, 3 declines and few other refusals are expected. */
function anHour(answered: number, declined: number, blocked = 0, calls = 100): Float64Array {
  const sums = new Float64Array(FIELDS);
  sums[FIELD.calls] = calls;
  sums[FIELD.answered] = answered;
  sums[FIELD.declined] = declined;
  sums[FIELD.blocked] = blocked;
  sums[FIELD.expectedAnswers] = 0.12 * (calls - blocked);
  sums[FIELD.expectedDeclines] = 0.03 * (calls - blocked);
  sums[FIELD.expectedUnwanted] = 0.002 * calls;
  sums[FIELD.expectedBlocks] = 0.003 * calls;
  return sums;
}

const follow = (episode: Episode, hours: readonly Float64Array[]) =>
  hours.reduce((state, sums) => withHour(state, () => sums, false), episode);
const recoveryAfter = (latest: Episode["latest"], hours: readonly Float64Array[]) =>
  follow(anEpisode(latest), hours).latest.recovery;
const { evidence } = WATCH.recovery;

describe("withHour", () => {
  it("gathers evidence while calls are normal again", () => {
    expect(recoveryAfter(aLabel, Array(12).fill(anHour(12, 3)))).toBeGreaterThan(evidence);
  });

  it("gathers none while the label lasts", () => {
    expect(recoveryAfter(aLabel, Array(48).fill(anHour(6, 7)))).toBe(0);
    expect(recoveryAfter(aLabel, Array(48).fill(anHour(8, 5)))).toBeLessThan(evidence);
  });

  it("gathers none while a label lasts that reaches some of the calls only", () => {
    const effect = WATCH.label.diluted;
    const diluted = openChange({ kind: "label", carrier: null, own, effect, blockShare: 0 });
    expect(recoveryAfter(diluted, Array(48).fill(anHour(10, 3.9, 0.6)))).toBeLessThan(evidence);
    expect(recoveryAfter(diluted, Array(48).fill(anHour(12, 3)))).toBeGreaterThan(evidence);
  });

  it("starts again when the label comes back", () => {
    const nearly = follow(anEpisode(), Array(8).fill(anHour(12, 3)));
    expect(follow(nearly, Array(12).fill(anHour(5, 8))).latest.recovery).toBe(0);
  });

  it("reads a block by its blocks alone", () => {
    expect(recoveryAfter(aBlock(0.6), [anHour(12, 3)])).toBeGreaterThan(evidence);
    expect(recoveryAfter(aBlock(0.6), Array(12).fill(anHour(6, 2, 40)))).toBe(0);
    expect(recoveryAfter(aBlock(0.6), Array(12).fill(anHour(12, 3, 15)))).toBe(0);
  });

  it("gathers none while a block that began mildly goes on as mildly", () => {
    expect(recoveryAfter(aBlock(0.08), Array(48).fill(anHour(12, 3, 5)))).toBe(0);
    expect(recoveryAfter(aBlock(0.08), Array(12).fill(anHour(12, 3)))).toBeGreaterThan(evidence);
  });

  it("counts declines for blocks where the provider shows nothing else", () => {
    const recovery = (sums: Float64Array) => withHour(anEpisode(aBlock(0.4)), () => sums, true).latest.recovery;
    expect(recovery(anHour(7, 40))).toBe(0);
    expect(recovery(anHour(12, 3))).toBeGreaterThan(0);
  });

  it("learns nothing from an hour without calls", () => {
    const latest = { ...aLabel, recovery: 3 };
    expect(recoveryAfter(latest, [new Float64Array(FIELDS)])).toBe(3);
  });

  it("reads each change by the calls towards its own carrier", () => {
    const episode = escalated(anEpisode(aBlock(0.6)), 1030, aBlock(0.6, "Cobalt Wireless"));
    const sumsOf = (carrier: string | null) => (carrier === NORTHSTAR ? anHour(6, 2, 40) : anHour(12, 3));
    const after = withHour(episode, sumsOf, false);
    expect(after.latest.recovery).toBeGreaterThan(evidence);
    expect(after.earlier.map(({ recovery }) => recovery)).toEqual([0]);
    expect(blockedCarriers(after)).toEqual([NORTHSTAR, "Cobalt Wireless"]);
  });
});

describe("hasRecovered", () => {
  const calm = () => anHour(12, 3);

  it.each([
    [4.9, 100, false],
    [5, 23, false],
    [5, 24, true],
    [50, 100, true],
  ])("with %f nats after %i hours: %s", (recovery, hours, recovered) => {
    expect(hasRecovered(anEpisode({ ...aLabel, recovery }), 1024 + hours, calm, false)).toBe(recovered);
  });

  it("is not over while the label goes on that became a block", () => {
    const over = { ...aBlock(0.6), recovery: 50 };
    expect(hasRecovered(escalated(anEpisode(), 1024, over), 1200, calm, false)).toBe(false);
    const label = anEpisode({ ...aLabel, recovery: 50 });
    expect(hasRecovered(escalated(label, 1024, over), 1200, calm, false)).toBe(true);
  });

  it.each([
    [1, true],
    [2, false],
    [10, false],
  ])("of a block, on a day with %i blocks of which 0.4 are normal: %s", (blocks, recovered) => {
    const block = anEpisode({ ...aBlock(0.6), recovery: 50 });
    expect(hasRecovered(block, 1200, () => anHour(12, 3, blocks), false)).toBe(recovered);
  });
});

describe("isNewNormal", () => {
  it("waits three weeks", () => {
    expect(isNewNormal(anEpisode(), 1024 + 21 * 24 - 1)).toBe(false);
    expect(isNewNormal(anEpisode(), 1024 + 21 * 24)).toBe(true);
  });
});
