import { z } from "zod";
import { authSecret } from "@/lib/account/sign-in/session.gateway";
import { env } from "@/lib/platform/env";
import { openSealed, sealText } from "@/lib/platform/seal";

const PURPOSE = "alert mails";
const Subscription = z.object({ organizationId: z.uuid(), userId: z.uuid() });

/** Whose mails about which organisation's alerts. */
export type Subscription = z.output<typeof Subscription>;

/** A token with which whoever holds a mail ends such mails to its reader, without signing in. */
export function unsubscribeToken(subscription: Subscription): string {
  return sealText(authSecret(), PURPOSE, JSON.stringify(Subscription.parse(subscription)));
}

/** What a token stands for; null when it is none of ours. */
export function openUnsubscribeToken(token: string): Subscription | null {
  try {
    return Subscription.parse(JSON.parse(openSealed(authSecret(), PURPOSE, token)));
  } catch {
    return null;
  }
}

/** The address that ends such mails when a mail program posts to it (RFC 8058). */
export function oneClickUrl(subscription: Subscription): string {
  return `${env().appUrl}/api/v1/alert-mail-subscription?token=${unsubscribeToken(subscription)}`;
}
