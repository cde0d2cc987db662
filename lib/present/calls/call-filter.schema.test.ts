import { describe, expect, it } from "vitest";
import { CALL_FILTER_NAMES, readCallFilter } from "@/lib/present/calls/call-filter";
import { CallFilterQuery, filterOf } from "@/lib/present/calls/call-filter.schema";

describe("CallFilterQuery", () => {
  it("knows every field that a page's URL knows", () => {
    expect(Object.keys(CallFilterQuery.shape).sort()).toEqual([...CALL_FILTER_NAMES].sort());
  });

  it("reads what pages read", () => {
    const url = { sip: "603,607", carrier: "(none)", talk: "short", area: " 1 312", from: "2026-11-03" };
    expect(filterOf(CallFilterQuery.parse(url))).toEqual(readCallFilter(url));
  });

  it.each([{ sip: "x" }, { outcome: "nonsense" }, { timeZone: "Mars" }, { from: "0001-01-01" }, { ring: "none,long" }])(
    "refuses %j, which a page leaves open",
    (url) => expect(CallFilterQuery.safeParse(url).success).toBe(false),
  );
});
