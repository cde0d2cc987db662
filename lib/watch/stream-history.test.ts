import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberReader, NumberWriter } from "@/lib/base/packed-numbers";
import { aFieldRow } from "@/lib/testing/a-field-row";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { SCAN_WINDOWS, windowStart } from "@/lib/watch/scan-window";
import { StreamHistory } from "@/lib/watch/stream-history";

const FIRST = 20_000;

function savedOf(history: StreamHistory): Uint8Array {
  const writer = new NumberWriter();
  history.save(writer);
  return writer.take();
}

interface Call {
  readonly hour: number;
  readonly calls: number;
  readonly expected: number;
}

function takeDay(history: StreamHistory, day: number, calls: readonly Call[]): void {
  history.openDay(day);
  for (const { hour, calls: count, expected } of calls) {
    history.addRow(day, hour, aFieldRow({ calls: count, expectedAnswers: expected }));
  }
  history.sumHours(day);
}

const someCalls = fc.array(
  fc.record({ hour: fc.nat(23), calls: fc.nat(20), expected: fc.nat(500).map((n) => n / 1024) }),
  { maxLength: 6 },
);
/** Days of calls; some days are silent. */
const someDays = fc.array(fc.oneof(someCalls, fc.constant(null)), { minLength: 1, maxLength: 40 });

function historyOf(days: readonly (readonly Call[] | null)[], factor: number): StreamHistory {
  const history = new StreamHistory("Northstar Mobile", FIRST - 1);
  days.forEach((calls, i) => {
    if (!calls) return;
    takeDay(history, FIRST + i, calls);
    if (i < days.length - 1) history.closeDay(FIRST + i, factor);
  });
  return history;
}

describe("StreamHistory", () => {
  it("sums every window from the calls that lie in it", () => {
    fc.assert(
      fc.property(someDays, someCalls, fc.nat(23), (past, today, hourOfDay) => {
        const day = FIRST + past.length;
        const history = historyOf([...past, today], 1);
        const out = new Float64Array(SCAN_WINDOWS.length * FIELDS);
        history.windowSums(day, hourOfDay, 1, 0, SCAN_WINDOWS.length, out);
        const all = [...past, today].flatMap((calls, i) =>
          (calls ?? []).map((call) => ({ ...call, hour: (FIRST + i) * 24 + call.hour })),
        );
        const now = day * 24 + hourOfDay;
        SCAN_WINDOWS.forEach((window, index) => {
          const within = all.filter(({ hour }) => hour >= windowStart(window, now) && hour <= now);
          const calls = within.reduce((sum, call) => sum + call.calls, 0);
          const expected = within.reduce((sum, call) => sum + call.expected, 0);
          expect(out[index * FIELDS + FIELD.calls]).toBe(calls);
          expect(out[index * FIELDS + FIELD.expectedAnswers]).toBeCloseTo(expected, 6);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("scales today's expected answers by today's factor and past ones by theirs", () => {
    const history = historyOf([[{ hour: 10, calls: 10, expected: 4 }]], 0.5);
    history.closeDay(FIRST, 0.5);
    takeDay(history, FIRST + 1, [
      { hour: 9, calls: 1, expected: 2 },
      { hour: 10, calls: 1, expected: 1 },
    ]);
    const out = new Float64Array(SCAN_WINDOWS.length * FIELDS);
    history.windowSums(FIRST + 1, 10, 3, 0, SCAN_WINDOWS.length, out);
    const expectedOf = (index: number) => out[index * FIELDS + FIELD.expectedAnswers];
    expect(expectedOf(0)).toBe(3);
    expect(expectedOf(1)).toBe(9);
    expect(expectedOf(5)).toBe(11);
    expect(expectedOf(7)).toBe(11);
  });

  it("sums past days without those left out", () => {
    const history = historyOf(
      Array.from({ length: 11 }, () => [{ hour: 1, calls: 1, expected: 0 }]),
      1,
    );
    expect(history.pastSum(FIRST, FIRST + 10, FIELD.calls)).toBe(10);
    expect(history.pastSum(FIRST + 3, FIRST + 10, FIELD.calls)).toBe(7);
    const leftOut = [{ fromDay: FIRST + 5, toDay: FIRST + 6 }];
    const callsOf = (from: number, to: number, without = leftOut) => {
      const sums = new Float64Array(FIELDS).fill(-1);
      history.pastSums(from, to, without, sums);
      return sums[FIELD.calls];
    };
    expect(callsOf(FIRST + 3, FIRST + 10, [])).toBe(7);
    expect(callsOf(FIRST + 3, FIRST + 10)).toBe(5);
    expect(callsOf(FIRST + 6, FIRST + 10)).toBe(3);
    expect(callsOf(FIRST + 9, FIRST + 9)).toBe(0);
    expect(history.pastSum(FIRST - 50, FIRST, FIELD.calls)).toBe(0);
  });

  it("forgets nothing in a silence longer than it remembers", () => {
    const history = historyOf([[{ hour: 1, calls: 7, expected: 1 }], null], 1);
    takeDay(history, FIRST + 300, [{ hour: 2, calls: 1, expected: 1 }]);
    expect(history.pastSum(FIRST + 240, FIRST + 300, FIELD.calls)).toBe(0);
    expect(history.lifetimeSum(FIRST + 300, 5, FIELD.calls)).toBe(8);
    history.closeDay(FIRST + 300, 1);
    expect(history.pastSum(FIRST + 299, FIRST + 301, FIELD.calls)).toBe(1);
  });

  it("says the same after it was saved and restored", () => {
    fc.assert(
      fc.property(someDays, someDays, (before, after) => {
        const factor = 0.7;
        const history = historyOf([...before, []], factor);
        history.closeDay(FIRST + before.length, factor);
        const copy = StreamHistory.restore("Northstar Mobile", new NumberReader(savedOf(history)));
        const start = FIRST + before.length + 1;
        for (const one of [history, copy]) {
          after.forEach((calls, i) => {
            if (!calls) return;
            takeDay(one, start + i, calls);
            one.closeDay(start + i, factor);
          });
        }
        expect(savedOf(copy)).toEqual(savedOf(history));
      }),
      { numRuns: 300 },
    );
  });
});
