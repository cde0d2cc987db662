import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import type { Tally } from "@/lib/ledger/tally/tally";
import { EMPTY_SUMS, mergeSums } from "@/lib/ledger/tally/tally";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { aLedgerCall, type CallWish } from "@/lib/testing/a-ledger-call";

function tally(wishes: readonly CallWish[]): Tally[] {
  const cells = new TallyCells();
  cells.add(
    CallColumns.of(wishes.map(aLedgerCall)),
    Uint32Array.from(wishes, (_, at) => at),
  );
  return Array.from({ length: cells.size }, (_, cell) => cells.tally(cell));
}

const sorted = (tallies: Tally[]) => tallies.map((one) => JSON.stringify(one)).sort();

describe("TallyCells", () => {
  it("adds calls of one key up and keeps other keys apart", () => {
    const tallies = tally([{}, { talkMs: 5_000 }, { talkMs: 0 }, { carrier: "Verizon" }, { outcome: "busy" }]);
    expect(tallies).toHaveLength(3);
    expect(tallies[0]).toMatchObject({ attempts: 3, talkMs: 65_000, shortCalls: 1, zeroCalls: 1, refusals: 0 });
  });

  it("puts a call into the UTC hour in which it started", () => {
    const [only] = tally([{ startedAtMs: Date.UTC(2026, 10, 3, 12, 59, 59, 999) }]);
    expect(only?.hour).toBe(Date.UTC(2026, 10, 3, 12) / 3_600_000);
  });

  it("splits plain 603 by who most likely sent it", () => {
    const declined = { outcome: "declined_603" } as const;
    const tallies = tally([
      { ...declined, attribution: "user_likely" },
      { ...declined, attribution: "network_suspected" },
      { ...declined, attribution: "unknown" },
    ]);
    expect(tallies.map((one) => one.attribution)).toEqual(["user_likely", "network_suspected", "unknown"]);
  });

  it("counts no talk for a call that was not connected, but does for one that was rejected while talking", () => {
    const [refused] = tally([{ outcome: "rejected_608", talkMs: 7_000 }]);
    expect(refused).toMatchObject({ attempts: 1, talkMs: 0, shortCalls: 0 });
    const [midCall] = tally([{ outcome: "unwanted_607", talkMs: 4_000, midCall: true }]);
    expect(midCall).toMatchObject({ attempts: 1, talkMs: 4_000, shortCalls: 1 });
  });

  it("keeps many keys apart, and finds each again", () => {
    const wishOf = (n: number) => ({
      callerId: `+1312555${String(1000 + (n % 50))}`,
      startedAtMs: Math.floor(n / 50) * 3_600_000,
      carrier: n % 2 === 0 ? "Verizon" : "",
      campaign: n % 3 === 0 ? "spring" : "",
    });
    const calls = Array.from({ length: 5_000 }, (_, n) => aLedgerCall(wishOf(n)));
    const cells = new TallyCells();
    cells.add(
      CallColumns.of(calls),
      Uint32Array.from(calls, (_, at) => at),
    );
    expect(cells.size).toBe(5_000);
    const key = { ...wishOf(4_321), hour: 86, outcome: "answered", attribution: "" } as const;
    expect(cells.tally(cells.find(key))).toMatchObject({ callerId: key.callerId, carrier: key.carrier, hour: 86 });
    expect(cells.find({ ...key, hour: 1_000 })).toBe(-1);
    expect(cells.find({ ...key, carrier: "nobody's" })).toBe(-1);
  });

  it("does not care about the order of calls, nor into which pieces they are cut", () => {
    const wish = fc.record({
      carrier: fc.constantFrom("", "AT&T", "Verizon"),
      campaign: fc.constantFrom("", "spring"),
      outcome: fc.constantFrom("answered", "busy", "blocked_603plus"),
      talkMs: fc.nat(9_000),
      startedAtMs: fc.nat(7_200_000),
    } as const);
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), fc.nat(60), (wishes, cut) => {
        const whole = tally(wishes);
        expect(sorted(tally([...wishes].reverse()))).toEqual(sorted(whole));
        const sums = (part: Tally[]) => part.reduce(mergeSums, EMPTY_SUMS);
        const pieces = mergeSums(sums(tally(wishes.slice(0, cut))), sums(tally(wishes.slice(cut))));
        expect(pieces).toEqual(sums(whole));
      }),
    );
  });
});
