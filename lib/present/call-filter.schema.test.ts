import { describe, expect, it } from "vitest";
import { CallFilter, callFilterQuery, isOpenFilter } from "@/lib/present/call-filter.schema";

const OPEN = { callerId: null, outcome: [], from: null, to: null };

describe("CallFilter", () => {
  it("reads what a URL asks for", () => {
    const url = {
      callerId: " 13125550103",
      outcome: "unwanted_607,declined_603",
      from: "2026-11-01",
      to: "2026-11-03",
    };
    expect(CallFilter.parse(url)).toEqual({
      callerId: "+13125550103",
      outcome: ["unwanted_607", "declined_603"],
      from: "2026-11-01",
      to: "2026-11-03",
    });
  });

  it("takes moments with an offset too", () => {
    expect(CallFilter.parse({ from: "2026-11-01T06:00:00Z" }).from).toBe("2026-11-01T06:00:00Z");
    expect(CallFilter.parse({ to: "2026-11-01T06:00:00-06:00" }).to).toBe("2026-11-01T06:00:00-06:00");
  });

  it.each([
    [{}],
    [{ callerId: "", outcome: "", from: "", to: "" }],
    [{ callerId: ["+13125550103"], outcome: ["busy"] }],
    [{ outcome: "busy,nonsense" }],
    [{ from: "yesterday", to: "2026-13-01" }],
    [{ callerId: "1".repeat(65) }],
  ])("leaves open what it cannot read in %j", (url) => expect(CallFilter.parse(url)).toEqual(OPEN));
});

describe("callFilterQuery", () => {
  it("gives one spelling of each filter, that reads back the same", () => {
    const filter = CallFilter.parse({ callerId: "4711", outcome: "unwanted_607,declined_603,unwanted_607" });
    const query = callFilterQuery(filter);
    expect(query).toEqual({ callerId: "4711", outcome: "declined_603,unwanted_607", from: null, to: null });
    expect(callFilterQuery(CallFilter.parse(query))).toEqual(query);
  });

  it("asks for nothing when nothing is filtered", () => {
    expect(callFilterQuery(CallFilter.parse({}))).toEqual({ callerId: null, outcome: null, from: null, to: null });
  });
});

describe("isOpenFilter", () => {
  it.each([
    [{}, true],
    [{ callerId: "4711" }, false],
    [{ outcome: "busy" }, false],
    [{ from: "2026-11-01" }, false],
    [{ to: "2026-11-01" }, false],
  ])("of %j is %s", (url, isOpen) => expect(isOpenFilter(CallFilter.parse(url))).toBe(isOpen));
});
