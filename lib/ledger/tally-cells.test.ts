import { describe, expect, it } from "vitest";
import { TallyCells } from "@/lib/ledger/tally-cells";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const HOUR_MS = 3_600_000;

describe("TallyCells", () => {
  it("gives calls of one tally one number, and every other tally its own, also when there are many", () => {
    const cells = new TallyCells();
    const call = (n: number) =>
      aLedgerCall({
        callerId: `+1312555${String(1000 + (n % 50))}`,
        startedAtMs: Math.floor(n / 50) * HOUR_MS,
        carrier: n % 2 === 0 ? "Verizon" : "",
        campaign: n % 3 === 0 ? "spring" : "",
      });
    const numbers = Array.from({ length: 5_000 }, (_, n) => cells.cellOf(call(n)));
    expect(numbers).toEqual(Array.from({ length: 5_000 }, (_, n) => n));
    expect(cells.cellOf(call(4_321))).toBe(4_321);
    expect(cells.callerIdOf(4_321)).toBe("+13125551021");
  });

  it("adds up what it is asked to, and leaves out tallies that nothing counts towards", () => {
    const cells = new TallyCells();
    const answered = cells.cellOf(aLedgerCall({ carrier: "Verizon", campaign: "spring" }));
    const busy = cells.cellOf(aLedgerCall({ outcome: "busy" }));
    cells.cellOf(aLedgerCall({ outcome: "no_answer" }));
    const [first, second, ...more] = cells.tallies([answered, busy, answered, answered], [5_000, Number.NaN, 0, 9_000]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ outcome: "answered", carrier: "Verizon", campaign: "spring", attempts: 3 });
    expect(first).toMatchObject({ talkMs: 14_000, shortCalls: 1, zeroCalls: 1, refusals: 0 });
    expect(second).toMatchObject({ outcome: "busy", carrier: "", attempts: 1, talkMs: 0 });
  });
});
