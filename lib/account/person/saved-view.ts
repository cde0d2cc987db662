/** Lists of which views can be kept. */
export const VIEW_SCREENS = ["caller-ids", "calls"] as const;
export type ViewScreen = (typeof VIEW_SCREENS)[number];

/** A filter, order and grouping of a list that somebody keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly screen: ViewScreen;
  readonly name: string;
  /** As it stands in the list's address, without the question mark. */
  readonly query: string;
  /** Whose it is; null for everybody's in the organisation. */
  readonly ownerId: string | null;
  readonly createdAt: Date;
}
