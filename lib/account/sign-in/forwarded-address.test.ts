import { describe, expect, it } from "vitest";
import { clientHop, forwardedHops } from "@/lib/account/sign-in/forwarded-address";

const isProxy = (address: string) => ["127.0.0.1", "10.0.0.1"].includes(address);

describe("clientHop", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["evil, 203.0.113.9", "203.0.113.9"],
    ["198.51.100.1, 203.0.113.9, 10.0.0.1, 127.0.0.1", "203.0.113.9"],
    ["127.0.0.1, 203.0.113.9", "203.0.113.9"],
    ["10.0.0.1, 127.0.0.1", "10.0.0.1"],
    ["127.0.0.1", "127.0.0.1"],
    [" 2001:db8::1 , ", "2001:db8::1"],
    ["", null],
    [null, null],
    [undefined, null],
    ["x".repeat(500), "x".repeat(64)],
  ])("of %j is %j", (header, hop) => {
    expect(clientHop(header, isProxy)).toBe(hop);
  });

  it("is one of all hops", () => {
    expect(forwardedHops("10.0.0.1,,127.0.0.1")).toEqual(["10.0.0.1", "127.0.0.1"]);
  });
});
