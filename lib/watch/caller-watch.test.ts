import { describe, expect, it } from "vitest";
import type { CallerDay, DayRow } from "@/lib/watch/caller-day";
import { closeDay, DayScan, newCallerMemory, openDay } from "@/lib/watch/caller-watch";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const FIRST = 20_000;

function aRow(hourOfDay: number, carrier: string, calls: number, blocked = 0): DayRow {
  const fields = new Float64Array(FIELDS);
  fields[FIELD.calls] = calls;
  fields[FIELD.blocked] = blocked;
  fields[FIELD.answered] = 0.12 * (calls - blocked);
  fields[FIELD.expectedAnswers] = 0.12 * (calls - blocked);
  fields[FIELD.declined] = 0.03 * (calls - blocked);
  fields[FIELD.expectedDeclines] = 0.03 * (calls - blocked);
  fields[FIELD.expectedBlocks] = 0.003 * calls;
  return { hourOfDay, carrier, fields };
}

const aDay = (day: number, rows: readonly DayRow[], isBlind = false): CallerDay => ({
  day,
  rows,
  factors: new Float64Array(24).fill(1),
  isBlind,
});

/** A caller ID after `days` days of 100 calls, spread as told, with one more day open. */
function opened(days: number, row: (hour: number) => DayRow[], today: readonly DayRow[], isBlind = false) {
  const memory = newCallerMemory("+13125550100", FIRST);
  for (let day = FIRST; day < FIRST + days; day++) {
    const callerDay = aDay(day, row(15));
    openDay(memory, callerDay);
    closeDay(memory, callerDay, new DayScan(memory, callerDay));
  }
  const callerDay = aDay(FIRST + days, today, isBlind);
  openDay(memory, callerDay);
  return { memory, scan: new DayScan(memory, callerDay) };
}

const twoCarriers = (hour: number) => [aRow(hour, "Cobalt Wireless", 75), aRow(hour, "Northstar Mobile", 25)];

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
      const { scan } = opened(20, (hour) => [aRow(hour, carrier, 100)], [aRow(10, carrier, 50)]);
      const weights = scan.evidence(10).map(({ stream, weight }) => [stream.carrier, weight]);
      expect(weights).toEqual([
        [null, WATCH.weight.solo],
        [null, WATCH.weight.solo],
      ]);
    }
  });

  it("does not know of a carrier before its first call of the day", () => {
    const today = [aRow(10, "Cobalt Wireless", 20), aRow(14, "Northstar Mobile", 20)];
    const { scan } = opened(0, twoCarriers, today);
    expect(scan.evidence(10).map(({ stream }) => stream.carrier)).toEqual([null, null]);
    expect(scan.evidence(14)).toHaveLength(6);
  });

  it("watches so many carriers one by one and the rest together", () => {
    const today = Array.from({ length: 100 }, (_, i) => aRow(10, `203.0.113.${i}`, 1));
    const { memory, scan } = opened(0, twoCarriers, today);
    expect(memory.carriers.size).toBe(WATCH.carriersMax);
    expect(scan.evidence(10)).toHaveLength(2 * (1 + WATCH.carriersMax));
    expect(memory.all.sumToday(FIRST, 23, FIELD.calls)).toBe(100);
  });

  it("finds a block where it happens", () => {
    const today = [aRow(10, "Cobalt Wireless", 40), aRow(10, "Northstar Mobile", 10, 7)];
    const { scan } = opened(20, twoCarriers, today);
    const best = scan.evidence(10).sort((a, b) => b.weight * b.evidence.term - a.weight * a.evidence.term)[0];
    expect(best).toMatchObject({ kind: "block", stream: { carrier: "Northstar Mobile" } });
  });

  it("keeps a reading until something happens", () => {
    const today = [
      aRow(10, "Cobalt Wireless", 40, 3),
      aRow(11, "Cobalt Wireless", 2),
      aRow(12, "Cobalt Wireless", 10, 4),
    ];
    const { memory, scan } = opened(20, twoCarriers, today);
    scan.evidence(10);
    const first = memory.readings.get("Northstar Mobile");
    const cobalt = memory.readings.get("Cobalt Wireless");
    scan.evidence(12);
    expect(memory.readings.get("Northstar Mobile")).toBe(first);
    expect(memory.readings.get("Cobalt Wireless")).not.toBe(cobalt);
  });

  it("is not blind to a caller ID that has shown a block", () => {
    const blocked = opened(20, twoCarriers, [aRow(10, "Cobalt Wireless", 40, 3)], true);
    expect(blocked.scan.isBlind(9)).toBe(true);
    expect(blocked.scan.isBlind(10)).toBe(false);
  });
});

describe("closeDay", () => {
  it("learns the noise of normal days only", () => {
    const { memory } = opened(20, twoCarriers, twoCarriers(10));
    expect(memory.noise.answers.weight).toBeGreaterThan(0);
  });
});
