import { describe, expect, it } from "vitest";
import { detectedAtMs } from "@/lib/watch/detection";

describe("detectedAtMs", () => {
  it("is the end of the hour that shows it", () => {
    expect(new Date(detectedAtMs({ hour: 492_000 })).toISOString()).toBe("2026-02-16T01:00:00.000Z");
  });
});
