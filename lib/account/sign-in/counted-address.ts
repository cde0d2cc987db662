const GROUPS = 8;
/** What one customer is given of IPv6 (RFC 6177): the rest they choose themselves. */
const CUSTOMER_GROUPS = 4;
/** How an IPv4 address begins that IPv6 carries (RFC 4291 section 2.5.5.2). */
const MAPPED = "0:0:0:0:0:ffff";

/**
 * What an address counts as: of IPv6 the network of 64 bits, since whoever has one of its addresses has them all; an IPv4
 * address in the clothes of IPv6 as itself. What is no IPv6 address counts as it stands.
 */
export function countedAddress(address: string): string {
  const groups = groupsOf(address);
  if (groups === null) return address;
  const [high = 0, low = 0] = groups.slice(-2);
  if (textOf(groups.slice(0, -2)) === MAPPED) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return `${textOf(groups.slice(0, CUSTOMER_GROUPS))}::/64`;
}

function groupsOf(address: string): readonly number[] | null {
  const [bare = ""] = address.split("%");
  if (!/^[\da-f:.]+$/i.test(bare) || !URL.canParse(`http://[${bare}]`)) return null;
  const [head = "", tail = ""] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [numbersOf(head), numbersOf(tail)];
  return [...before, ...Array<number>(GROUPS - before.length - after.length).fill(0), ...after];
}

function numbersOf(part: string): readonly number[] {
  return part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
}

function textOf(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(":");
}
