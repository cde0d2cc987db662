import { z } from "zod";
import { Email } from "@/lib/account/account.schema";
import { authSecret } from "@/lib/account/sign-in/session.gateway";
import { MINUTE_MS } from "@/lib/base/time-units";
import { openSealed, sealText } from "@/lib/platform/seal";

const PURPOSE = "sign-up link";
const HOLDS_MS = 60 * MINUTE_MS;
const Claim = z.object({ email: Email, expiresAt: z.int() });

/**
 * The secret of the link by which somebody new goes on: it says itself to which address it was sent and until when it
 * holds, so that nothing is kept of somebody who only asked. Once there is an account, it is of no use.
 */
export function makeSignUpLink(email: string, now: Date): string {
  return sealText(authSecret(), PURPOSE, JSON.stringify({ email, expiresAt: now.getTime() + HOLDS_MS }));
}

/** The address that a link was sent to; null when it is none of ours, or has expired. */
export function readSignUpLink(secret: string, now: Date): string | null {
  try {
    const { email, expiresAt } = Claim.parse(JSON.parse(openSealed(authSecret(), PURPOSE, secret)));
    return expiresAt > now.getTime() ? email : null;
  } catch {
    return null;
  }
}
