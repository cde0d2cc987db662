import type { ChannelMessage } from "@/lib/alert/channels/channel-message";

/** The body of a webhook: type, timestamp and data, as the Standard Webhooks specification 1.0 asks for. */
export function webhookPayload({ type, at, ...data }: ChannelMessage): object {
  return { type, timestamp: at, data };
}
