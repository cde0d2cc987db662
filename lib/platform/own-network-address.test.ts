import { describe, expect, it } from "vitest";
import { isOwnNetworkAddress } from "@/lib/platform/own-network-address";

describe("isOwnNetworkAddress", () => {
  it.each(["127.0.0.1", "10.1.2.3", "192.168.1.5", "172.20.0.2", "100.64.0.9", "::1", "fd12::1", "8.8.8.8"])(
    "lets %s be reached",
    (address) => {
      expect(isOwnNetworkAddress(address)).toBe(true);
    },
  );

  it.each(["169.254.169.254", "fe80::1", "fd00:ec2::254", "100.100.100.200", "0.0.0.0", "224.0.0.1", "::", "nobody"])(
    "refuses %s all the same",
    (address) => {
      expect(isOwnNetworkAddress(address)).toBe(false);
    },
  );
});
