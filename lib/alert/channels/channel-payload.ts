import type { ChannelKind } from "@/lib/alert/channels/channel-kind";
import type { ChannelMessage } from "@/lib/alert/channels/channel-message";
import { slackPayload } from "@/lib/alert/channels/slack/slack-payload";
import { teamsPayload } from "@/lib/alert/channels/teams/teams-payload";
import { webhookPayload } from "@/lib/alert/channels/webhook/webhook-payload";

const PAYLOADS: Readonly<Record<ChannelKind, (message: ChannelMessage) => object>> = {
  webhook: webhookPayload,
  slack: slackPayload,
  teams: teamsPayload,
};

/** The body of the request that tells a channel of that kind, as JSON text. */
export function channelPayload(kind: ChannelKind, message: ChannelMessage): string {
  return JSON.stringify(PAYLOADS[kind](message));
}
