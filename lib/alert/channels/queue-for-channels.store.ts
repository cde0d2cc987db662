import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertChannel } from "@/lib/alert/channels/alert-channel";
import { channelsIn } from "@/lib/alert/channels/alert-channel.store";
import type { ChannelMessage } from "@/lib/alert/channels/channel-message";
import { channelPayload } from "@/lib/alert/channels/channel-payload";
import { isAtLeast } from "@/lib/alert/channels/severity-order";
import { deliveryRows, type StoredDelivery } from "@/lib/alert/delivery-page.store";
import { type NewDelivery, queueDeliveries } from "@/lib/alert/outbox.store";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** A message for every channel whom it concerns. */
export interface ChannelNews {
  /** Without the channel. */
  readonly key: string;
  /** Key of the earlier message whose end this one tells, without the channel; null when it tells something new. */
  readonly answers: string | null;
  readonly alertId: string | null;
  readonly importId: string | null;
  readonly message: ChannelMessage;
  /** The channels that may be told; null for all. */
  readonly channelIds?: readonly string[] | null;
  /** It is not sent before; at once when left out. */
  readonly notBefore?: Date;
}

/**
 * Puts messages into the outbox for the channels that are turned on: what is new for those that want alerts so urgent,
 * what became of it for those that were told. Call it in the transaction that raises the alerts.
 */
export async function queueForChannels(
  scope: OrganizationScope,
  tx: DbTransaction,
  news: readonly ChannelNews[],
): Promise<void> {
  const channels = (await channelsIn(scope, tx)).filter(({ isEnabled }) => isEnabled);
  if (channels.length === 0) return;
  for (const one of news)
    for (const channel of channels)
      if (await isConcerned(scope, tx, one, channel)) await queueDeliveries(scope, tx, [channelDelivery(channel, one)]);
}

/**
 * Puts a message into the outbox for one channel, whatever it wants to be told of.
 * @returns the message as it is kept; null when the channel has gone
 */
export async function queueChannelTest(
  scope: OrganizationScope,
  channel: AlertChannel,
  news: ChannelNews,
): Promise<StoredDelivery | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const known = await tx
      .selectFrom("alert_channel")
      .select("id")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", channel.id)
      .forKeyShare()
      .executeTakeFirst();
    if (known === undefined) return null;
    const delivery = channelDelivery(channel, news);
    await queueDeliveries(scope, tx, [delivery]);
    return deliveryRows(scope, tx).where("idempotency_key", "=", delivery.idempotencyKey).executeTakeFirstOrThrow();
  });
}

/** A message as it stands in the outbox for one channel. */
function channelDelivery(channel: AlertChannel, news: ChannelNews): NewDelivery {
  const { key, answers, message, channelIds: _, ...about } = news;
  return {
    ...about,
    to: channel.name,
    subject: message.title,
    text: [...message.lines, message.url].join("\n\n"),
    html: "",
    idempotencyKey: `${key}:${channel.id}`,
    inReplyTo: answers === null ? null : `${answers}:${channel.id}`,
    channel: { id: channel.id, kind: channel.kind, payload: channelPayload(channel.kind, message) },
  };
}

async function isConcerned(
  scope: OrganizationScope,
  tx: DbTransaction,
  { answers, message, channelIds }: ChannelNews,
  channel: AlertChannel,
): Promise<boolean> {
  if (answers === null && channelIds?.includes(channel.id) === false) return false;
  if (answers === null) return message.severity !== null && isAtLeast(message.severity, channel.minSeverity);
  const told = await tx
    .selectFrom("delivery")
    .select("id")
    .where("organization_id", "=", scope.organizationId)
    .where("idempotency_key", "=", `${answers}:${channel.id}`)
    .executeTakeFirst();
  return told !== undefined;
}
