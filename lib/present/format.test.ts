import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayKey,
  formatCallerId,
  formatCount,
  formatDay,
  formatDaySpan,
  formatInterval,
  formatRatio,
  formatSeconds,
  formatShare,
  formatShortDay,
  formatThings,
  formatTime,
} from "@/lib/present/format";

describe("shares", () => {
  it.each([
    [0, "0%"],
    [0.0004, "<0.1%"],
    [0.004, "0.4%"],
    [0.061, "6.1%"],
    [0.127, "13%"],
    [0.5, "50%"],
    [0.947, "94.7%"],
    [0.9996, ">99.9%"],
    [1, "100%"],
  ])("%d reads %s", (share, text) => expect(formatShare(share)).toBe(text));

  it("never write some as none, or most as all", () => {
    for (let share = 0.000_01; share < 1; share += 0.000_37) {
      expect(formatShare(share)).not.toBe("0%");
      expect(formatShare(share)).not.toBe("100%");
    }
  });

  it("carry their interval and what they rest on", () => {
    expect(formatInterval({ low: 0.041, high: 0.089 })).toBe("4.1–8.9%");
    expect(formatInterval({ low: 0.0016, high: 0.0024 })).toBe("0.16–0.24%");
    expect(formatInterval({ low: 0.000_07, high: 0.000_33 })).toBe("0.01–0.03%");
    expect(formatInterval({ low: 0.000_98, high: 0.0012 })).toBe("0.10–0.12%");
    expect(formatInterval({ low: 0, high: 0.000_4 })).toBe("0–0.04%");
    expect(formatInterval({ low: 1e-19, high: 0.000_1 })).toBe("0–0.01%");
    expect(formatInterval({ low: 0.999_97, high: 1 - 1e-16 })).toBe("99.997–100%");
    expect(formatInterval({ low: 0.466, high: 0.474 })).toBe("46.6–47.4%");
    expect(formatInterval({ low: 0, high: 0 })).toBe("0–0%");
    expect(formatRatio({ value: 18 / 295, n: 295 })).toBe("18 of 295 calls");
    expect(formatRatio({ value: 0.5, n: 2_000 }, "failure")).toBe("1,000 of 2,000 failures");
    expect(formatRatio({ value: 1, n: 1 })).toBe("1 of 1 call");
  });
});

describe("counts and sizes", () => {
  it.each([
    [0, "0"],
    [999.6, "1,000"],
    [1_234_567, "1,234,567"],
  ])("%d reads %s", (n, text) => expect(formatCount(n)).toBe(text));

  it("read as Intl writes them", () => {
    const [whole, tenths] = [0, 1].map((digits) => new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }));
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 2_000_000_000 }), (n) => formatCount(n) === whole?.format(n)),
    );
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
        const percent = share * 100;
        return formatShare(share) === `${(percent >= 9.95 && percent < 90 ? whole : tenths)?.format(percent)}%`;
      }),
    );
  });

  it.each([
    [0, "0 calls"],
    [1, "1 call"],
    [1_200, "1,200 calls"],
  ])("%d with their name read %s", (n, text) => expect(formatThings(n, "call")).toBe(text));

  it("know a plural of its own", () => expect(formatThings(2, "try", "tries")).toBe("2 tries"));
});

describe("moments", () => {
  const evening = "2026-11-03T04:05:09Z";

  it("are written in the zone that is named, whatever the machine's is", () => {
    expect(formatTime(evening, "America/Chicago")).toBe("2 Nov 2026, 22:05");
    expect(formatTime(new Date(evening), "UTC")).toBe("3 Nov 2026, 04:05");
    expect(formatDay(evening, "America/Chicago")).toBe("2 Nov 2026");
    expect(formatShortDay(evening, "America/Chicago")).toBe("Mon 2 Nov");
    expect(formatSeconds(evening, "Asia/Kathmandu")).toBe("09:50:09");
    expect(dayKey(evening, "America/Chicago")).toBe("2026-11-02");
  });

  it("span one day where both lie in it in that zone", () => {
    const [first, last] = ["2026-11-02T23:30:00Z", "2026-11-03T04:30:00Z"];
    expect(formatDaySpan(first, last, "UTC")).toBe("2 Nov 2026 to 3 Nov 2026");
    expect(formatDaySpan(first, last, "America/Chicago")).toBe("2 Nov 2026");
  });

  it("begin a day at 00, not at 24", () => expect(formatTime("2026-09-01T00:00:00Z", "UTC")).toBe("1 Sep 2026, 00:00"));

  it("tell the two half past ones of an autumn night apart by their day alone", () => {
    expect(formatTime("2026-11-01T06:30:00Z", "America/Chicago")).toBe("1 Nov 2026, 01:30");
    expect(formatTime("2026-11-01T07:30:00Z", "America/Chicago")).toBe("1 Nov 2026, 01:30");
  });
});

describe("caller IDs", () => {
  it.each([
    ["+12025550100", "+1 202 555 0100"],
    ["+442079460123", "+44 207 946 0123"],
    ["+4930123456", "+49 301 23456"],
    ["+353871234567", "+353 871 234 567"],
    ["+12345", "+1 2345"],
    ["ANONYMOUS", "Anonymous"],
    ["4711", "4711"],
  ])("%s reads %s", (callerId, text) => expect(formatCallerId(callerId)).toBe(text));
});
