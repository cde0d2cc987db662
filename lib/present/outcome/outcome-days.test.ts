import { describe, expect, it } from "vitest";
import { STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { outcomeDays } from "@/lib/present/outcome/outcome-days";

const CHICAGO = { timeZone: "America/Chicago", lastCallAt: null, window: null, emptyReason: "No calls yet." };

describe("outcomes per day", () => {
  it("are days of the organisation's zone, also when clocks go back", () => {
    const model = outcomeDays(
      [
        { at: "2026-10-31T05:00:00Z", counts: { answered: 3 } },
        { at: "2026-11-01T05:00:00Z", counts: { answered: 1 } },
        { at: "2026-11-02T06:00:00Z", counts: { answered: 2 } },
      ],
      CHICAGO,
    );
    expect(model.days.map(({ key, n }) => [key, n])).toEqual([
      ["2026-10-31", 3],
      ["2026-11-01", 1],
      ["2026-11-02", 2],
    ]);
    expect(model.days[0]).toMatchObject({ label: "Sat 31 Oct", title: "31 Oct 2026" });
  });

  it("leave a gap where there were no calls, not a zero that looks measured", () => {
    const { days } = outcomeDays(
      [
        { at: "2026-11-04T06:00:00Z", counts: { answered: 1 } },
        { at: "2026-11-02T06:00:00Z", counts: { answered: 1 } },
      ],
      CHICAGO,
    );
    expect(days.map(({ key, isGap }) => [key, isGap])).toEqual([
      ["2026-11-02", false],
      ["2026-11-03", true],
      ["2026-11-04", false],
    ]);
    expect(days[1]?.blocked).toEqual({ value: 0, low: 0, high: 1, n: 0 });
  });

  it("draw a long gap as one, count its days, and name years where there are several", () => {
    const model = outcomeDays(
      [
        { at: "2015-07-09", counts: { answered: 1 } },
        { at: "2016-07-09", counts: { answered: 2 } },
        { at: "2016-07-11", counts: { busy: 1 } },
      ],
      CHICAGO,
    );
    expect(model.days.map(({ label, title, days, isGap }) => [label, title, days, isGap])).toEqual([
      ["9 Jul 2015", "9 Jul 2015", 1, false],
      ["… 10 Jul 2015", "10 Jul 2015 to 8 Jul 2016", 365, true],
      ["9 Jul 2016", "9 Jul 2016", 1, false],
      ["10 Jul 2016", "10 Jul 2016", 1, true],
      ["11 Jul 2016", "11 Jul 2016", 1, false],
    ]);
    expect(model.gapDays).toBe(366);
  });

  it("reach from edge to edge of the window, and who fell silent shows it", () => {
    const window = { from: "2026-10-30T05:00:00Z", to: new Date("2026-11-29T06:00:00Z") };
    const { days, gapDays } = outcomeDays([{ at: "2026-11-01", counts: { answered: 1 } }], {
      ...CHICAGO,
      window,
      lastCallAt: "2026-11-28T18:00:00Z",
    });
    expect(days).toHaveLength(30);
    expect([days[0]?.key, days.at(-1)?.key]).toEqual(["2026-10-30", "2026-11-28"]);
    expect(days.filter(({ isGap }) => !isGap).map(({ key, isUnfinished }) => [key, isUnfinished])).toEqual([
      ["2026-11-01", false],
    ]);
    expect(gapDays).toBe(29);
  });

  it("draw the silence at the edges of a long window as one", () => {
    const window = { from: "2026-01-01T06:00:00Z", to: "2027-01-01T06:00:00Z" };
    const { days } = outcomeDays([{ at: "2026-11-01", counts: { answered: 1 } }], { ...CHICAGO, window });
    expect(days.map(({ title, days: length }) => [title, length])).toEqual([
      ["1 Jan 2026 to 31 Oct 2026", 304],
      ["1 Nov 2026", 1],
      ["2 Nov 2026 to 31 Dec 2026", 60],
    ]);
  });

  it("count each call of a day once, and what was blocked among those that could be", () => {
    const [day] = outcomeDays(
      [{ at: "2026-11-02T06:00:00Z", counts: { answered: 5, blocked_603plus: 2, unknown: 1, busy: 2 } }],
      CHICAGO,
    ).days;
    expect(STACK_ORDER.reduce((total, bucket) => total + (day?.counts[bucket] ?? 0), 0)).toBe(day?.n);
    expect(day?.counts.blocked_603plus).toBe(2);
    expect(day?.blocked.n).toBe(9);
  });

  it("list the buckets that hold calls from the floor up, and no other", () => {
    const { buckets, n } = outcomeDays(
      [
        { at: "2026-11-02T06:00:00Z", counts: { answered: 6, blocked_603plus: 1 } },
        { at: "2026-11-03T06:00:00Z", counts: { no_answer: 3 } },
      ],
      CHICAGO,
    );
    expect(n).toBe(10);
    expect(buckets).toEqual([
      { bucket: "blocked_603plus", n: 1, share: 0.1 },
      { bucket: "not_reached", n: 3, share: 0.3 },
      { bucket: "reached", n: 6, share: 0.6 },
    ]);
  });

  it("say why there is nothing to draw", () => {
    const window = { from: "2026-10-30T05:00:00Z", to: "2026-11-29T06:00:00Z" };
    expect(outcomeDays([], { ...CHICAGO, window })).toEqual({
      days: [],
      buckets: [],
      n: 0,
      gapDays: 0,
      emptyReason: "No calls yet.",
    });
  });

  it.each([
    ["2026-11-03T18:00:00Z", true],
    ["2026-11-04T05:30:00Z", false],
  ])("with the last call at %s, the last day is unfinished: %s", (lastCallAt, isUnfinished) => {
    const { days } = outcomeDays([{ at: "2026-11-03T06:00:00Z", counts: { answered: 1 } }], { ...CHICAGO, lastCallAt });
    expect(days[0]?.isUnfinished).toBe(isUnfinished);
  });
});
