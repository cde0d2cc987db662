import { describe, expect, it } from "vitest";
import { isHistory } from "@/lib/alert/is-history";

describe("isHistory", () => {
  const now = new Date("2026-11-10T12:00:00Z");

  it.each([
    ["2026-11-10T11:00:00Z", false],
    ["2026-11-07T12:00:00Z", false],
    ["2026-11-07T11:59:59Z", true],
    ["2026-11-12T00:00:00Z", false],
  ])("of what was detectable at %s: %s", (detectedAt, answer) => {
    expect(isHistory(new Date(detectedAt), now)).toBe(answer);
  });
});
