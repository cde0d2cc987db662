import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/app-error";
import { RateLimiter } from "@/lib/web/rate-limit";

const limit = { name: "test", requests: 3, windowSeconds: 60 };
const refusal = (take: () => unknown) => {
  try {
    take();
    return null;
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.extension } : error;
  }
};

describe("RateLimiter", () => {
  it("lets through what the limit allows, and says what is left", () => {
    const limiter = new RateLimiter();
    expect(limiter.take(limit, "ada", 0)).toEqual({
      "RateLimit-Policy": '"test";q=3;w=60',
      RateLimit: '"test";r=2;t=20',
    });
    expect(limiter.take(limit, "ada", 0).RateLimit).toBe('"test";r=1;t=40');
    expect(limiter.take(limit, "ada", 0).RateLimit).toBe('"test";r=0;t=60');
  });

  it("refuses the next one with the time until it may be made", () => {
    const limiter = new RateLimiter();
    for (let i = 0; i < 3; i++) limiter.take(limit, "ada", 0);
    expect(refusal(() => limiter.take(limit, "ada", 0))).toEqual({ code: "too_many_requests", retryAfterSeconds: 20 });
    expect(refusal(() => limiter.take(limit, "ada", 15_000))).toMatchObject({ retryAfterSeconds: 5 });
    expect(refusal(() => limiter.take(limit, "ada", 20_000))).toBeNull();
  });

  it("fills up again, and never beyond the limit", () => {
    const limiter = new RateLimiter();
    for (let i = 0; i < 3; i++) limiter.take(limit, "ada", 0);
    expect(limiter.take(limit, "ada", 3_600_000).RateLimit).toBe('"test";r=2;t=20');
  });

  it("counts everybody and every limit apart, and bears a clock that goes back", () => {
    const limiter = new RateLimiter();
    for (let i = 0; i < 3; i++) limiter.take(limit, "ada", 10_000);
    expect(refusal(() => limiter.take(limit, "ben", 10_000))).toBeNull();
    expect(refusal(() => limiter.take({ ...limit, name: "other" }, "ada", 10_000))).toBeNull();
    expect(refusal(() => limiter.take(limit, "ada", 0))).toMatchObject({ retryAfterSeconds: 20 });
  });
});
