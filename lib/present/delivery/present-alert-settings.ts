import type { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import type { AlertSettingsItem } from "@/lib/present/delivery/alert-settings.schema";

/** How alerts are told in an organisation, as the API shows it. */
export function presentAlertSettings({ mailsPerDay, escalation, defaults }: AlertSettings): AlertSettingsItem {
  return { mailsPerDay, escalation, defaults };
}
