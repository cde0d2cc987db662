import type { Alert } from "@/lib/present/alert/alert.schema";
import type { AlertFilter } from "@/lib/present/alert/alert-filter";
import type { ListPage } from "@/lib/present/list-page";

/** What the page of alerts begins with. */
export interface AlertsPage {
  readonly timeZone: string;
  /** What its URL asked for. */
  readonly filter: AlertFilter;
  /** The first page of those alerts. */
  readonly first: ListPage<Alert>;
  /** Whether files are being read, or their calls are not judged yet: more alerts may come of them. */
  readonly isJudging: boolean;
  /** Whether the reader may acknowledge and resolve. */
  readonly mayChange: boolean;
  /** Addresses of people whom mails do not reach. */
  readonly bouncedAddresses: readonly string[];
  /** Names of the channels at which alerts do not arrive. */
  readonly unreachedChannels: readonly string[];
  /** Whether the reader may mend them. */
  readonly mayManageChannels: boolean;
}
