import type { Call } from "@/lib/present/call.schema";
import type { CallFilter } from "@/lib/present/call-filter";
import type { ListPage } from "@/lib/present/list-page";

/** What the page of calls begins with. */
export interface CallsPage {
  readonly timeZone: string;
  /** What its URL asked for. */
  readonly filter: CallFilter;
  /** The first page of those calls. */
  readonly first: ListPage<Call>;
  /** Whether the organisation holds any call, filtered or not. */
  readonly hasCalls: boolean;
}
