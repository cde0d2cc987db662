import { describe, expect, it } from "vitest";
import { clientAddress, isFromThisMachine } from "@/lib/web/client-address";

const via = (hops: string | null) =>
  new Request("http://x/", hops === null ? {} : { headers: { "x-forwarded-for": hops } });

describe("clientAddress", () => {
  it.each([
    [null, "unknown"],
    ["203.0.113.7", "203.0.113.7"],
    ["198.51.100.1, 203.0.113.7", "203.0.113.7"],
    ["198.51.100.1, 203.0.113.7, 127.0.0.1", "203.0.113.7"],
    ["2001:db8:1:2:3::4", "2001:db8:1:2::/64"],
  ])("of %j is %s", (hops, expected) => {
    expect(clientAddress(via(hops))).toBe(expected);
  });
});

describe("isFromThisMachine", () => {
  it.each([
    [null, true],
    ["127.0.0.1", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["203.0.113.7", false],
    ["127.0.0.1, 203.0.113.7", false],
    ["203.0.113.7, 127.0.0.1", false],
    ["127.0.0.1.example", false],
  ])("says of %j: %s", (hops, expected) => {
    expect(isFromThisMachine(via(hops))).toBe(expected);
  });
});
