import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pageOf } from "@/lib/present/page.schema";
import { answersWholeList, pageOfWhole, withPages } from "@/lib/web/whole-list";

const LETTERS = { data: ["a", "b", "c"], nextCursor: null, hidden: 1 };
const NO_INPUT = z.object({});

describe("a list that is looked up whole", () => {
  it("is told by its answer, and by having no pages of its own", () => {
    const list = pageOf(z.string());
    expect(answersWholeList(NO_INPUT, list)).toBe(true);
    expect(answersWholeList(z.object({ query: z.object({ month: z.string() }) }), list)).toBe(true);
    expect(answersWholeList(z.object({ query: z.object({ cursor: z.string() }) }), list)).toBe(false);
    expect(answersWholeList(NO_INPUT, z.object({ data: z.array(z.string()) }))).toBe(false);
    expect(answersWholeList(NO_INPUT, null)).toBe(false);
  });

  it("takes the parameters of a page beside its own", () => {
    const input = withPages(z.object({ query: z.object({ month: z.string() }) }));
    expect(input.parse({ query: { month: "2026-03", limit: "2", cursor: "4" } })).toEqual({
      query: { month: "2026-03", limit: 2, cursor: "4" },
    });
    expect(input.safeParse({ query: { month: "2026-03", limit: "0" } }).success).toBe(false);
    expect(input.safeParse({ query: { month: "2026-03", cursor: "b" } }).success).toBe(false);
  });

  it("comes whole where nothing is said", () => expect(pageOfWhole(LETTERS, {})).toEqual(LETTERS));

  it("comes page by page, each item once, with what else is said of it", () => {
    expect(pageOfWhole(LETTERS, { limit: 2 })).toEqual({ data: ["a", "b"], nextCursor: "2", hidden: 1 });
    expect(pageOfWhole(LETTERS, { limit: 2, cursor: "2" })).toEqual({ data: ["c"], nextCursor: null, hidden: 1 });
    expect(pageOfWhole(LETTERS, { limit: 3 })).toEqual(LETTERS);
    expect(pageOfWhole(LETTERS, { cursor: "9" })).toEqual({ data: [], nextCursor: null, hidden: 1 });
  });
});
