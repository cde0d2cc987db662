/** Where alerts can go beside mail. */
export const CHANNEL_KINDS = ["webhook", "slack", "teams"] as const;
/** One of them. */
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
