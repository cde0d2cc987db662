import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DURATION_UNITS, type DurationUnit, readDuration } from "@/lib/intake/row/read-duration";

describe("durations", () => {
  it.each<[string, DurationUnit, number]>([
    ["0", "s", 0],
    ["12", "s", 12_000],
    ["12.5", "s", 12_500],
    ["65s (1m 5s)", "s", 65_000],
    ["65 (1:05)", "s", 65_000],
    ["12,5", "s", 12_500],
    ["1\u00a0234", "s", 1_234_000],
    ["1\u202f234\u202f567,5", "ms", 1_234_568],
    ["5\u00a0min", "s", 300_000],
    ["1\u202fmin.\u202f5\u202fs", "s", 65_000],
    ["0:05\u00a0", "s", 5000],
    ["1500", "ms", 1500],
    ["1.5", "min", 90_000],
    ["0,25", "min", 15_000],
    ["2500000", "us", 2500],
    ["00:00:25", "s", 25_000],
    ["1:02:03", "s", 3_723_000],
    ["100:00:00", "s", 360_000_000],
    ["5:03", "s", 303_000],
    ["0:07", "min", 7000],
    ["90:30", "s", 5_430_000],
    ["00:00:01.250", "s", 1250],
    ["12 sec.", "s", 12_000],
    ["12sec", "s", 12_000],
    ["5 Sekunden", "ms", 5000],
    ["5 segundos", "ms", 5000],
    ["2 Minuten 5 Sek.", "s", 125_000],
    ["1 Std. 5 Min.", "s", 3_900_000],
    ["320 milisegundos", "s", 320],
    ["10s", "s", 10_000],
    ["5m", "s", 300_000],
    ["5m10s", "s", 310_000],
    ["1h 2m 3s", "s", 3_723_000],
    ["2 minutes", "s", 120_000],
    ["1 hr", "s", 3_600_000],
    ["320 ms", "s", 320],
    ["PT1M5S", "ms", 65_000],
    ["PT2.5S", "s", 2500],
    ["pt1h", "s", 3_600_000],
    ["P1DT1S", "s", 86_401_000],
    ["320 milliseconds", "s", 320],
    ["1.5 Min", "ms", 90_000],
    ["1,0833", "min", 65_000],
    ["1.0833", "min", 65_000],
    ["1.08", "min", 65_000],
    ["1.0833 min", "s", 65_000],
    ["0.01", "min", 1000],
    ["1.00833", "min", 60_500],
    ["0.00075", "d", 65_000],
    ["65.000 ms", "s", 65_000],
    ["65,250 ms", "s", 65_250],
    ["0.320 ms", "s", 0],
    ["65.5 ms", "s", 66],
    ["00:62:10", "s", 3_730_000],
    ["00:00:65", "s", 65_000],
    ["0:75", "s", 75_000],
    ["0d 00:01:05", "s", 65_000],
    ["0 days 00:01:05", "s", 65_000],
    ["1 day, 0:01:05", "s", 86_465_000],
    ["1.02:03:04.5", "s", 93_784_500],
    ["1'05\"", "s", 65_000],
    ["1.065,00", "s", 1_065_000],
    ["1,065.5", "s", 1_065_500],
    ["< 1 sec", "min", 1000],
    ["1 minute(s) 5 sec(s)", "s", 65_000],
    ["0:01", "hm", 60_000],
    ["01:05", "hm", 3_900_000],
    ["00:01:05", "hm", 65_000],
    ["7", "hm", 420_000],
    ["75:30", "hm", 271_800_000],
  ])("%j in %s is %d ms", (text, unit, expected) => {
    expect(readDuration(text, unit)).toBe(expected);
  });

  it.each(["", "-1", "-1.0", "-0,5", "\u22121", "\u20131", "\u00a0", "NA"])("takes %j for an unknown one", (text) => {
    expect(readDuration(text, "s")).toBeNull();
  });

  it.each([
    "long",
    "1:2:3:4",
    "1:75:00",
    "1:00:75",
    "12:75",
    "1.065.00",
    "12 parsecs",
    "65s (2m)",
    "65s (later)",
    "10s later",
    "1e3",
    "::",
    "1;2",
    "99999999999",
    "s",
    "1".repeat(60),
  ])("refuses %j", (text) => {
    expect(readDuration(text, "s")).toBe("broken_duration");
  });

  it("gives whole milliseconds, nothing, or a refusal for any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom(...DURATION_UNITS), (text, unit) => {
        const read = readDuration(text, unit);
        if (typeof read === "number") expect(Number.isInteger(read) && read >= 0).toBe(true);
        else expect([null, "broken_duration"]).toContain(read);
      }),
    );
  });
});

it("reads the part of a day that a spreadsheet writes, with its exponent", () => {
  expect(readDuration("0.000752315", "d")).toBe(65_000);
  expect(readDuration("7.52315E-04", "d")).toBe(65_000);
  expect(readDuration("1e3", "s")).toBe("broken_duration");
});

it.each([
  ["65,123", "ms", 65_123],
  ["65.123", "ms", 65_123],
  ["1,065,123", "ms", 1_065_123],
  ["0,123", "ms", 0],
  ["1,065,123", "us", 1065],
  ["65,123", "s", 65_123],
  ["1,065", "s", 1065],
] as const)("reads %s in %s with its thousands, where it can have no decimals", (text, unit, ms) => {
  expect(readDuration(text, unit)).toBe(ms);
});
