import { describe, expect, it } from "vitest";
import { oddRequest, showsInsides } from "@/scripts/crawl/odd-request";

/** A fixed row of numbers from 0 to 1. */
function chances(): () => number {
  let state = 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
const OPERATIONS = [
  { path: "/imports/{id}", method: "GET", query: ["limit", "q"], hasBody: false },
  { path: "/me", method: "PATCH", query: [], hasBody: true },
];

describe("oddRequest", () => {
  it("fills every parameter, and sends a body where one is taken", () => {
    const chance = chances();
    const requests = Array.from({ length: 500 }, () => oddRequest(OPERATIONS, chance));
    for (const request of requests) {
      expect(request?.path).not.toMatch(/[{}]/);
      expect(URL.canParse(request?.path ?? "", "http://x")).toBe(true);
      expect(request?.body === null).toBe(request?.method === "GET");
    }
    expect(new Set(requests.map((request) => request?.path)).size).toBeGreaterThan(50);
    expect(oddRequest([], chance)).toBeNull();
  });
});

describe("showsInsides", () => {
  it.each([
    "x\n    at foo (file.js:1:2)",
    "/app/node_modules/pg/lib",
    "lib/a.ts:12:3",
    "invalid input syntax for type uuid",
  ])("sees %j", (text) => {
    expect(showsInsides(text)).toBe(true);
  });

  it("lets plain answers be", () => {
    expect(showsInsides('{"detail":"There is no such import.","instance":"/api/v1/imports/x"}')).toBe(false);
  });
});
