import type { AlertSeverity } from "@/lib/alert/alert-draft";
import type { ChannelKind } from "@/lib/alert/channels/channel-kind";

/** What of a channel was sealed under another `AUTH_SECRET` than the present one, and has to be given anew. */
export const LOST_PARTS = ["address", "secret"] as const;
/** One of them; where both are lost, the address. */
export type LostPart = (typeof LOST_PARTS)[number];

/** Where alerts go beside mail, without what must stay secret. */
export interface AlertChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Of its address. */
  readonly host: string;
  /** It is told of alerts that are at least so urgent. */
  readonly minSeverity: AlertSeverity;
  readonly isEnabled: boolean;
  readonly createdAt: Date;
  /** Until when the secret before the present one signs, too; null when there is none. */
  readonly previousSecretUntil: Date | null;
  /** Why the latest try failed; null since a message arrived. */
  readonly lastError: string | null;
  /** Since a message was given up; null since a message arrived. */
  readonly deadSince: Date | null;
  /** What cannot be opened any more, so that nothing can be sent; null while all can. */
  readonly lost: LostPart | null;
}

/** What has to be known to reach a channel; sealed until it is used. */
export interface SealedTarget {
  readonly kind: ChannelKind;
  readonly isEnabled: boolean;
  readonly sealedUrl: string;
  /** Null where the kind knows no signature. */
  readonly sealedSecret: string | null;
  readonly sealedPreviousSecret: string | null;
  readonly previousSecretUntil: Date | null;
}
