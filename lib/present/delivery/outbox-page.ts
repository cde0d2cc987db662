import type { Delivery } from "@/lib/present/delivery/delivery.schema";
import type { ListPage } from "@/lib/present/list-page";

/** What the outbox begins with. */
export interface OutboxPage {
  readonly timeZone: string;
  /** The newest mails. */
  readonly first: ListPage<Delivery>;
  /** Whether mails are sent at all, or kept here. */
  readonly hasMailServer: boolean;
}
