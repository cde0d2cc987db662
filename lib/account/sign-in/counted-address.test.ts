import { describe, expect, it } from "vitest";
import { countedAddress } from "@/lib/account/sign-in/counted-address";

describe("countedAddress", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::", "2001:db8:1:3::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["::ffff:cb00:7109", "203.0.113.9"],
    ["unknown", "unknown"],
    ["", ""],
    ["::1]:80/[", "::1]:80/["],
    ["1::2::3", "1::2::3"],
  ])("of %j is %j", (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});
