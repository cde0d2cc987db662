import { expect, it } from "vitest";
import { isIst, zoneInWords, zoneNamed } from "@/lib/intake/time/zone-name";

const HOUR = 3_600_000;

it.each([
  ["-0400", -4 * HOUR],
  ["-04:00", -4 * HOUR],
  ["-4", -4 * HOUR],
  ["-5.00", -5 * HOUR],
  ["5.5", 5.5 * HOUR],
  ["+05:30:00", 5.5 * HOUR],
  ["UTC+5:45", 5.75 * HOUR],
  ["GMT -3", -3 * HOUR],
  ["-400", -4 * HOUR],
  ["0", 0],
  ["Z", 0],
  ["UTC", 0],
])("reads the offset %j", (text, ms) => {
  expect(zoneNamed(text)).toBe(ms);
});

it.each(["5", "-300", "+1500", "-0410", "2026", "5.3", "-14400"])("reads no offset in %j", (text) => {
  expect(zoneNamed(text)).toBeNull();
});

it.each([
  ["EST", -5 * HOUR],
  ["CST", -6 * HOUR],
  ["pdt", -7 * HOUR],
  ["AST", -4 * HOUR],
  ["CET", "CET"],
  ["America/New_York", "America/New_York"],
  ["US/Eastern", "US/Eastern"],
  ["ET", "America/New_York"],
  ["Eastern", "America/New_York"],
  ["Eastern Time", "America/New_York"],
  ["Eastern Time (US & Canada)", "America/New_York"],
  ["(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"],
  ["(GMT-05:00) America/New_York", "America/New_York"],
  ["Pacific Time (UTC-08:00)", "America/Los_Angeles"],
  ["Central Standard Time", "America/Chicago"],
  ["Central Standard Time (Mexico)", "America/Mexico_City"],
  ["US Mountain Standard Time", "America/Phoenix"],
  ["E. South America Standard Time", "America/Sao_Paulo"],
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["Central European Summer Time", "Europe/Warsaw"],
  ["GMT Standard Time", "Europe/London"],
  ["Greenwich Mean Time", "UTC"],
  ["AUS Eastern Standard Time", "Australia/Sydney"],
  ["Tokyo Standard Time", "Asia/Tokyo"],
  ["(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"],
  ["(UTC-06:00) Guadalajara, Mexico City, Monterrey", "America/Mexico_City"],
  ["London", "Europe/London"],
])("knows %j", (text, zone) => {
  expect(zoneNamed(text)).toBe(zone);
});

it.each(["", "local", "XYZ", "ECT", "SST", "(UTC-08:00) Eastern Time", "(UTC+01:00) Bree", "Mars/Olympus", "toString"])(
  "takes %j for no zone",
  (text) => {
    expect(zoneNamed(text)).toBeNull();
  },
);

it("reads IST only where the zone of the file prints it", () => {
  expect(zoneNamed("IST")).toBeNull();
  expect(zoneNamed("IST", "America/Chicago")).toBeNull();
  expect(zoneNamed("ist", "Asia/Kolkata")).toBe("Asia/Kolkata");
  expect(["IST", "ist", "EST"].map(isIst)).toEqual([true, true, false]);
});

it("finds a name in words alone", () => {
  expect(zoneInWords("Mountain Time")).toBe("America/Denver");
  expect(zoneInWords("Boise")).toBeNull();
});
