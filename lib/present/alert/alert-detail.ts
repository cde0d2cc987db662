import type { Alert, AlertNote } from "@/lib/present/alert/alert.schema";
import type { AlertGuide } from "@/lib/present/alert/alert-guide";

/** What the page of one alert begins with. */
export interface AlertDetail {
  readonly timeZone: string;
  readonly alert: Alert;
  /** What most likely brought it and what to do; null where there is nothing to say. */
  readonly guide: AlertGuide | null;
  /** What was done about it and said of it, in the order of time. */
  readonly notes: readonly AlertNote[];
  /** Whom it may be given to. */
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  /** Whether the reader may do something about it. */
  readonly mayChange: boolean;
}
