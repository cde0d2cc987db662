import { describe, expect, it } from "vitest";
import { parseCallerId } from "@/lib/calls/caller-id";
import { SILENT } from "@/lib/calls/signal";
import type { Leg } from "@/lib/intake/leg/leg";
import { createLegAssembler, type LegCarry } from "@/lib/intake/leg/legs-to-attempts";
import { standingCalls, withoutReading } from "@/lib/intake/leg/untold-legs";

const START = Date.UTC(2026, 3, 2, 15);
const caller = parseCallerId("+13125550101", "US");
if (!caller.ok) throw new Error("no caller");
const callerId = caller.value;

function leg(id: string, seconds: number, sip: number): Leg {
  const atMs = START + seconds * 1_000;
  const names = { carrier: "", trunk: "", campaign: "" };
  const signal = { ...SILENT, sip };
  const attempt = {
    ...{ callId: id, callerId, callee: "+14155550100", startedAtMs: atMs, signal, ...names },
    ...{ ringMs: null, attestation: null, line: seconds },
  };
  return {
    type: "leg",
    kind: "final",
    correlationId: id,
    attemptIndex: null,
    atMs,
    attempt,
    reason: null,
    line: seconds,
  };
}

/** Reads legs by one reading after another, each from what the one before left open. */
function carryOf(files: Readonly<Record<string, readonly Leg[]>>): LegCarry {
  return (
    Object.entries(files).reduce<LegCarry | undefined>((carry, [reading, legs]) => {
      const assembler = createLegAssembler("attempts", carry, reading);
      for (const each of legs) assembler.push(each);
      assembler.finish();
      return assembler.carry();
    }, undefined) ?? { seen: 0, open: [] }
  );
}

const keysOf = ({ open }: LegCarry) => open.map(({ key, legs, handedOut }) => [key, legs.length, handedOut]);

describe("open calls without a reading", () => {
  it("are those of which others told, as they tell them", () => {
    const files = {
      monday: [leg("both", 0, 603), leg("monday", 1, 486)],
      tuesday: [leg("both", 2, 200), leg("tuesday", 3, 486)],
    };
    const { carry, untold } = withoutReading(carryOf(files), "monday");
    expect(keysOf(carry)).toEqual([
      ["both", 1, 1],
      ["tuesday", 1, 1],
    ]);
    expect(untold).toMatchObject([
      {
        was: { attempt: { startedAtMs: START, signal: { sip: 200 } } },
        now: { attempt: { startedAtMs: START + 2_000, signal: { sip: 200 } } },
        isWhole: false,
        readings: ["tuesday"],
      },
    ]);
    expect(withoutReading(carry, "tuesday")).toEqual({ carry: { seen: carry.seen, open: [] }, untold: [] });
    expect(withoutReading(carry, "monday").carry).toBe(carry);
  });

  it("keep a record that another reading told word for word, in whichever order they came", () => {
    const legs = [leg("a", 0, 603), leg("a", 2, 200)];
    for (const files of [
      { whole: legs, later: legs.slice(1) },
      { later: legs.slice(1), whole: legs },
    ]) {
      expect(withoutReading(carryOf(files), "whole").untold).toMatchObject([{ isWhole: false, readings: ["later"] }]);
      const { carry, untold } = withoutReading(carryOf(files), "later");
      expect(keysOf(carry)).toEqual([["a", 2, 2]]);
      expect(untold).toMatchObject([{ isWhole: true, readings: ["whole"] }]);
    }
  });

  it("name first whose record stands for the call", () => {
    const files = { first: [leg("a", 0, 503)], gone: [leg("a", 1, 486)], answered: [leg("a", 2, 200)] };
    expect(withoutReading(carryOf(files), "gone").untold[0]?.readings).toEqual(["answered", "first"]);
  });

  it("are no calls where what others told makes none", () => {
    const ack: Leg = { ...leg("a", 1, 200), kind: "ack", attempt: null };
    const { carry, untold } = withoutReading(carryOf({ first: [leg("a", 0, 200)], ack: [ack] }), "first");
    expect(keysOf(carry)).toEqual([["a", 1, 1]]);
    expect(untold).toMatchObject([{ now: null, readings: ["ack"] }]);
  });

  it("that an earlier version kept, which noted no readings, go with an import of that version, and stay otherwise", () => {
    const { seen, open } = carryOf({ old: [leg("old", 0, 486)], new: [leg("new", 1, 486)] });
    const kept = open.map((call) => ({
      ...call,
      legs: call.legs.map((one) => ({ ...one, readings: call.key === "old" ? [] : one.readings })),
    }));
    expect(keysOf(withoutReading({ seen, open: kept }, "new").carry)).toEqual([["old", 1, 1]]);
    expect(keysOf(withoutReading({ seen, open: kept }, null).carry)).toEqual([["new", 1, 1]]);
  });
});

it("leaves out calls of readings that do not stand, but none that names no reading", () => {
  const carry = carryOf({
    gone: [leg("both", 0, 486), leg("gone", 1, 486)],
    new: [leg("both", 2, 200), leg("new", 3, 486)],
  });
  expect(keysOf(standingCalls(carry, new Set(["new"])))).toEqual([["new", 1, 1]]);
  expect(standingCalls(carry, new Set(["gone", "new"]))).toEqual(carry);
  expect(keysOf(standingCalls(carryOf({ old: [leg("old", 0, 486)] }), new Set()))).toEqual([]);
  const { seen, open } = carryOf({ old: [leg("old", 0, 486)] });
  const nameless = open.map((call) => ({ ...call, legs: call.legs.map((one) => ({ ...one, readings: [] })) }));
  expect(keysOf(standingCalls({ seen, open: nameless }, new Set()))).toEqual([["old", 1, 1]]);
});
