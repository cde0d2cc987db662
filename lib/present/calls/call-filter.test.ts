import { describe, expect, it } from "vitest";
import { callFilterQuery, isOpenFilter, isTurnedRound, readCallFilter } from "@/lib/present/calls/call-filter";

const OPEN = readCallFilter({});

describe("readCallFilter", () => {
  it("reads what a URL asks for", () => {
    const url = {
      callerId: " 13125550103",
      outcome: "unwanted_607,declined_603",
      from: "2026-11-01",
      to: "2026-11-03",
    };
    expect(readCallFilter(url)).toEqual({
      ...OPEN,
      callerId: "+13125550103",
      outcome: ["unwanted_607", "declined_603"],
      from: "2026-11-01",
      to: "2026-11-03",
    });
  });

  it("takes moments with an offset too", () => {
    expect(readCallFilter({ from: "2026-11-01T06:00:00Z" }).from).toBe("2026-11-01T06:00:00Z");
    expect(readCallFilter({ to: "2026-11-01T06:00:00-06:00" }).to).toBe("2026-11-01T06:00:00-06:00");
  });

  it.each([
    [{}],
    [{ callerId: "", outcome: "", from: "", to: "" }],
    [{ callerId: ["+13125550103"], outcome: ["busy"] }],
    [{ outcome: "busy,nonsense" }],
    [{ from: "yesterday", to: "2026-13-01" }],
    [{ callerId: "1".repeat(65) }],
    [{ from: "0002-11-20", to: "0202-11-20T06:00:00Z" }],
    [{ from: "2026-02-30", to: "2026-11-01T25:00:00Z" }],
    [{ from: "2026-11-01T06:00:00", to: "1 Nov 2026" }],
    [{ sip: "603,x", q850: "300", rule: "a b", area: "312", import: "7", ring: "long", talk: "short,long" }],
    [{ carrier: "", trunk: "x".repeat(201), timeZone: "+05:30", confidence: "sure", attribution: "nobody" }],
  ])("leaves open what it cannot read in %j", (url) => expect(readCallFilter(url)).toEqual(OPEN));
});

describe("callFilterQuery", () => {
  it("gives one spelling of each filter, that reads back the same", () => {
    const filter = readCallFilter({ callerId: "4711", outcome: "unwanted_607,declined_603,unwanted_607" });
    const query = callFilterQuery(filter);
    expect(query).toMatchObject({ callerId: "4711", outcome: "declined_603,unwanted_607", from: null, sip: null });
    expect(callFilterQuery(readCallFilter(query))).toEqual(query);
  });

  it("writes every field so that it reads back the same", () => {
    const url = {
      ...{
        confidence: "high,probable",
        attribution: "unknown",
        sip: "603,607",
        q850: "21",
        rule: "603,own-provider/x",
      },
      ...{ carrier: "AT&T, Mobility", trunk: "(none)", campaign: "recall", attestation: "A", area: "+1 312" },
      ...{ import: "0198f0a0-0000-7000-8000-000000000000", ring: "none", talk: "short,unknown", timeZone: "UTC" },
    };
    expect(callFilterQuery(readCallFilter(url))).toMatchObject(url);
  });

  it("asks for nothing when nothing is filtered", () => {
    expect(Object.values(callFilterQuery(readCallFilter({}))).filter((value) => value !== null)).toEqual([]);
  });
});

describe("isOpenFilter", () => {
  it.each([
    [{}, true],
    [{ callerId: "4711" }, false],
    [{ outcome: "busy" }, false],
    [{ from: "2026-11-01" }, false],
    [{ to: "2026-11-01" }, false],
    [{ talk: "short" }, false],
    [{ timeZone: "UTC" }, true],
  ])("of %j is %s", (url, isOpen) => expect(isOpenFilter(readCallFilter(url))).toBe(isOpen));
});

describe("isTurnedRound", () => {
  it.each([
    [{ from: "2026-11-20", to: "2026-11-10" }, true],
    [{ from: "2026-11-10", to: "2026-11-10" }, false],
    [{ from: "2026-11-20" }, false],
    [{ from: "2026-11-20T00:30:00+14:00", to: "2026-11-19" }, false],
  ])("of %j is %s", (url, isTurned) => expect(isTurnedRound(readCallFilter(url))).toBe(isTurned));
});
