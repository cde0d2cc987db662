import { describe, expect, it } from "vitest";
import { groupCarriers } from "@/lib/present/chart/group-carriers";

describe("counts of carriers", () => {
  it("are brought together by carrier, the unknown one like any other", () => {
    expect(
      groupCarriers([
        { carrier: "Verizon", outcome: "answered", attempts: 3 },
        { carrier: "", outcome: "busy", attempts: 1 },
        { carrier: "Verizon", outcome: "busy", attempts: 2 },
        { carrier: "Verizon", outcome: "answered", attempts: 1 },
      ]),
    ).toEqual([
      { carrier: "Verizon", counts: { answered: 4, busy: 2 } },
      { carrier: "", counts: { busy: 1 } },
    ]);
  });

  it("are none without calls", () => expect(groupCarriers([])).toEqual([]));
});
