import { describe, expect, it } from "vitest";
import { CALLER_DAYS_MAX, CallerDaysQuery } from "@/lib/present/caller-id/caller-days.schema";

const read = (callerIds: string) => CallerDaysQuery.safeParse({ callerIds });

describe("the caller IDs whose days are asked for", () => {
  it("are separated by commas, with or without their plus", () => {
    expect(read("+13125550100, 13125550101,anonymous").data?.callerIds).toEqual([
      "+13125550100",
      "+13125550101",
      "anonymous",
    ]);
  });

  it.each(["", ",", "+13125550100,,"])("are refused when one is missing: %j", (text) =>
    expect(read(text).success).toBe(false),
  );

  it("are a page of the list at most", () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => `+1312555${String(i).padStart(4, "0")}`).join(",");
    expect(read(many(CALLER_DAYS_MAX)).success).toBe(true);
    expect(read(many(CALLER_DAYS_MAX + 1)).success).toBe(false);
  });
});
