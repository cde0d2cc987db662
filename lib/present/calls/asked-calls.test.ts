import { describe, expect, it } from "vitest";
import { NO_CONDITIONS } from "@/lib/ledger/report/call-conditions";
import { askedCalls } from "@/lib/present/calls/asked-calls";
import { readCallFilter } from "@/lib/present/calls/call-filter";

describe("askedCalls", () => {
  it("asks for every call when nothing is filtered", () =>
    expect(askedCalls(readCallFilter({}), "UTC")).toEqual(NO_CONDITIONS));

  it("means calls without a name where the URL says so", () => {
    const filter = readCallFilter({ carrier: "(none)", trunk: "east", sip: "603", q850: "21", rule: "603" });
    expect(askedCalls(filter, "UTC")).toMatchObject({
      carrier: "",
      trunk: "east",
      sipCodes: [603],
      causes: [21],
      ruleIds: ["603"],
    });
  });

  it("reads days in the zone that the filter names, else in the reader's", () => {
    const from = (url: Readonly<Record<string, string>>) => askedCalls(readCallFilter(url), "Asia/Tokyo").from;
    expect(from({ from: "2026-11-03" })).toEqual(new Date("2026-11-02T15:00:00Z"));
    expect(from({ from: "2026-11-03", timeZone: "UTC" })).toEqual(new Date("2026-11-03T00:00:00Z"));
  });
});
