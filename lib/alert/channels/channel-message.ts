import type { AlertKind, AlertSeverity } from "@/lib/alert/alert-draft";
import type { FollowUp } from "@/lib/alert/follow-up";

/** An alert as a channel is told of it. */
export interface ChannelAlert {
  readonly id: string;
  readonly callerId: string;
  /** Null when the harm is not tied to one carrier, or carriers are unknown. */
  readonly carrier: string | null;
  /** What kind of harm; left out where a message says what became of an alert that was told before. */
  readonly kind?: AlertKind;
  readonly severity?: AlertSeverity;
  /** ISO 8601 UTC. */
  readonly detectedAt?: string;
}

/** A message in the words that all channels share; each channel lays it out in its own way. */
export interface ChannelMessage {
  readonly type: "alert.raised" | "alert.history" | `alert.${FollowUp["what"]}` | "channel.test";
  /** When it was written, ISO 8601 UTC. */
  readonly at: string;
  readonly organization: string;
  /** The gravest of its alerts; null where it tells of none that is new. */
  readonly severity: AlertSeverity | null;
  /** What the subject of a mail would be. */
  readonly title: string;
  /** Sentences, in the order in which they are to be read. */
  readonly lines: readonly string[];
  /** The page to look at. */
  readonly url: string;
  readonly alerts: readonly ChannelAlert[];
}
