import { describe, expect, it } from "vitest";
import { trustedProxies } from "@/lib/platform/trusted-proxies";

describe("trustedProxies", () => {
  const isTrusted = trustedProxies("127.0.0.0/8, ::1,10.1.2.3 , fd00::/8");

  it.each([
    ["127.0.0.1", true],
    ["127.255.0.9", true],
    ["::ffff:127.0.0.1", true],
    ["::1", true],
    ["10.1.2.3", true],
    ["fd12::9", true],
    ["10.1.2.4", false],
    ["203.0.113.7", false],
    ["127.0.0.1.example", false],
    ["unknown", false],
    ["", false],
  ])("says of %j: %s", (address, expected) => {
    expect(isTrusted?.(address)).toBe(expected);
  });

  it("trusts nobody without a list", () => {
    expect(trustedProxies("")?.("127.0.0.1")).toBe(false);
  });

  it.each(["proxy", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0/8", "::1/129", "10.0.0.1/-1", "10.0.0.1/1.5"])(
    "takes no %j",
    (list) => {
      expect(trustedProxies(list)).toBeNull();
    },
  );
});
