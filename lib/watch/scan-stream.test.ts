import { describe, expect, it } from "vitest";
import { aFieldRow } from "@/lib/testing/a-field-row";
import { ownMultipliers } from "@/lib/watch/own-multiplier";
import {
  blockReading,
  mergeEvidence,
  noEvidence,
  type StreamView,
  scanStream,
  sumsOfWindow,
} from "@/lib/watch/scan-stream";
import { EXACT_WINDOWS, SCAN_WINDOWS } from "@/lib/watch/scan-window";
import { StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";

const FIRST = 20_000;
const dayVariances = { answers: 0.0081, declines: 0.0225, unwanted: 0.09, blocks: 0.25 };
const TODAY = FIRST + 30;

function addHour(
  stream: StreamHistory,
  day: number,
  hour: number,
  seen: { answered: number; declined: number; blocked: number },
) {
  const expected = {
    expectedAnswers: 0.12 * (100 - seen.blocked),
    expectedDeclines: 0.03 * (100 - seen.blocked),
    expectedUnwanted: 0.25,
    expectedBlocks: 0.25,
  };
  stream.addRow(day, hour, aFieldRow({ calls: 100, ...seen, ...expected }));
}

/** A month of normal days and a present day whose hours 14 to 16 are as given. */
function aView(seen: { answered: number; declined: number; blocked: number }, isBlind = false): StreamView {
  const stream = new StreamHistory("Northstar Mobile", FIRST - 1);
  for (let day = FIRST; day <= TODAY; day++) {
    stream.openDay(day);
    for (const hour of [14, 15, 16])
      addHour(stream, day, hour, day === TODAY ? seen : { answered: 12, declined: 3, blocked: 0 });
    stream.sumHours(day);
    if (day < TODAY) stream.closeDay(day, 1);
  }
  const past = { fromDay: 0, toDay: Number.POSITIVE_INFINITY, leftOut: [], dayVariances };
  return { stream, own: ownMultipliers(stream, TODAY, past, null), effect: WATCH.label.known, isBlind };
}

const now = { day: TODAY, hourOfDay: 16, factor: 1 };
const normal = { answered: 12, declined: 3, blocked: 0 };
const labelled = { answered: 4, declined: 9, blocked: 1 };
const blocked = { answered: 5, declined: 1, blocked: 60 };

describe("scanStream", () => {
  it("finds next to nothing in normal calls", () => {
    const { label, block } = scanStream(noEvidence(), aView(normal), now, 0);
    expect(label.sum).toBeLessThan(1);
    expect(block.sum).toBe(0);
  });

  it("finds a label and a block and tells them apart", () => {
    const ofLabel = scanStream(noEvidence(), aView(labelled), now, 0);
    expect(ofLabel.label.sum).toBeGreaterThan(1000);
    expect(ofLabel.label.sum).toBeGreaterThan(100 * ofLabel.block.sum);
    const ofBlock = scanStream(noEvidence(), aView(blocked), now, 0);
    expect(ofBlock.block.sum).toBeGreaterThan(1e9);
    expect(SCAN_WINDOWS[ofBlock.block.window]?.hours).toBeLessThanOrEqual(24);
  });

  it("does not look back beyond an hour", () => {
    const view = aView(blocked);
    expect(scanStream(noEvidence(), view, now, TODAY * 24 + 17).block.sum).toBe(0);
    expect(scanStream(noEvidence(), view, now, TODAY * 24 + 16).block.sum).toBeGreaterThan(0);
    expect(scanStream(noEvidence(), view, now, TODAY * 24 + 16).block.sum).toBeLessThan(
      scanStream(noEvidence(), view, now, 0).block.sum,
    );
  });

  it("finds in two sets of windows what it finds in all", () => {
    const view = aView(labelled);
    const exact = scanStream(noEvidence(), view, now, 0, 0, EXACT_WINDOWS);
    const long = scanStream(noEvidence(), view, now, 0, EXACT_WINDOWS);
    const merged = noEvidence();
    mergeEvidence(merged.label, exact.label, long.label);
    const whole = scanStream(noEvidence(), view, now, 0);
    expect(merged.label.sum).toBeCloseTo(whole.label.sum, 6);
    expect(merged.label.window).toBe(whole.label.window);
    expect(merged.label.odds).toBe(whole.label.odds);
  });

  it("takes many declines for a block where nothing else is shown", () => {
    const declined = { answered: 5, declined: 60, blocked: 0 };
    expect(scanStream(noEvidence(), aView(declined), now, 0).block.sum).toBe(0);
    expect(scanStream(noEvidence(), aView(declined, true), now, 0).block.sum).toBeGreaterThan(1e9);
    expect(scanStream(noEvidence(), aView({ ...normal, declined: 6 }, true), now, 0).block.sum).toBeLessThan(1);
  });
});

describe("blockReading", () => {
  it("never thinks a block rarer than the floor, nor rarer than usual", () => {
    const view = aView(normal);
    const own = view.own[0];
    const sums = sumsOfWindow(view.stream, now, 4);
    expect(own && blockReading(sums, 0, own, false)).toMatchObject({
      blocks: 0,
      calls: 300,
      rate: WATCH.block.rateMin,
    });
    expect(own && blockReading(sums, 0, own, true)).toMatchObject({ blocks: 9, rate: WATCH.block.declinesRateMin });
  });
});
