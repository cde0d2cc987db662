import { describe, expect, it } from "vitest";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { HEADLINE_BUCKETS } from "@/lib/outcome/outcome-group";
import { BUCKET_WORDS, bucketCounts, bucketOf, STACK_ORDER } from "@/lib/present/chart/chart-bucket";

describe("chart buckets", () => {
  it("stack every headline bucket and the unknown once", () => {
    expect([...STACK_ORDER].sort()).toEqual([...HEADLINE_BUCKETS, "unknown"].sort());
  });

  it("have words that tell them apart, also where the column is narrow", () => {
    const words = Object.values(BUCKET_WORDS);
    expect(new Set(words.map(({ label }) => label)).size).toBe(STACK_ORDER.length);
    expect(new Set(words.map(({ short }) => short)).size).toBe(STACK_ORDER.length);
  });

  it("lose no call", () => {
    const counts = Object.fromEntries(OUTCOMES.map((outcome, position) => [outcome, 2 ** position]));
    const sums = Object.values(bucketCounts(counts)).reduce((sum, count) => sum + count, 0);
    expect(sums).toBe(2 ** OUTCOMES.length - 1);
  });

  it.each([
    ["declined_603", "declined_603"],
    ["blocked_603plus", "blocked_603plus"],
    ["rejected_network", "other_block"],
    ["in_progress", "unknown"],
    ["completed_elsewhere", "unknown"],
    ["originator_error", "ours"],
  ] as const)("%s is shown as %s", (outcome, bucket) => expect(bucketOf(outcome)).toBe(bucket));
});
