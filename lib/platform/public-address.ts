import { BlockList, isIP } from "node:net";

/** Ranges that are nobody's on the public Internet (IANA special-purpose address registries, RFC 6890 and later). */
const NOT_PUBLIC: readonly (readonly [net: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
];
/** The only range of IPv6 from which public addresses are given out (RFC 4291 section 2.4), and what in it is not public. */
const GLOBAL_UNICAST = ["2000::", 3] as const;
const NOT_PUBLIC_6: readonly (readonly [net: string, prefix: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const refused = new BlockList();
for (const [net, prefix, family] of NOT_PUBLIC) refused.addSubnet(net, prefix, family);
for (const [net, prefix] of NOT_PUBLIC_6) refused.addSubnet(net, prefix, "ipv6");
const global = new BlockList();
global.addSubnet(...GLOBAL_UNICAST, "ipv6");

/** Whether an IP address is one of the public Internet. An IPv4 address in the clothes of IPv6 is judged as neither: refused. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !refused.check(address, "ipv4");
  return isIP(address) === 6 && global.check(address, "ipv6") && !refused.check(address, "ipv6");
}
