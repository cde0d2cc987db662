import type { AlertSeverity } from "@/lib/alert/alert-draft";
import type { ChannelKind } from "@/lib/alert/channels/channel-kind";
import type { AlertChannelItem, ChannelDelivery } from "@/lib/present/alert-channel.schema";
import { formatThings, formatTime } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";

/** A state in a word, with what its colour says. */
interface State {
  readonly label: string;
  readonly tone: "neutral" | "accent" | "good" | "watch" | "bad";
}

/** What each kind of channel is called. */
export const CHANNEL_KIND_WORDS: Readonly<Record<ChannelKind, string>> = {
  webhook: "Webhook",
  slack: "Slack",
  teams: "Microsoft Teams",
};

/** How urgent an alert has to be for a channel to be told. */
export const MIN_SEVERITY_WORDS: Readonly<Record<AlertSeverity, string>> = {
  medium: "All alerts",
  high: "High and critical alerts",
  critical: "Critical alerts alone",
};

const STATUSES: Readonly<Record<ChannelDelivery["status"], State>> = {
  queued: { label: "Waiting", tone: "accent" },
  sending: { label: "Sending", tone: "accent" },
  sent: { label: "Arrived", tone: "good" },
  kept: { label: "Not sent", tone: "neutral" },
  failed: { label: "Given up", tone: "bad" },
};

/** Whether a channel works, in a word. */
export function channelState(channel: Pick<AlertChannelItem, "isEnabled" | "deadSince" | "lastError">): State {
  if (!channel.isEnabled) return { label: "Turned off", tone: "neutral" };
  if (channel.deadSince !== null) return { label: "Not reached", tone: "bad" };
  return channel.lastError === null ? { label: "On", tone: "good" } : { label: "Trying again", tone: "watch" };
}

/** A message in a channel's log. */
export interface ChannelLogRow {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly state: State;
  /** Tries and the latest failure. */
  readonly fate: string;
}

/** Prepares a message for a channel's log. @param timeZone IANA name */
export function channelLogRow(delivery: ChannelDelivery, timeZone: string): ChannelLogRow {
  const { id, subject, createdAt, status, attempts, lastError } = delivery;
  const tries = formatThings(attempts, "try", "tries");
  return {
    id,
    subject: visibleText(subject),
    at: formatTime(createdAt, timeZone),
    state: STATUSES[status],
    fate: lastError === null ? tries : `${tries}. ${visibleText(lastError)}`,
  };
}
