import { describe, expect, it } from "vitest";
import { findOrCreateDemo, findOrCreateGuest } from "@/lib/account/organization/demo.store";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const AT_ONCE = Array.from({ length: 8 });

describe("the demo and its guest", () => {
  it("are one each, though several people are the first to look at the same moment", async () => {
    const demos = await Promise.all(AT_ONCE.map(findOrCreateDemo));
    expect(new Set(demos.map(({ organization }) => organization.id)).size).toBe(1);
    const guests = await Promise.all(AT_ONCE.map(findOrCreateGuest));
    expect(new Set(guests).size).toBe(1);
  });
});
