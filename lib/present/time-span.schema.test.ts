import { describe, expect, it } from "vitest";
import { endsBeforeItBegins, latestMoment, TimeSpanQuery, timeSpan } from "@/lib/present/time-span.schema";

const read = (from: string | undefined, to: string | undefined, zone: string) => {
  const span = timeSpan(TimeSpanQuery.parse({ from, to }), zone);
  return [span.from?.toISOString() ?? null, span.to?.toISOString() ?? null];
};

describe("timeSpan", () => {
  it.each<[string | undefined, string | undefined, string, (string | null)[]]>([
    [undefined, undefined, "UTC", [null, null]],
    ["2026-03-01", "2026-03-01", "UTC", ["2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z"]],
    ["2026-03-01", undefined, "America/Chicago", ["2026-03-01T06:00:00.000Z", null]],
    ["2026-03-08", "2026-03-08", "America/Chicago", ["2026-03-08T06:00:00.000Z", "2026-03-09T05:00:00.000Z"]],
    ["2026-03-01", undefined, "Asia/Kathmandu", ["2026-02-28T18:15:00.000Z", null]],
    ["2018-11-04", undefined, "America/Sao_Paulo", ["2018-11-04T03:00:00.000Z", null]],
    [
      "2026-03-01T12:00:00Z",
      "2026-03-01T12:00:00 02:00",
      "UTC",
      ["2026-03-01T12:00:00.000Z", "2026-03-01T10:00:00.000Z"],
    ],
  ])("from %s to %s in %s", (from, to, zone, expected) => {
    expect(read(from, to, zone)).toEqual(expected);
  });

  it.each([
    "0000-01-01",
    "9999-12-31T00:00:00Z",
    "yesterday",
    "2026-13-01",
    "2026-02-30",
    "2026-03-01 12:00",
    "20260301",
    "",
  ])("refuses %j", (from) => {
    expect(TimeSpanQuery.safeParse({ from }).success).toBe(false);
  });
});

describe("endsBeforeItBegins", () => {
  it.each<[string | undefined, string | undefined, boolean]>([
    [undefined, undefined, false],
    ["2026-03-02", undefined, false],
    [undefined, "2026-03-01", false],
    ["2026-03-01", "2026-03-01", false],
    ["2026-03-02", "2026-03-01", true],
    ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z", false],
    ["2026-03-01T12:00:01Z", "2026-03-01T12:00:00Z", true],
    ["2026-03-01T12:00:00Z", "2026-03-01T13:00:00+02:00", true],
    // The first of March ends at six in the morning of the second, by UTC.
    ["2026-03-02T05:59:00Z", "2026-03-01", false],
    ["2026-03-02T06:00:00Z", "2026-03-01", true],
    ["2026-03-02", "2026-03-02T05:59:00Z", true],
    ["2026-03-02", "2026-03-02T06:00:00Z", false],
  ])("of %s to %s is as in Chicago", (from, to, isTurned) => {
    expect(endsBeforeItBegins(TimeSpanQuery.parse({ from, to }), "America/Chicago")).toBe(isTurned);
  });
});

describe("latestMoment", () => {
  it.each([
    ["2026-03-01T12:00:00Z", "America/Chicago", "2026-03-01T12:00:00.000Z"],
    ["2026-03-01T12:00:00+02:00", "America/Chicago", "2026-03-01T10:00:00.000Z"],
    ["2026-03-01T12:00", "America/Chicago", "2026-03-01T18:00:00.000Z"],
    ["2026-03-08T02:30", "America/Chicago", "2026-03-08T08:30:00.000Z"],
    ["2026-03-01", "America/Chicago", "2026-03-02T05:59:59.999Z"],
  ])("of %s in %s is %s", (text, zone, expected) => {
    expect(latestMoment(text, zone).toISOString()).toBe(expected);
  });
});
