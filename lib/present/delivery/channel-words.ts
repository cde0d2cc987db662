import type { AlertSeverity } from "@/lib/alert/alert-draft";
import type { LostPart } from "@/lib/alert/channels/alert-channel";
import type { ChannelKind } from "@/lib/alert/channels/channel-kind";
import type { AlertChannelItem, ChannelDelivery } from "@/lib/present/delivery/alert-channel.schema";
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
  withdrawn: { label: "Taken back", tone: "neutral" },
};

/** What to do about what was sealed under another `AUTH_SECRET`. */
export const LOST_PART_WORDS: Readonly<Record<LostPart, { readonly title: string; readonly todo: string }>> = {
  address: { title: "Its address cannot be opened", todo: "Change the channel and type the address again." },
  secret: { title: "Its secret cannot be opened", todo: "Give it a new secret." },
};

/** Whether a channel works, in a word. */
export function channelState(channel: Pick<AlertChannelItem, "isEnabled" | "deadSince" | "lastError" | "lost">): State {
  if (!channel.isEnabled) return { label: "Turned off", tone: "neutral" };
  if (channel.lost !== null) return { label: "Cannot send", tone: "bad" };
  if (channel.deadSince !== null) return { label: "Not reached", tone: "bad" };
  return channel.lastError === null ? { label: "On", tone: "good" } : { label: "Trying again", tone: "watch" };
}

/** What tells whether a channel is reached. */
interface Reach {
  readonly isEnabled: boolean;
  readonly deadSince: Date | string | null;
  readonly lost: LostPart | null;
}

/** Whether alerts that are meant for a channel do not arrive there. */
export function isUnreached({ isEnabled, deadSince, lost }: Reach): boolean {
  return isEnabled && (deadSince !== null || lost !== null);
}

/** A message in a channel's log. */
export interface ChannelLogRow {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly state: State;
  /** Tries and the latest failure. */
  readonly fate: string;
  /** Whether it can be sent again: it is not on its way. */
  readonly isSettled: boolean;
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
    isSettled: status === "sent" || status === "failed",
    fate: lastError === null ? tries : `${tries}. ${visibleText(lastError)}`,
  };
}
