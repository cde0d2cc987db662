import { describe, expect, it } from "vitest";
import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/present/page.schema";

describe("PageQuery", () => {
  it("is fifty from the start when nothing is asked", () => {
    expect(PageQuery.parse({})).toEqual({ limit: 50 });
  });

  it("reads numbers from a URL", () => {
    expect(PageQuery.parse({ limit: "500", cursor: "abc" })).toEqual({ limit: 500, cursor: "abc" });
  });

  it.each(["0", "501", "-1", "1.5", "many", "", " ", "0x10", "1e2", "+5"])("refuses a limit of %j", (limit) => {
    expect(PageQuery.safeParse({ limit }).success).toBe(false);
  });
});

describe("pageOf", () => {
  it("takes items of its kind and either a cursor or the end", () => {
    const Page = pageOf(z.number());
    expect(Page.parse({ data: [1, 2], nextCursor: null })).toEqual({ data: [1, 2], nextCursor: null });
    expect(Page.safeParse({ data: ["1"], nextCursor: null }).success).toBe(false);
    expect(Page.safeParse({ data: [] }).success).toBe(false);
  });
});
