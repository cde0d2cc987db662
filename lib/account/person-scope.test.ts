import { describe, expect, it } from "vitest";
import { mintPersonScope } from "@/lib/account/person-scope";

describe("mintPersonScope", () => {
  it("holds whose account it is, and where the request came from", () => {
    expect(mintPersonScope("u1", "203.0.113.9")).toEqual({ userId: "u1", address: "203.0.113.9" });
  });
});
