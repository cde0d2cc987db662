import { clientHop } from "@/lib/account/sign-in/forwarded-address";
import { env } from "@/lib/platform/env";

/**
 * The address that a request comes from, as far as it can be known: what the server saw, or what a proxy saw that
 * `TRUSTED_PROXIES` names. Null when nobody said.
 * @param forwarded the request's `X-Forwarded-For`, to which the server has added whoever it is connected to
 */
export function visitorAddress(forwarded: string | null | undefined): string | null {
  return clientHop(forwarded, env().isTrustedProxy);
}
