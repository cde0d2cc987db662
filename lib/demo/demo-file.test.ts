import { describe, expect, it } from "vitest";
import { demoFile } from "@/lib/demo/demo-file";

const NOW = new Date("2026-11-22T10:00:00Z");

describe("the demo's file", () => {
  const lines = [...demoFile(NOW)];

  it("has a header and some tens of thousands of calls, none of them of today or later", () => {
    expect(lines[0]).toMatch(/^call_id,caller_id,callee,/);
    expect(lines.length).toBeGreaterThan(30_000);
    expect(lines.length).toBeLessThan(250_000);
    expect(lines.some((line) => line.includes("2026-11-22T1"))).toBe(false);
  });

  it("holds network blocks with the header that proves them", () => {
    const blocked = lines.filter((line) => line.includes("Network Blocked"));
    expect(blocked.length).toBeGreaterThan(50);
    expect(blocked.every((line) => line.includes("v=analytics1"))).toBe(true);
  });

  it("uses numbers only that are set aside for fiction", () => {
    const callerIds = new Set(lines.slice(1).map((line) => line.split(",")[1]));
    for (const callerId of callerIds) expect(callerId).toMatch(/55501\d\d$/);
  });
});
