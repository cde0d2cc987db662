import { describe, expect, it } from "vitest";
import { aCallerDay, anHour } from "@/lib/testing/a-caller-day";
import type { OwnMultipliers } from "@/lib/watch/bayes-factor";
import { newCallerMemory, openDay } from "@/lib/watch/caller-memory";
import { closeDay } from "@/lib/watch/close-day";
import { DayScan } from "@/lib/watch/day-scan";
import { type Episode, openChange } from "@/lib/watch/episode";
import { FIELD } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const FIRST = 20_000;

function memoryAfter(days: number, episodeFrom = Number.POSITIVE_INFINITY) {
  const memory = newCallerMemory("+13125550100", FIRST);
  for (let day = FIRST; day < FIRST + days; day++) {
    const callerDay = aCallerDay(day, [anHour(15, "Cobalt Wireless", 100)]);
    openDay(memory, callerDay);
    const scan = new DayScan(memory, callerDay);
    const own = scan.ownOf(memory.all)[0];
    if (own && day - FIRST >= episodeFrom) memory.episode = anEpisode(own);
    closeDay(memory, callerDay, scan);
  }
  return memory;
}

function anEpisode(own: OwnMultipliers): Episode {
  const hour = FIRST * 24;
  const latest = openChange({ kind: "label", carrier: null, own, effect: WATCH.label.known, blockShare: 0 });
  return { onsetHour: hour, alertHour: hour, latest, earlier: [] };
}

describe("closeDay", () => {
  it("adds the day to the past of all calls and of the carrier's", () => {
    const memory = memoryAfter(3);
    for (const stream of [memory.all, ...memory.carriers.values()])
      expect(stream.pastSum(FIRST, FIRST + 3, FIELD.calls)).toBe(300);
  });

  it("learns the noise of normal days only", () => {
    expect(memoryAfter(20).noise.answers.weight).toBeGreaterThan(0);
    expect(memoryAfter(20, 10).noise).toEqual(memoryAfter(10).noise);
  });
});
