import { describe, expect, it } from "vitest";
import { addCounts, carrierMatrix } from "@/lib/present/carrier/carrier-matrix";

describe("the matrix of carriers and outcomes", () => {
  it("shows the unknown carrier even when every call names one", () => {
    const { rows, unknownShare } = carrierMatrix([{ carrier: "Verizon", counts: { answered: 4 } }]);
    expect(rows.map(({ label, n }) => [label, n])).toEqual([
      ["Verizon", 4],
      ["Carrier unknown", 0],
    ]);
    expect(unknownShare).toBe(0);
  });

  it("puts the busiest carrier first and the unknown last, however busy", () => {
    const { rows, unknownShare } = carrierMatrix([
      { carrier: "", counts: { answered: 80 } },
      { carrier: "AT&T", counts: { answered: 5 } },
      { carrier: "T-Mobile", counts: { answered: 10, blocked_603plus: 5 } },
    ]);
    expect(rows.map(({ carrier }) => carrier)).toEqual(["T-Mobile", "AT&T", ""]);
    expect(unknownShare).toBe(0.8);
    expect(rows[0]?.blocked).toMatchObject({ value: 1 / 3, n: 15 });
  });

  it("has a column for every bucket with calls, the gravest first, and shares of the row", () => {
    const { buckets, rows } = carrierMatrix([
      { carrier: "Verizon", counts: { answered: 3, blocked_603plus: 1 } },
      { carrier: "AT&T", counts: { no_answer: 1 } },
    ]);
    expect(buckets).toEqual(["blocked_603plus", "not_reached", "reached"]);
    expect(rows[0]?.cells).toEqual([
      { bucket: "blocked_603plus", n: 1, share: 0.25 },
      { bucket: "not_reached", n: 0, share: 0 },
      { bucket: "reached", n: 3, share: 0.75 },
    ]);
  });

  it("adds up small carriers beyond the eighth row and loses none of their calls", () => {
    const read = Array.from({ length: 12 }, (_, i) => ({ carrier: `Carrier ${i}`, counts: { answered: 100 - i } }));
    const { rows, others } = carrierMatrix(read);
    expect(rows).toHaveLength(9);
    expect(others).toBe(5);
    expect(rows.at(-2)).toMatchObject({ label: "All others", n: 93 + 92 + 91 + 90 + 89 });
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(1_134);
  });

  it("gives a small carrier that blocks a row of its own, in its place by calls", () => {
    const busy = Array.from({ length: 11 }, (_, i) => ({ carrier: `Carrier ${i}`, counts: { answered: 100 - i } }));
    const { rows } = carrierMatrix([...busy, { carrier: "Small", counts: { answered: 1, blocked_603plus: 9 } }]);
    expect(rows.map(({ label }) => label).slice(5)).toEqual(["Carrier 5", "Small", "All others", "Carrier unknown"]);
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(1_055);
  });

  it("is the unknown carrier alone when there are no calls", () => {
    expect(carrierMatrix([])).toMatchObject({ buckets: [], rows: [{ label: "Carrier unknown", n: 0 }] });
  });

  it("adds counts outcome by outcome", () => {
    expect(addCounts([{ answered: 1, busy: 2 }, { answered: 3 }])).toEqual({ answered: 4, busy: 2 });
  });
});
