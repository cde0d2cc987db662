import type { AlertPreferencesItem, AlertSettingsItem } from "@/lib/present/delivery/alert-settings.schema";

/** How alerts are told: to the reader, and in the organisation. */
export interface NotificationsPage {
  /** Of the organisation. */
  readonly timeZone: string;
  readonly email: string;
  readonly own: AlertPreferencesItem;
  /** Groups of caller IDs that one may choose among. */
  readonly groups: readonly string[];
  readonly settings: AlertSettingsItem;
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  /** Whether the reader may change what holds for everybody. */
  readonly mayManage: boolean;
  /** What the mail server said when it refused the reader's mails for good; null while they arrive. */
  readonly bounce: string | null;
}
