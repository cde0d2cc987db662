import { describe, expect, it } from "vitest";
import { aCallerDay, anHour, type HourOfCalls } from "@/lib/testing/a-caller-day";
import { newCallerMemory, openDay } from "@/lib/watch/caller-memory";
import { closeDay } from "@/lib/watch/close-day";
import { DayScan } from "@/lib/watch/day-scan";
import { FIELD } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const FIRST = 20_000;

/** A caller ID after `days` days of 100 calls, spread as told, with one more day open. */
function opened(days: number, row: (hour: number) => HourOfCalls[], today: readonly HourOfCalls[], isBlind = false) {
  const memory = newCallerMemory("+13125550100", FIRST);
  for (let day = FIRST; day < FIRST + days; day++) {
    const callerDay = aCallerDay(day, row(15));
    openDay(memory, callerDay);
    closeDay(memory, callerDay, new DayScan(memory, callerDay));
  }
  const callerDay = aCallerDay(FIRST + days, today, isBlind);
  openDay(memory, callerDay);
  return { memory, scan: new DayScan(memory, callerDay) };
}

const twoCarriers = (hour: number) => [anHour(hour, "Cobalt Wireless", 75), anHour(hour, "Northstar Mobile", 25)];

describe("DayScan", () => {
  it("weighs all calls and each carrier by its share", () => {
    const { scan } = opened(20, twoCarriers, twoCarriers(10));
    const weights = scan.evidence(10).map(({ stream, kind, weight }) => [stream.carrier, kind, weight]);
    expect(weights).toEqual([
      [null, "label", WATCH.weight.label.all],
      [null, "block", WATCH.weight.block.all],
      ["Cobalt Wireless", "label", WATCH.weight.label.carriers * 0.75],
      ["Cobalt Wireless", "block", WATCH.weight.block.carriers * 0.75],
      ["Northstar Mobile", "label", WATCH.weight.label.carriers * 0.25],
      ["Northstar Mobile", "block", WATCH.weight.block.carriers * 0.25],
    ]);
  });

  it("reads one stream alone where there is but one carrier, or none named", () => {
    for (const carrier of ["Cobalt Wireless", ""]) {
      const { scan } = opened(20, (hour) => [anHour(hour, carrier, 100)], [anHour(10, carrier, 50)]);
      const weights = scan.evidence(10).map(({ stream, weight }) => [stream.carrier, weight]);
      expect(weights).toEqual([
        [null, WATCH.weight.solo],
        [null, WATCH.weight.solo],
      ]);
    }
  });

  it("does not know of a carrier before its first call of the day", () => {
    const today = [anHour(10, "Cobalt Wireless", 20), anHour(14, "Northstar Mobile", 20)];
    const { scan } = opened(0, twoCarriers, today);
    expect(scan.evidence(10).map(({ stream }) => stream.carrier)).toEqual([null, null]);
    expect(scan.evidence(14)).toHaveLength(6);
  });

  it("watches so many carriers one by one and the rest together", () => {
    const today = Array.from({ length: 100 }, (_, i) => anHour(10, `203.0.113.${i}`, 1));
    const { memory, scan } = opened(0, twoCarriers, today);
    expect(memory.carriers.size).toBe(WATCH.carriersMax);
    expect(scan.evidence(10)).toHaveLength(2 * (1 + WATCH.carriersMax));
    expect(memory.all.sumToday(FIRST, 23, FIELD.calls)).toBe(100);
  });

  it("finds a block where it happens", () => {
    const today = [anHour(10, "Cobalt Wireless", 40), anHour(10, "Northstar Mobile", 10, 7)];
    const { scan } = opened(20, twoCarriers, today);
    const best = [...scan.evidence(10)].sort((a, b) => b.weight * b.evidence.term - a.weight * a.evidence.term)[0];
    expect(best).toMatchObject({ kind: "block", stream: { carrier: "Northstar Mobile" } });
  });

  it("keeps a reading until something happens", () => {
    const today = [
      anHour(10, "Cobalt Wireless", 40, 3),
      anHour(11, "Cobalt Wireless", 2),
      anHour(12, "Cobalt Wireless", 10, 4),
    ];
    const { memory, scan } = opened(20, twoCarriers, today);
    const hourOf = (carrier: string) => (memory.readings.get(carrier)?.hour ?? 0) % 24;
    scan.evidence(10);
    expect([hourOf("Northstar Mobile"), hourOf("Cobalt Wireless")]).toEqual([10, 10]);
    scan.evidence(12);
    expect([hourOf("Northstar Mobile"), hourOf("Cobalt Wireless")]).toEqual([10, 12]);
  });

  it("is not blind to a caller ID that has shown a block", () => {
    const blocked = opened(20, twoCarriers, [anHour(10, "Cobalt Wireless", 40, 3)], true);
    expect(blocked.scan.isBlind(9)).toBe(true);
    expect(blocked.scan.isBlind(10)).toBe(false);
  });
});
