import { describe, expect, it } from "vitest";
import { namesCarrier, PROVIDER_STYLES, reportedCounts } from "@/lib/demo/world/provider-style";

const ends = { answered: 100, missed: 700, declined: 30, unwanted: 4, blocked: 20 };

describe("reportedCounts", () => {
  it.each([
    ["everything", { answered: 100, missed: 700, declined: 30, unwanted: 4, inferred: 0, blocked: 20 }],
    ["only_603", { answered: 100, missed: 700, declined: 34, unwanted: 0, inferred: 20, blocked: 0 }],
    ["only_603_untimed", { answered: 100, missed: 700, declined: 54, unwanted: 0, inferred: 0, blocked: 0 }],
    ["only_cause_21", { answered: 100, missed: 704, declined: 50, unwanted: 0, inferred: 0, blocked: 0 }],
    ["no_carrier", { answered: 100, missed: 700, declined: 30, unwanted: 4, inferred: 0, blocked: 20 }],
    ["no_phrase", { answered: 100, missed: 700, declined: 30, unwanted: 4, inferred: 0, blocked: 20 }],
  ] as const)("shows of style %s what is left", (style, counts) => {
    expect(reportedCounts(style, ends)).toEqual(counts);
  });

  it.each(PROVIDER_STYLES)("loses no call in style %s", (style) => {
    const sum = (counts: object) => Object.values(counts).reduce((total: number, count: number) => total + count, 0);
    expect(sum(reportedCounts(style, ends))).toBe(sum(ends));
  });
});

describe("namesCarrier", () => {
  it("is true of all styles but one", () => {
    expect(PROVIDER_STYLES.filter((style) => !namesCarrier(style))).toEqual(["no_carrier"]);
  });
});
