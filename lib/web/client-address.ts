import { countedAddress } from "@/lib/account/sign-in/counted-address";
import { forwardedHops } from "@/lib/account/sign-in/forwarded-address";
import { visitorAddress } from "@/lib/account/sign-in/visitor-address.gateway";

const FORWARDED = "x-forwarded-for";

/**
 * What the address counts as that a request comes from ({@link countedAddress}), as far as it can be known
 * ({@link visitorAddress}). Good for counting requests, not for trusting anybody.
 */
export function clientAddress(request: Request): string {
  return countedAddress(callerAddress(request) ?? "unknown");
}

/** The address itself, null when nobody said: for what is written down. */
export function callerAddress(request: Request): string | null {
  return visitorAddress(request.headers.get(FORWARDED));
}

/** Whether every hop of a request that is known was made on this machine. */
export function isFromThisMachine(request: Request): boolean {
  return forwardedHops(request.headers.get(FORWARDED)).every((hop) =>
    /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/.test(hop),
  );
}
