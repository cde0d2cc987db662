import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { ChannelKind } from "@/lib/alert/channels/channel-kind";
import { noteChannelResult } from "@/lib/alert/channels/channel-result.store";
import { noteMailResult } from "@/lib/alert/person/alert-recipient.store";
import { MINUTE_MS } from "@/lib/base/time-units";
import { tenantTransaction } from "@/lib/platform/db";
import type { OutgoingMail } from "@/lib/platform/mailer";
import type { DbTransaction } from "@/lib/platform/transaction";

/** A message with what it is about. */
export interface NewDelivery extends OutgoingMail {
  readonly alertId: string | null;
  readonly importId: string | null;
  /** Where it goes, and the body of the request that takes it there; left out for a mail. */
  readonly channel?: { readonly id: string; readonly kind: ChannelKind; readonly payload: string };
  /** Whose mail it is; left out where it goes to nobody in particular. */
  readonly userId?: string;
  /** What it is; an alert unless said. */
  readonly kind?: DeliveryKind;
  /** It is not sent before; at once when left out. */
  readonly notBefore?: Date;
}

/** What a message tells. */
export type DeliveryKind = "alert" | "follow_up" | "history" | "escalation" | "digest" | "test";

/** A message that this process has taken upon itself to send. */
export interface ClaimedDelivery extends OutgoingMail {
  readonly id: string;
  readonly attempts: number;
  /** Null for a mail. */
  readonly channel: { readonly id: string; readonly payload: string } | null;
  /** Whose mail it is; null where nobody's. */
  readonly userId: string | null;
  /** Whether its reader has asked for it just now. */
  readonly isAsked: boolean;
}

/** After so many tries a message is given up and shown as failed. */
const ATTEMPTS_MAX = 8;
/** A claim that was not settled after this long (its process died) may be taken again. */
const CLAIM_MINUTES = 5;

/** Puts messages into the outbox, in the transaction that causes them. A message whose key is there already is left alone. */
export async function queueDeliveries(
  scope: OrganizationScope,
  tx: DbTransaction,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  for (const delivery of deliveries)
    await tx
      .insertInto("delivery")
      .values({
        organization_id: scope.organizationId,
        alert_id: delivery.alertId,
        import_id: delivery.importId,
        channel: delivery.channel?.kind ?? "email",
        channel_id: delivery.channel?.id ?? null,
        payload: delivery.channel?.payload ?? null,
        recipient: delivery.to,
        idempotency_key: delivery.idempotencyKey,
        in_reply_to: delivery.inReplyTo ?? null,
        subject: delivery.subject,
        text: delivery.text,
        html: delivery.html,
        user_id: delivery.userId ?? null,
        kind: delivery.kind ?? "alert",
        ...(delivery.notBefore === undefined ? {} : { next_attempt_at: delivery.notBefore }),
      })
      .onConflict((conflict) => conflict.columns(["organization_id", "idempotency_key"]).doNothing())
      .execute();
}

/**
 * Takes the next message that is due; null when there is none. Two processes never take the same one at a time. A mail goes to
 * the address that its reader has by now, as long as they belong to the organisation.
 */
export async function claimDelivery(scope: OrganizationScope, now: Date): Promise<ClaimedDelivery | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const due = await tx
      .selectFrom("delivery")
      .select("id")
      .where("organization_id", "=", scope.organizationId)
      .where("status", "in", ["queued", "sending"])
      .where("next_attempt_at", "<=", now)
      .orderBy("next_attempt_at")
      .orderBy("id")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!due) return null;
    const row = await tx
      .updateTable("delivery")
      .set({
        status: "sending",
        recipient: sql<string>`coalesce((select u.email from membership m join "user" u on u.id = m.user_id
          where m.organization_id = delivery.organization_id and m.user_id = delivery.user_id), recipient)`,
        attempts: sql<number>`attempts + 1`,
        next_attempt_at: new Date(now.getTime() + CLAIM_MINUTES * MINUTE_MS),
      })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", due.id)
      .returning(["id", "recipient as to", "subject", "text", "html", "attempts", "channel_id", "payload"])
      .returning(["user_id as userId", "kind"])
      .returning(["idempotency_key as idempotencyKey", "in_reply_to as inReplyTo"])
      .executeTakeFirstOrThrow();
    const { channel_id: id, payload, kind, ...message } = row;
    return { ...message, isAsked: kind === "test", channel: id === null || payload === null ? null : { id, payload } };
  });
}

/** How an attempt to deliver ended. */
export type DeliveryResult =
  | { readonly kind: "sent" }
  | { readonly kind: "kept" }
  /** Its reader is not to have it any more. */
  | { readonly kind: "withdrawn"; readonly why: string }
  | {
      readonly kind: "failed";
      readonly error: string;
      /** Trying again is of no use. */
      readonly isFinal?: boolean;
      /** The address takes no mail, as far as its server says. */
      readonly isBounce?: boolean;
    };

/**
 * Settles a claim: sent, kept for want of a mail server, taken back, or to be tried again later with growing pauses, unless trying
 * again is of no use. A channel remembers whether it was reached.
 */
export async function settleDelivery(
  scope: OrganizationScope,
  claim: ClaimedDelivery,
  result: DeliveryResult,
  now: Date,
): Promise<void> {
  const isGivenUp = result.kind === "failed" && (result.isFinal === true || claim.attempts >= ATTEMPTS_MAX);
  const pauseMs = 1_000 * 4 ** Math.min(claim.attempts, 6);
  await tenantTransaction(scope.organizationId, async (tx) => {
    if (claim.channel !== null && result.kind !== "kept") {
      const error = result.kind === "failed" ? result.error : null;
      await noteChannelResult(scope, tx, claim.channel.id, { error, isGivenUp, now });
    }
    const isBounce = result.kind === "failed" && result.isBounce === true;
    if (claim.userId !== null && (isBounce || result.kind === "sent"))
      await noteMailResult(scope, tx, claim.userId, { error: isBounce ? result.error : null, now });
    await tx
      .updateTable("delivery")
      .set(
        result.kind === "failed"
          ? {
              status: isGivenUp ? "failed" : "queued",
              last_error: result.error.slice(0, 500),
              next_attempt_at: new Date(now.getTime() + pauseMs),
            }
          : {
              status: result.kind,
              sent_at: result.kind === "sent" ? now : null,
              last_error: result.kind === "withdrawn" ? result.why : null,
            },
      )
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", claim.id)
      .execute();
  });
}
