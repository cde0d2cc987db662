import { describe, expect, it } from "vitest";
import { PUBLIC_STANDINGS } from "@/lib/present/caller-id/caller-id.schema";
import {
  callerIdFilterQuery,
  LIST_SORTS,
  LIST_STANDINGS,
  readCallerIdFilter,
} from "@/lib/present/caller-id/caller-id-filter";
import { CALLER_ID_SORTS } from "@/lib/watch/caller-id-page.store";

describe("the filter of caller IDs", () => {
  it("shows the worst first when nobody asks for anything", () => {
    expect(readCallerIdFilter({})).toEqual({ q: "", standing: null, sort: "score", order: "asc" });
  });

  it.each([
    [{ sort: "attempts" }, "desc"],
    [{ sort: "blocked" }, "desc"],
    [{ sort: "blocked", order: "asc" }, "asc"],
    [{ sort: "score", order: "desc" }, "desc"],
  ])("%j goes %s", (url, order) => expect(readCallerIdFilter(url).order).toBe(order));

  it("is not put off by a URL that was written by hand", () => {
    expect(readCallerIdFilter({ q: ["a", "b"], standing: "superb", sort: "name", order: "up" })).toEqual(
      readCallerIdFilter({}),
    );
  });

  it("comes back from the query that it is written as, which leaves out what is usual", () => {
    expect(callerIdFilterQuery(readCallerIdFilter({}))).toEqual({ q: null, standing: null, sort: null, order: null });
    for (const sort of LIST_SORTS)
      for (const order of ["asc", "desc"] as const) {
        const filter = readCallerIdFilter({ q: "0103", standing: "harmed", sort, order });
        expect(readCallerIdFilter(callerIdFilterQuery(filter))).toEqual(filter);
      }
  });

  it("asks for nothing that the list cannot be sorted by or narrowed to", () => {
    expect(LIST_SORTS).toEqual(CALLER_ID_SORTS);
    expect([...LIST_STANDINGS].sort()).toEqual([...PUBLIC_STANDINGS].sort());
  });

  it("does not search for more than the API takes", () => {
    expect(readCallerIdFilter({ q: "1".repeat(101) }).q).toBe("");
    expect(readCallerIdFilter({ q: ` ${"1".repeat(100)} ` }).q).toHaveLength(100);
  });
});
