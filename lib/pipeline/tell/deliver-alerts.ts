import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findTarget } from "@/lib/alert/channels/alert-channel.store";
import { sendToChannel } from "@/lib/alert/channels/send-to-channel.gateway";
import { type ClaimedDelivery, claimDelivery, type DeliveryResult, settleDelivery } from "@/lib/alert/outbox.store";
import { findRecipient } from "@/lib/alert/person/alert-recipient.store";
import { isWantingMail } from "@/lib/alert/person/plan-mail";
import { oneClickUrl } from "@/lib/alert/person/unsubscribe-token.gateway";
import { errorText } from "@/lib/base/error-text";
import { log } from "@/lib/platform/log";
import { canSendMail, MailRefusedError, sendMail } from "@/lib/platform/mailer";

/** Sends every message of the outbox that is due. */
export async function deliverAlerts(scope: OrganizationScope, clock: () => Date): Promise<void> {
  for (;;) {
    const claim = await claimDelivery(scope, clock());
    if (claim === null) return;
    await settleDelivery(scope, claim, await attempt(scope, claim, clock()), clock());
  }
}

async function attempt(scope: OrganizationScope, claim: ClaimedDelivery, now: Date): Promise<DeliveryResult> {
  if (claim.channel !== null) {
    const target = await findTarget(scope, claim.channel.id);
    // Its messages went with it.
    return target === null ? { kind: "kept" } : sendToChannel(claim, target, now);
  }
  const { userId } = claim;
  const reader = await findRecipient(scope, userId === null ? { email: claim.to } : { userId }, now);
  if (reader === null) return LEFT;
  if (!claim.isAsked && !isWantingMail(reader.preferences, now)) return UNWANTED;
  if (!canSendMail()) return { kind: "kept" };
  const unsubscribeUrl = userId === null ? null : oneClickUrl({ organizationId: scope.organizationId, userId });
  try {
    await sendMail({ ...claim, unsubscribeUrl });
    return { kind: "sent" };
  } catch (error) {
    const isRefused = error instanceof MailRefusedError;
    log.warn({ err: error, deliveryId: claim.id, attempts: claim.attempts }, "a mail was not taken");
    return { kind: "failed", error: errorText(error), isFinal: isRefused, isBounce: isRefused };
  }
}

const LEFT: DeliveryResult = { kind: "withdrawn", why: "They no longer belong to the organisation." };
const UNWANTED: DeliveryResult = { kind: "withdrawn", why: "They have said since that they want no mails." };
