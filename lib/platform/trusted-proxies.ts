import { BlockList, isIP } from "node:net";

/**
 * Reads a list of addresses and networks (`127.0.0.0/8, ::1`), parted by commas.
 * @returns whether an address is one of them; null when a part is neither an address nor a network
 */
export function trustedProxies(list: string): ((address: string) => boolean) | null {
  const trusted = new BlockList();
  for (const part of list.split(",").flatMap((one) => one.trim() || [])) {
    const [net = "", length, ...rest] = part.split("/");
    const kind = isIP(net);
    const prefix = length === undefined ? bitsOf(kind) : Number(length);
    const isNetwork = Number.isInteger(prefix) && length !== "" && prefix >= 0 && prefix <= bitsOf(kind);
    if (kind === 0 || rest.length > 0 || !isNetwork) return null;
    trusted.addSubnet(net, prefix, kind === 4 ? "ipv4" : "ipv6");
  }
  return (address) => {
    const kind = isIP(address);
    return kind !== 0 && trusted.check(address, kind === 4 ? "ipv4" : "ipv6");
  };
}

function bitsOf(kind: number): number {
  return kind === 4 ? 32 : 128;
}
