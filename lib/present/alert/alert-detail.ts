import type { Alert, AlertNote } from "@/lib/present/alert/alert.schema";

/** What the page of one alert begins with. */
export interface AlertDetail {
  readonly timeZone: string;
  readonly alert: Alert;
  /** What was done about it and said of it, in the order of time. */
  readonly notes: readonly AlertNote[];
  /** Whom it may be given to. */
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  /** Whether the reader may do something about it. */
  readonly mayChange: boolean;
}
