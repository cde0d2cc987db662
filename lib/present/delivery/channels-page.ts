import type { AlertChannelItem } from "@/lib/present/delivery/alert-channel.schema";

/** What the page of alert channels begins with. */
export interface ChannelsPage {
  readonly timeZone: string;
  /** Oldest first. */
  readonly channels: readonly AlertChannelItem[];
  /** The demo sends nothing. */
  readonly mayAdd: boolean;
}
