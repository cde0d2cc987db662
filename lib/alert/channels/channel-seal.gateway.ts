import { authSecret } from "@/lib/account/sign-in/session.gateway";
import { openSealed, sealText } from "@/lib/platform/seal";

const PURPOSE = "alert channel";

/** Seals a channel's address or secret under the installation's secret, so that a copy of the database reveals neither. */
export function sealForChannel(text: string): string {
  return sealText(authSecret(), PURPOSE, text);
}

/** Opens what {@link sealForChannel} sealed; null when the installation's secret is another one than it was. */
export function openForChannel(sealed: string): string | null {
  try {
    return openSealed(authSecret(), PURPOSE, sealed);
  } catch {
    return null;
  }
}
