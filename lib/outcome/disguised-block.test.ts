import { describe, expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { type InstantFailureCount, isInstantFailure, suspectDisguisedBlocks } from "@/lib/outcome/disguised-block";

describe("an instant failure", () => {
  it.each([
    [{ sip: 486, rang: false, pddMs: 400 }, true],
    [{ sip: 480, rang: false, pddMs: 2000 }, true],
    [{ sip: 403, rang: false, pddMs: 0 }, true],
    [{ sip: 503, rang: false, pddMs: 10 }, true],
    [{ sip: 480, rang: false, pddMs: 2001 }, false],
    [{ sip: 480, rang: true, pddMs: 400 }, false],
    [{ sip: 480, rang: null, pddMs: 400 }, false],
    [{ sip: 480, rang: false, pddMs: null }, false],
    [{ sip: 480, rang: false, pddMs: -1 }, false],
    [{ sip: 603, rang: false, pddMs: 400 }, false],
    [{ sip: 404, rang: false, pddMs: 400 }, false],
    [{ sip: null, rang: false, pddMs: 400 }, false],
  ])("%j: %s", (signal, holds) => {
    expect(isInstantFailure({ ...SILENT, ...signal })).toBe(holds);
  });
});

function count(callerId: string, carrier: string, instantFailures: number, attempts: number): InstantFailureCount {
  return { callerId, carrier, instantFailures, attempts };
}

function suspected(...counts: readonly InstantFailureCount[]): readonly string[] {
  return suspectDisguisedBlocks(counts).map(({ callerId, carrier }) => `${callerId} ${carrier}`);
}

const healthy = [count("A", "East", 4, 200), count("B", "West", 4, 200), count("B", "East", 4, 200)];

describe("a disguised block", () => {
  it("is suspected where one caller ID fails on one carrier, and nowhere else", () => {
    expect(suspected(count("A", "West", 60, 200), ...healthy)).toEqual(["A West"]);
  });

  it("comes with the three shares that it rests on", () => {
    const [suspicion] = suspectDisguisedBlocks([count("A", "West", 60, 200), ...healthy]);
    expect(suspicion).toMatchObject({
      here: { value: 0.3, n: 200 },
      sameCallerElsewhere: { value: 0.02, n: 200 },
      othersHere: { value: 0.02, n: 200 },
    });
  });

  it.each([
    [
      "the carrier fails for everybody",
      [count("A", "West", 60, 200), count("B", "West", 60, 200), count("A", "East", 4, 200)],
    ],
    [
      "the caller ID fails everywhere",
      [count("A", "West", 60, 200), count("A", "East", 60, 200), count("B", "West", 4, 200)],
    ],
    ["nothing is out of the ordinary", [count("A", "West", 6, 200), ...healthy]],
    ["a few calls are all there is", [count("A", "West", 4, 8), ...healthy]],
    ["the caller ID has no other carrier", [count("A", "West", 60, 200), count("B", "West", 4, 200)]],
    ["nobody else uses the carrier", [count("A", "West", 60, 200), count("A", "East", 4, 200)]],
    ["there is nothing", []],
  ])("is not suspected where %s", (_what, counts) => {
    expect(suspected(...counts)).toEqual([]);
  });
});
