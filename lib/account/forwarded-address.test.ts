import { describe, expect, it } from "vitest";
import { forwardedHops, lastHop } from "@/lib/account/forwarded-address";

describe("lastHop", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["evil, 203.0.113.9", "203.0.113.9"],
    [" 2001:db8::1 , ", "2001:db8::1"],
    ["", null],
    [null, null],
    [undefined, null],
    ["x".repeat(500), "x".repeat(64)],
  ])("of %j is %j", (header, hop) => {
    expect(lastHop(header)).toBe(hop);
  });

  it("is the last of all hops", () => {
    expect(forwardedHops("10.0.0.1,,127.0.0.1")).toEqual(["10.0.0.1", "127.0.0.1"]);
  });
});
