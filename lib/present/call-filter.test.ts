import { describe, expect, it } from "vitest";
import { callFilterQuery, isOpenFilter, readCallFilter } from "@/lib/present/call-filter";

const OPEN = { callerId: null, outcome: [], from: null, to: null };

describe("readCallFilter", () => {
  it("reads what a URL asks for", () => {
    const url = {
      callerId: " 13125550103",
      outcome: "unwanted_607,declined_603",
      from: "2026-11-01",
      to: "2026-11-03",
    };
    expect(readCallFilter(url)).toEqual({
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
    [{ from: "2026-02-30", to: "2026-11-01T25:00:00Z" }],
    [{ from: "2026-11-01T06:00:00", to: "1 Nov 2026" }],
  ])("leaves open what it cannot read in %j", (url) => expect(readCallFilter(url)).toEqual(OPEN));
});

describe("callFilterQuery", () => {
  it("gives one spelling of each filter, that reads back the same", () => {
    const filter = readCallFilter({ callerId: "4711", outcome: "unwanted_607,declined_603,unwanted_607" });
    const query = callFilterQuery(filter);
    expect(query).toEqual({ callerId: "4711", outcome: "declined_603,unwanted_607", from: null, to: null });
    expect(callFilterQuery(readCallFilter(query))).toEqual(query);
  });

  it("asks for nothing when nothing is filtered", () => {
    expect(callFilterQuery(readCallFilter({}))).toEqual({ callerId: null, outcome: null, from: null, to: null });
  });
});

describe("isOpenFilter", () => {
  it.each([
    [{}, true],
    [{ callerId: "4711" }, false],
    [{ outcome: "busy" }, false],
    [{ from: "2026-11-01" }, false],
    [{ to: "2026-11-01" }, false],
  ])("of %j is %s", (url, isOpen) => expect(isOpenFilter(readCallFilter(url))).toBe(isOpen));
});
