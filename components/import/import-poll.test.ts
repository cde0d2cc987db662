import { describe, expect, it } from "vitest";
import { importPollMs } from "@/components/import/import-poll";

describe("how often it is asked how an import stands", () => {
  it("is twice a second while it runs, now and then while it waits for somebody, and never once it has ended", () => {
    expect([importPollMs("reading", 1), importPollMs(undefined, 1)]).toEqual([500, 500]);
    expect(importPollMs("needs_mapping", 1)).toBe(10_000);
    expect([importPollMs("completed", 1), importPollMs("failed", 100)]).toEqual([false, false]);
  });

  it.each([1, 4, 12, 130])("is at most eight times a second for %i together", (among) => {
    const ms = importPollMs("queued", among);
    expect(ms === false ? 0 : (among * 1_000) / ms).toBeLessThanOrEqual(8);
  });
});
