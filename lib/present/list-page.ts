/** A page of a list as the API gives it. */
export interface ListPage<Item> {
  readonly data: Item[];
  /** What to pass as `cursor` to read on; null at the end. */
  readonly nextCursor: string | null;
}
