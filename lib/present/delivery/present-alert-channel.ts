import type { AlertChannel } from "@/lib/alert/channels/alert-channel";
import type { AlertChannelItem, ChannelDelivery } from "@/lib/present/delivery/alert-channel.schema";

/** A channel as the API shows it. */
export function presentAlertChannel(channel: AlertChannel): AlertChannelItem {
  return {
    ...channel,
    createdAt: channel.createdAt.toISOString(),
    previousSecretUntil: channel.previousSecretUntil?.toISOString() ?? null,
    deadSince: channel.deadSince?.toISOString() ?? null,
  };
}

/** What is kept of a message to a channel, as far as it is shown. */
interface ShownDelivery extends Omit<ChannelDelivery, "createdAt" | "sentAt"> {
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** A message to a channel as the API shows it. */
export function presentChannelDelivery(delivery: ShownDelivery): ChannelDelivery {
  const { id, subject, text, status, attempts, lastError, alertId } = delivery;
  const [createdAt, sentAt] = [delivery.createdAt.toISOString(), delivery.sentAt?.toISOString() ?? null];
  return { id, subject, text, status, attempts, lastError, alertId, createdAt, sentAt };
}
