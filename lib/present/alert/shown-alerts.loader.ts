import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { StoredAlert } from "@/lib/alert/alert.store";
import { alertReach } from "@/lib/alert/alert-reach.store";
import { wilson } from "@/lib/base/proportion";
import type { Alert } from "@/lib/present/alert/alert.schema";
import { presentAlert } from "@/lib/present/alert/present-alert";

/** Alerts as they are shown, with how each went on. */
export async function loadShownAlerts(scope: OrganizationScope, alerts: readonly StoredAlert[]): Promise<Alert[]> {
  const reach = await alertReach(
    scope,
    alerts.map(({ id }) => id),
  );
  return alerts.map((alert) => {
    const found = reach.get(alert.id);
    return { ...presentAlert(alert), sinceThen: found === undefined ? null : sinceThen(found) };
  });
}

function sinceThen({ hits, n }: { readonly hits: number; readonly n: number }): Alert["sinceThen"] {
  const { value, low, high } = wilson(hits, n);
  return n === 0 ? null : { hits, n, value, low, high };
}
