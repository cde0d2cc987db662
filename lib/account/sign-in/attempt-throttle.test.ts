import { describe, expect, it } from "vitest";
import { type Attempts, countAttempt, isForgotten, waitMs } from "@/lib/account/sign-in/attempt-throttle";
import { HOUR_MS } from "@/lib/base/time-units";

const wrong = (count: number, nowMs = 0) => {
  let attempts: Attempts | undefined;
  for (let i = 0; i < count; i++) attempts = countAttempt(attempts, nowMs);
  return attempts;
};

describe("waitMs", () => {
  it.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 1_000],
    [6, 2_000],
    [10, 32_000],
    [14, 512_000],
    [15, 900_000],
    [500, 900_000],
  ])("after %i wrong attempts is %i ms", (count, expected) => {
    expect(waitMs(wrong(count), 0)).toBe(expected);
  });

  it("runs down as time passes, and never below zero", () => {
    expect(waitMs(wrong(6), 1_500)).toBe(500);
    expect(waitMs(wrong(6), 60_000)).toBe(0);
  });

  it("is no longer where the clock was set back since", () => {
    expect(waitMs(wrong(6, 24 * HOUR_MS), 0)).toBe(2_000);
  });

  it("is over an hour after the last attempt", () => {
    expect(waitMs(wrong(500), HOUR_MS + 1)).toBe(0);
  });
});

describe("countAttempt", () => {
  it("begins anew after an hour of quiet", () => {
    expect(countAttempt(wrong(20), HOUR_MS + 1)).toEqual({ count: 1, lastMs: HOUR_MS + 1 });
    expect(countAttempt(wrong(20), HOUR_MS)).toEqual({ count: 21, lastMs: HOUR_MS });
  });
});

describe("isForgotten", () => {
  it("keeps attempts for an hour", () => {
    expect(isForgotten({ count: 1, lastMs: 0 }, HOUR_MS)).toBe(false);
    expect(isForgotten({ count: 1, lastMs: 0 }, HOUR_MS + 1)).toBe(true);
  });
});
