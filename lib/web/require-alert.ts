import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findAlert } from "@/lib/alert/alert.store";
import { AppError } from "@/lib/base/app-error";
import type { Alert } from "@/lib/present/alert/alert.schema";
import { presentAlert } from "@/lib/present/alert/present-alert";
import { loadShownAlerts } from "@/lib/present/alert/shown-alerts.loader";

/** The alert of that id, as it is shown. @throws AppError `not_found` when the organisation has none, whoever else may */
export async function requireAlert(scope: OrganizationScope, id: string): Promise<Alert> {
  const alert = await findAlert(scope, id);
  if (alert === null) throw new AppError("not_found", "There is no such alert.");
  const [shown] = await loadShownAlerts(scope, [alert]);
  return shown ?? presentAlert(alert);
}
