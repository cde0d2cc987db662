import { BlockList, isIP } from "node:net";
import { isPublicAddress } from "@/lib/platform/public-address";

const own = new BlockList();
own.addSubnet("127.0.0.0", 8, "ipv4");
own.addSubnet("10.0.0.0", 8, "ipv4");
own.addSubnet("100.64.0.0", 10, "ipv4");
own.addSubnet("172.16.0.0", 12, "ipv4");
own.addSubnet("192.168.0.0", 16, "ipv4");
own.addAddress("::1", "ipv6");
own.addSubnet("fc00::", 7, "ipv6");

/** Stands in the range of private networks, but hands out the keys of a machine in a cloud (Amazon EC2 user guide). */
const METADATA = new BlockList();
METADATA.addAddress("fd00:ec2::254", "ipv6");
METADATA.addAddress("100.100.100.200", "ipv4");

/**
 * Whether an IP address is public, or of a network of one's own (RFC 1918, RFC 4193, RFC 6598, loopback). Link-local
 * addresses are neither: behind them clouds hand out keys.
 */
export function isOwnNetworkAddress(address: string): boolean {
  if (isPublicAddress(address)) return true;
  const family = isIP(address) === 4 ? "ipv4" : "ipv6";
  return isIP(address) !== 0 && own.check(address, family) && !METADATA.check(address, family);
}
