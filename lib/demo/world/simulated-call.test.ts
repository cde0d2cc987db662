import { describe, expect, it } from "vitest";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { simulate } from "@/lib/demo/world/simulate";
import { worldCalls } from "@/lib/demo/world/simulated-call";

const world = scenarioWorld("blocked_on_one_carrier", { seed: "files", days: 45 });
const calls = worldCalls(world);

describe("worldCalls", () => {
  it("makes the calls that the simulation counts, in the order of time", () => {
    let counted = 0;
    for (const { ends, deadNumbers, failures, repeatedDeclines } of simulate(world)) {
      counted += ends.answered + ends.missed + ends.declined + ends.unwanted + ends.blocked;
      counted += deadNumbers + failures + repeatedDeclines;
    }
    expect(calls).toHaveLength(counted);
    expect(calls.every((call, i) => call.startedAtMs >= (calls[i - 1]?.startedAtMs ?? 0))).toBe(true);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(calls.length);
  });

  it("is the same every time", () => {
    expect(worldCalls(world)).toEqual(calls);
  });
});
