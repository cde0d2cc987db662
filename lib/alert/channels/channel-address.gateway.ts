import { isIP } from "node:net";
import { env } from "@/lib/platform/env";
import { isOwnNetworkAddress } from "@/lib/platform/own-network-address";
import { isPublicAddress } from "@/lib/platform/public-address";

/** Which addresses may be reached: public ones, unless the installation lets its people reach its own network. */
export function mayReach(address: string): boolean {
  return env().ALLOW_PRIVATE_ADDRESSES ? isOwnNetworkAddress(address) : isPublicAddress(address);
}

/**
 * What keeps an address from being a channel's, in words for whoever typed it; null when nothing does. A name is looked
 * up only when it is used.
 */
export function channelAddressProblem(text: string): string | null {
  if (!URL.canParse(text)) return "This is not a web address. It has to begin with https://.";
  const url = new URL(text);
  const isWeb = url.protocol === "https:" || (env().ALLOW_PRIVATE_ADDRESSES && url.protocol === "http:");
  if (!isWeb) return "The address has to begin with https://.";
  if (url.username !== "" || url.password !== "") return "The address may hold no name and password.";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isPrivate = isIP(host) === 0 ? isLocalName(host) : !mayReach(host);
  return isPrivate ? "Only addresses on the public Internet can be reached." : null;
}

function isLocalName(host: string): boolean {
  return !env().ALLOW_PRIVATE_ADDRESSES && /(^|\.)localhost\.?$/.test(host);
}
