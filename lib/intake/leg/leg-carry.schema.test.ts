import { describe, expect, it } from "vitest";
import { parseLegCarry } from "@/lib/intake/leg/leg-carry.schema";
import { NO_CARRY } from "@/lib/intake/leg/legs-to-attempts";

const call = { key: "a", touched: 1, handedOut: 1 };
const readingsIn = (stored: unknown) =>
  parseLegCarry(stored).open.map(({ legs }) => legs.map(({ readings }) => readings));

describe("calls that wait for more of their records", () => {
  it("are as they were kept, with the readings of each leg", () => {
    const kept = { seen: 7, open: [{ ...call, legs: [{ readings: ["first"] }, { readings: ["first", "second"] }] }] };
    expect(parseLegCarry(kept)).toEqual(kept);
  });

  it("have for each leg the readings that an earlier version noted with the call, or none", () => {
    const legs = [{}, {}];
    expect(readingsIn({ seen: 1, open: [{ ...call, legs, readings: ["first", "second"] }] })).toEqual([
      [
        ["first", "second"],
        ["first", "second"],
      ],
    ]);
    expect(readingsIn({ seen: 1, open: [{ ...call, legs }] })).toEqual([[[], []]]);
  });

  it("are none where something else was kept", () => {
    for (const stored of [null, undefined, 7, {}, { seen: 1, open: "none" }])
      expect(parseLegCarry(stored)).toBe(NO_CARRY);
  });
});
