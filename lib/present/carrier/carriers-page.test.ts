import { describe, expect, it } from "vitest";
import { areasNote, carrierRows } from "@/lib/present/carrier/carriers-page";

const LAST = "2026-11-30";
const COUNTS = [
  { carrier: "", counts: { answered: 900, no_answer: 100 } },
  {
    carrier: "Cobalt",
    counts: { answered: 10, blocked_603plus: 30, unwanted_607: 2, declined_603: 8, network_failure: 5 },
  },
  { carrier: "Northstar", counts: { answered: 60, no_answer: 40 } },
];

describe("carrierRows", () => {
  it("sorts carriers by calls, the unknown one last though it has the most", () => {
    const rows = carrierRows(COUNTS, [], LAST);
    expect(rows.map(({ label, n }) => [label, n])).toEqual([
      ["Northstar", 100],
      ["Cobalt", 55],
      ["Carrier unknown", 1000],
    ]);
  });

  it("gives each of the four rates with the calls that it rests on", () => {
    const [, cobalt] = carrierRows(COUNTS, [], LAST);
    expect(cobalt?.blocked).toMatchObject({ value: 0.6, n: 50 });
    expect(cobalt?.answer).toMatchObject({ value: 0.2, n: 50 });
    expect(cobalt?.unwanted).toMatchObject({ value: 0.1, n: 20 });
    expect(cobalt?.declined).toMatchObject({ value: 0.4, n: 20 });
  });

  it("says which way a carrier's blocks went, and draws its own days only", () => {
    const day = (date: string, carrier: string, blocked: number) => ({ date, carrier, attempts: 200, blocked });
    const days = [day("2026-11-10", "Cobalt", 2), day("2026-11-28", "Cobalt", 60), day("2026-11-28", "Northstar", 0)];
    const [northstar, cobalt] = carrierRows(COUNTS, days, LAST);
    expect(cobalt?.trend).toMatchObject({ direction: "worse", text: "1% → 30%" });
    expect(cobalt?.trend.title).toMatch(/^Blocked: /);
    expect(cobalt?.bars.bars.filter(({ height }) => height > 0)).toHaveLength(2);
    expect(northstar?.trend.direction).toBe("unknown");
    // What its days do not count, its chart does not call none.
    expect(cobalt?.bars.text).toBe("62 of 400 calls that could be delivered blocked in 30 days");
  });
});

it.each([
  [0, /95%\.$/],
  [1, /95%\. 1 area with lower shares is left out\.$/],
  [1_200, /1,200 areas with lower shares are left out\.$/],
])("the table of areas says how it counts, and that %d are left out", (left, end) => {
  const note = areasNote({ days: "17 Nov 2026 to 30 Nov 2026" }, left);
  expect(note).toMatch(
    /^Calls from 17 Nov 2026 to 30 Nov 2026 that could be delivered\. Unlike in lists of calls, a 603/,
  );
  expect(note).toMatch(end);
});
