import { describe, expect, it } from "vitest";
import { CallerIdFilter, callerIdFilterQuery, LIST_SORTS } from "@/lib/present/caller-id-filter.schema";
import { CALLER_ID_SORTS } from "@/lib/watch/caller-id-page.store";

describe("the filter of caller IDs", () => {
  it("shows the worst first when nobody asks for anything", () => {
    expect(CallerIdFilter.parse({})).toEqual({ q: "", standing: null, sort: "score", order: "asc" });
  });

  it.each([
    [{ sort: "attempts" }, "desc"],
    [{ sort: "blocked" }, "desc"],
    [{ sort: "blocked", order: "asc" }, "asc"],
    [{ sort: "score", order: "desc" }, "desc"],
  ])("%j goes %s", (url, order) => expect(CallerIdFilter.parse(url).order).toBe(order));

  it("is not put off by a URL that was written by hand", () => {
    expect(CallerIdFilter.parse({ q: ["a", "b"], standing: "superb", sort: "name", order: "up" })).toEqual(
      CallerIdFilter.parse({}),
    );
  });

  it("comes back from the query that it is written as, which leaves out what is usual", () => {
    expect(callerIdFilterQuery(CallerIdFilter.parse({}))).toEqual({ q: null, standing: null, sort: null, order: null });
    for (const sort of LIST_SORTS)
      for (const order of ["asc", "desc"] as const) {
        const filter = CallerIdFilter.parse({ q: "0103", standing: "harmed", sort, order });
        expect(CallerIdFilter.parse(callerIdFilterQuery(filter))).toEqual(filter);
      }
  });

  it("asks for nothing that the list cannot be sorted by", () => expect(LIST_SORTS).toEqual(CALLER_ID_SORTS));
});
