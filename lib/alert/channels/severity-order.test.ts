import { describe, expect, it } from "vitest";
import { gravestOf, isAtLeast } from "@/lib/alert/channels/severity-order";

describe("isAtLeast", () => {
  it.each([
    ["critical", "critical", true],
    ["critical", "medium", true],
    ["high", "critical", false],
    ["medium", "high", false],
    ["medium", "medium", true],
  ] as const)("%s is at least %s: %s", (severity, min, expected) => {
    expect(isAtLeast(severity, min)).toBe(expected);
  });
});

describe("gravestOf", () => {
  it("finds the most urgent, and none in nothing", () => {
    expect(gravestOf(["medium", "critical", "high"])).toBe("critical");
    expect(gravestOf([])).toBeNull();
  });
});
