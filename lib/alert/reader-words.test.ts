import { describe, expect, it } from "vitest";
import { capital, countText, momentText, zoneSentence } from "@/lib/alert/reader-words";

describe("what a reader reads", () => {
  it("is written as they write it", () => {
    expect([countText(1_240), capital("ab")]).toEqual(["1,240", "Ab"]);
  });

  it("says whose clock it names", () => {
    expect(zoneSentence("America/Argentina/Buenos_Aires")).toBe("Days and times in America/Argentina/Buenos Aires.");
  });

  it("names a weekday while it can be no other, and the date after that, in their zone", () => {
    const reader = { timeZone: "America/Chicago", now: new Date("2026-11-04T12:00:00Z") };
    expect(momentText(new Date("2026-11-03T20:00:00Z"), reader)).toBe("Tue 14:00");
    expect(momentText(new Date("2026-10-03T20:00:00Z"), reader)).toBe("3 Oct 2026, 15:00");
  });
});
