import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimeReader } from "@/lib/intake/time/read-time";

const iso = (value: number | string): string => (typeof value === "number" ? new Date(value).toISOString() : value);

describe("times that name their zone or are counts", () => {
  const read = createTimeReader("America/Chicago", null);
  it.each([
    ["2026-03-25T14:05:09Z", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25T14:05:09.1234567Z", "2026-03-25T14:05:09.123Z"],
    ["2026-03-25T14:05:09+02:00", "2026-03-25T12:05:09.000Z"],
    ["2026-03-25T14:05:09-0530", "2026-03-25T19:35:09.000Z"],
    ["2026-03-25 14:05:09+05:30", "2026-03-25T08:35:09.000Z"],
    ["2026-03-25 14:05:09 +0000 UTC", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25 14:05:09 UTC", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25 14:05:09,250Z", "2026-03-25T14:05:09.250Z"],
    ["20260325T140509Z", "2026-03-25T14:05:09.000Z"],
    ["20260325T140509.25+0200", "2026-03-25T12:05:09.250Z"],
    ["1774447509", "2026-03-25T14:05:09.000Z"],
    ["1774447509.5", "2026-03-25T14:05:09.500Z"],
    ["1774447509123", "2026-03-25T14:05:09.123Z"],
    ["1774447509123456", "2026-03-25T14:05:09.123Z"],
    ["63941666709", "2026-03-25T14:05:09.000Z"],
    ["Wed, 25 Mar 2026 14:05:09 +0000", "2026-03-25T14:05:09.000Z"],
    ["Wed, 25 Mar 2026 14:05:09 GMT", "2026-03-25T14:05:09.000Z"],
    ["25 Mar 2026 09:05:09 -0500", "2026-03-25T14:05:09.000Z"],
    ["09:05:09.868 CDT MAR 25 2026", "2026-03-25T14:05:09.868Z"],
    ["06:05:09.950 UTC Wed Mar 25 2026", "2026-03-25T06:05:09.950Z"],
    ["2026-03-25 14:05:09 America/New_York", "2026-03-25T18:05:09.000Z"],
    ["3/25/2026 2:05:09 PM EST", "2026-03-25T19:05:09.000Z"],
    ["Wed Mar 25 2026 10:05:09 GMT-0400 (Eastern Daylight Time)", "2026-03-25T14:05:09.000Z"],
    ["Wed Mar 25 2026 15:05:09 GMT+0100 (Mitteleuropäische Normalzeit)", "2026-03-25T14:05:09.000Z"],
    ["3/25/2026 10:05 AM ET", "2026-03-25T14:05:00.000Z"],
    ["3/25/2026 10:05 AM Eastern", "2026-03-25T14:05:00.000Z"],
    ["3/25/2026 10:05 AM Eastern Time (US & Canada)", "2026-03-25T14:05:00.000Z"],
    ["10:05:09 ET Wed Mar 25 2026", "2026-03-25T14:05:09.000Z"],
    ["3/25/2026 09:05:09 (UTC-5)", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25 10:05:09 (GMT-04:00)", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25 09:05:09 (EST)", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25T10:05:09-04:00[America/New_York]", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25T15:05:09[Europe/Paris]", "2026-03-25T14:05:09.000Z"],
    ["20260325160509.123+0200", "2026-03-25T14:05:09.123Z"],
    ["20260325140509Z", "2026-03-25T14:05:09.000Z"],
    ["/Date(1774447509000)/", "2026-03-25T14:05:09.000Z"],
    ["25/Mar/2026:09:05:09 -0500", "2026-03-25T14:05:09.000Z"],
    ["[25/Mar/2026:09:05:09 -0500]", "2026-03-25T14:05:09.000Z"],
    ["2026-03-25T24:00:00Z", "2026-03-26T00:00:00.000Z"],
  ])("reads %s", (text, expected) => {
    expect(iso(read(text))).toBe(expected);
  });
});

describe("times on the local clock", () => {
  const read = createTimeReader("America/Chicago", null);
  it.each([
    ["2026-03-25 14:05:09", "2026-03-25T19:05:09.000Z"],
    ["2026\u201103\u201125\u00a014:05:09", "2026-03-25T19:05:09.000Z"],
    ["\u00a02026\u221203\u221225\u202f14:05", "2026-03-25T19:05:00.000Z"],
    ["2026-03-25T14:05:09\u221205:00", "2026-03-25T19:05:09.000Z"],
    ["25\u00a0mars\u00a02026 14:05", "2026-03-25T19:05:00.000Z"],
    ["25 mar. 2026 14:05", "2026-03-25T19:05:00.000Z"],
    ["25. Mrz. 2026 14:05", "2026-03-25T19:05:00.000Z"],
    ["25-janv.-2026 14:05", "2026-01-25T20:05:00.000Z"],
    ["sept. 25, 2026 2:05 PM", "2026-09-25T19:05:00.000Z"],
    ["3/25/26\u202f2:05\u202fPM", "2026-03-25T19:05:00.000Z"],
    ["2026-01-25 14:05:09", "2026-01-25T20:05:09.000Z"],
    ["2026-03-25T14:05:09.250", "2026-03-25T19:05:09.250Z"],
    ["2026/3/25 14:05", "2026-03-25T19:05:00.000Z"],
    ["2026/03/25 02:05:09 PM", "2026-03-25T19:05:09.000Z"],
    ["3/25/26 2:05 PM", "2026-03-25T19:05:00.000Z"],
    ["25/03/2026 14:05:09", "2026-03-25T19:05:09.000Z"],
    ["25.03.2026 14:05:09", "2026-03-25T19:05:09.000Z"],
    ["04.05.2026 14:05:09", "2026-05-04T19:05:09.000Z"],
    ["5/5/2026 14:05:09", "2026-05-05T19:05:09.000Z"],
    ["25-Mar-2026 14:05:09", "2026-03-25T19:05:09.000Z"],
    ["Mar 25, 2026, 2:05:09 p.m.", "2026-03-25T19:05:09.000Z"],
    ["Wed Mar 25 14:05:09 2026", "2026-03-25T19:05:09.000Z"],
    ["Wednesday, March 25, 2026 14:05", "2026-03-25T19:05:00.000Z"],
    ["20260325140509", "2026-03-25T19:05:09.000Z"],
    ["20260325 140509", "2026-03-25T19:05:09.000Z"],
    ["20260325 14:05", "2026-03-25T19:05:00.000Z"],
    ["25-MAR-26 02.05.09.123456 PM", "2026-03-25T19:05:09.123Z"],
    ["25.03.2026, 14:05 Uhr", "2026-03-25T19:05:00.000Z"],
    ["25. März 2026 14:05", "2026-03-25T19:05:00.000Z"],
    ["25 mars 2026 à 14:05", "2026-03-25T19:05:00.000Z"],
    ["25 de marzo de 2026 14:05", "2026-03-25T19:05:00.000Z"],
    ["20260325140509.123", "2026-03-25T19:05:09.123Z"],
    ["46106.5868", "2026-03-25T19:04:59.520Z"],
    ["2026/03/25 下午2:05", "2026-03-25T19:05:00.000Z"],
    ["2026/03/25 上午9:05:09", "2026-03-25T14:05:09.000Z"],
    ["2026年03月25日(水) 午後2時05分09秒", "2026-03-25T19:05:09.000Z"],
    ["2026年3月25日星期三 14:05", "2026-03-25T19:05:00.000Z"],
    ["2026. 3. 25. 오후 2:05:09", "2026-03-25T19:05:09.000Z"],
    ["2026년 3월 25일 수요일 오후 2시 5분", "2026-03-25T19:05:00.000Z"],
    ["25/3/2026 2:05 μ.μ.", "2026-03-25T19:05:00.000Z"],
    ["25.03.2026 14.05.09", "2026-03-25T19:05:09.000Z"],
    ["25.3.2026 klo 14.05", "2026-03-25T19:05:00.000Z"],
    ["2026-03-25 14.05.09", "2026-03-25T19:05:09.000Z"],
    ["2026-03-25-14.05.09.123456", "2026-03-25T19:05:09.123Z"],
    ["25/03/2026 14h05", "2026-03-25T19:05:00.000Z"],
    ["3/25/26 2:05p", "2026-03-25T19:05:00.000Z"],
    ["2026-03-25 24:00:00", "2026-03-26T05:00:00.000Z"],
    ["25 marca 2026 14:05", "2026-03-25T19:05:00.000Z"],
    ["25 paź 2026 14:05", "2026-10-25T19:05:00.000Z"],
    ["25 Kasım 2026 14:05", "2026-11-25T20:05:00.000Z"],
    ["25 Ağustos 2026 14:05", "2026-08-25T19:05:00.000Z"],
    ["46106.586805555555", "2026-03-25T19:05:00.000Z"],
    ["12:00:00 AM 3/25/2026", "2026-03-25T05:00:00.000Z"],
    ["3/25/2026 12:30 AM", "2026-03-25T05:30:00.000Z"],
    ["3/25/2026 12:30 PM", "2026-03-25T17:30:00.000Z"],
  ])("reads %s", (text, expected) => {
    expect(iso(read(text))).toBe(expected);
  });

  it("asks for no zone that the time states itself, or that it needs none of", () => {
    const read = createTimeReader("America/New_York", "mdy");
    for (const text of ["2026-10-13T13:00:05.000Z", "2026-10-13T09:00:05-04:00", "1791896405"])
      expect(read(text, "-300")).toBe(Date.UTC(2026, 9, 13, 13, 0, 5));
    expect(read("2026-10-13 09:00:05", "-300")).toBe("broken_date");
    expect(read("10/13/2026 9:00 AM", "-300")).toBe("broken_date");
  });

  it("takes the zone of the record where it names one", () => {
    expect(iso(read("2026-03-25 14:05:09", "Europe/Berlin"))).toBe("2026-03-25T13:05:09.000Z");
    expect(read("2026-03-25 14:05:09", "Middle-earth/Bree")).toBe("broken_date");
  });

  it("reads dates by the order of the file where both readings are dates", () => {
    expect(iso(createTimeReader("UTC", "dmy")("4/5/2026 10:00"))).toBe("2026-05-04T10:00:00.000Z");
    expect(iso(createTimeReader("UTC", "mdy")("4/5/2026 10:00"))).toBe("2026-04-05T10:00:00.000Z");
    expect(iso(createTimeReader("UTC", "mdy")("25/4/2026 10:00"))).toBe("2026-04-25T10:00:00.000Z");
    expect(createTimeReader("UTC", null)("4/5/2026 10:00")).toBe("ambiguous_date");
  });
});

describe("clock changes", () => {
  it.each([
    ["America/Chicago", "2026-03-08 02:30:00", "nonexistent_local_time"],
    ["America/Chicago", "2026-03-08 01:59:59", "2026-03-08T07:59:59.000Z"],
    ["America/Chicago", "2026-03-08 03:00:00", "2026-03-08T08:00:00.000Z"],
    ["America/Chicago", "2026-11-01 01:30:00", "2026-11-01T06:30:00.000Z"],
    ["America/Chicago", "2026-11-01 02:00:00", "2026-11-01T08:00:00.000Z"],
    ["Europe/Berlin", "2026-03-29 02:15:00", "nonexistent_local_time"],
    ["Europe/Berlin", "2026-10-25 02:15:00", "2026-10-25T00:15:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04 02:15:00", "nonexistent_local_time"],
    ["Australia/Lord_Howe", "2026-10-04 02:45:00", "2026-10-03T15:45:00.000Z"],
    ["Asia/Kathmandu", "2026-03-08 02:30:00", "2026-03-07T20:45:00.000Z"],
    ["+05:30", "2026-03-08 02:30:00", "2026-03-07T21:00:00.000Z"],
  ])("%s %s", (zone, text, expected) => {
    expect(iso(createTimeReader(zone, null)(text))).toBe(expected);
  });
});

it.each([
  ["EST", "2026-07-01T15:00:00.000Z"],
  ["EDT", "2026-07-01T14:00:00.000Z"],
  ["CDT", "2026-07-01T15:00:00.000Z"],
  ["MDT", "2026-07-01T16:00:00.000Z"],
  ["pdt", "2026-07-01T17:00:00.000Z"],
  ["BST", "2026-07-01T09:00:00.000Z"],
  ["AST", "2026-07-01T14:00:00.000Z"],
  ["CEST", "2026-07-01T08:00:00.000Z"],
  ["CST", "2026-07-01T16:00:00.000Z"],
  ["Eastern Time (US & Canada)", "2026-07-01T14:00:00.000Z"],
  ["(UTC-05:00) Eastern Time (US & Canada)", "2026-07-01T14:00:00.000Z"],
  ["ET", "2026-07-01T14:00:00.000Z"],
  ["-5.00", "2026-07-01T15:00:00.000Z"],
  ["IST", "broken_date"],
  ["XDT", "broken_date"],
])("reads a record's zone from the abbreviation %s", (zone, expected) => {
  expect(iso(createTimeReader("UTC", null)("2026-07-01 10:00:00", zone))).toBe(expected);
});

describe("texts that are no times", () => {
  const read = createTimeReader("UTC", null);
  it.each([
    ["", "broken_date"],
    ["yesterday", "broken_date"],
    ["2026-02-30 10:00:00", "broken_date"],
    ["2026-13-01 10:00:00", "broken_date"],
    ["2026-03-25 24:61:00", "broken_date"],
    ["2026-03-25 13:00 PM", "broken_date"],
    ["2026-03-25 晚上3:05", "broken_date"],
    ["2026-03-25 3:05 CH", "broken_date"],
    ["2026-03-25 下午15:05", "broken_date"],
    ["2026-03-25 10:00 AM IST", "broken_date"],
    ["2026-03-25 10:00:00 +1900", "broken_date"],
    ["2026-03-25 24:00:01", "broken_date"],
    ["25 lis 2026 14:05", "broken_date"],
    ["20260325140509.123+240", "broken_date"],
    ["Grand Total", "broken_date"],
    ["12:34", "broken_date"],
    ["603", "broken_date"],
    ["0", "broken_date"],
    ["1970-01-01 00:00:00", "date_out_of_range"],
    ["2199-01-01 00:00:00", "date_out_of_range"],
    ["2026-03-25 14:05:09 ZZZ", "broken_date"],
    [`2026-03-25 14:05:09${" ".repeat(80)}`, "broken_date"],
  ])("refuses %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("reads IST as the zone of the file where that prints it", () => {
    const inIndia = createTimeReader("Asia/Kolkata", null);
    expect(iso(inIndia("2026-03-25 10:00 AM IST"))).toBe("2026-03-25T04:30:00.000Z");
    expect(iso(inIndia("2026-03-25 10:00:00", "IST"))).toBe("2026-03-25T04:30:00.000Z");
  });

  it("answers any text with a number or a refusal", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: "binary" }), (text) => {
        expect(["number", "string"]).toContain(typeof read(text));
      }),
    );
  });
});

it("reads back what it printed, at any time of any zone that exists there", () => {
  const zones = ["America/New_York", "Europe/London", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"];
  const readers = zones.map((zone) => ({ zone, read: createTimeReader(zone, null) }));
  fc.assert(
    fc.property(fc.integer({ min: 946_684_800, max: 4_000_000_000 }), fc.nat(4), (seconds, pick) => {
      const { zone, read } = readers[pick] ?? { zone: "UTC", read: createTimeReader("UTC", null) };
      const printed = new Date(seconds * 1000).toLocaleString("sv-SE", { timeZone: zone });
      const readBack = read(printed);
      // The later of two equal readings comes back as the earlier one.
      expect([0, 1800, 3600]).toContain(typeof readBack === "number" ? seconds - readBack / 1000 : readBack);
    }),
    { numRuns: 500 },
  );
});

it("refuses to be made for a zone that does not exist", () => {
  expect(() => createTimeReader("Mars/Olympus", null)).toThrow(RangeError);
});
