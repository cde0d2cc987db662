import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findTarget } from "@/lib/alert/channels/alert-channel.store";
import { sendToChannel } from "@/lib/alert/channels/send-to-channel.gateway";
import {
  type ClaimedDelivery,
  claimDelivery,
  type DeliveryResult,
  nextDeliveryAt,
  settleDelivery,
} from "@/lib/alert/outbox.store";
import { canSendMail, sendMail } from "@/lib/platform/mailer";

/**
 * Sends every message of the outbox that is due.
 * @returns when the next one that waits is due; null when none waits
 */
export async function deliverAlerts(scope: OrganizationScope, clock: () => Date): Promise<Date | null> {
  for (;;) {
    const claim = await claimDelivery(scope, clock());
    if (claim === null) return nextDeliveryAt(scope);
    await settleDelivery(scope, claim, await attempt(scope, claim, clock()), clock());
  }
}

async function attempt(scope: OrganizationScope, claim: ClaimedDelivery, now: Date): Promise<DeliveryResult> {
  if (claim.channel !== null) {
    const target = await findTarget(scope, claim.channel.id);
    // Its messages went with it.
    return target === null ? { kind: "kept" } : sendToChannel(claim, target, now);
  }
  if (!canSendMail()) return { kind: "kept" };
  try {
    await sendMail(claim);
    return { kind: "sent" };
  } catch (error) {
    return { kind: "failed", error: error instanceof Error ? error.message : String(error) };
  }
}
