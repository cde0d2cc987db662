import { describe, expect, it } from "vitest";
import { type Episode, hasRecovered, isNewNormal, withHour } from "@/lib/watch/episode";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const one = { shape: 100, rate: 100 };
const anEpisode = (changes: Partial<Episode> = {}): Episode => ({
  kind: "label",
  carrier: "Northstar Mobile",
  onsetHour: 1000,
  alertHour: 1024,
  own: { answers: one, declines: one, unwanted: one, blocks: one },
  recovery: 0,
  blockedCarriers: [],
  ...changes,
});

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
  hours.reduce((state, sums) => withHour(state, sums, false), episode);

describe("withHour", () => {
  it("gathers evidence while calls are normal again", () => {
    const episode = follow(anEpisode(), Array(12).fill(anHour(12, 3)));
    expect(episode.recovery).toBeGreaterThan(WATCH.recovery.evidence);
  });

  it("gathers none while the label lasts", () => {
    expect(follow(anEpisode(), Array(48).fill(anHour(6, 7))).recovery).toBe(0);
    expect(follow(anEpisode(), Array(48).fill(anHour(8, 5))).recovery).toBeLessThan(WATCH.recovery.evidence);
  });

  it("starts again when the label comes back", () => {
    const nearly = follow(anEpisode(), Array(8).fill(anHour(12, 3)));
    expect(follow(nearly, Array(12).fill(anHour(5, 8))).recovery).toBe(0);
  });

  it("reads a block by its blocks alone", () => {
    const block = anEpisode({ kind: "block" });
    expect(follow(block, [anHour(12, 3)]).recovery).toBeGreaterThan(WATCH.recovery.evidence);
    expect(follow(block, Array(12).fill(anHour(6, 2, 40))).recovery).toBe(0);
    expect(follow(block, Array(12).fill(anHour(12, 3, 15))).recovery).toBe(0);
  });

  it("counts declines for blocks where the provider shows nothing else", () => {
    const block = anEpisode({ kind: "block" });
    expect(withHour(block, anHour(7, 40), true).recovery).toBe(0);
    expect(withHour(block, anHour(12, 3), true).recovery).toBeGreaterThan(0);
  });

  it("learns nothing from an hour without calls", () => {
    const episode = anEpisode({ recovery: 3 });
    expect(withHour(episode, new Float64Array(FIELDS), false)).toBe(episode);
  });
});

describe("hasRecovered", () => {
  it.each([
    [4.9, 100, false],
    [5, 23, false],
    [5, 24, true],
    [50, 100, true],
  ])("with %f nats after %i hours: %s", (recovery, hours, recovered) => {
    expect(hasRecovered(anEpisode({ recovery }), 1024 + hours)).toBe(recovered);
  });
});

describe("isNewNormal", () => {
  it("waits three weeks", () => {
    expect(isNewNormal(anEpisode(), 1024 + 21 * 24 - 1)).toBe(false);
    expect(isNewNormal(anEpisode(), 1024 + 21 * 24)).toBe(true);
  });
});
