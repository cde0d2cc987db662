import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** How alerts are told in the organisation; ours where it has changed nothing. */
export async function loadAlertSettings(scope: OrganizationScope): Promise<AlertSettings> {
  return tenantTransaction(scope.organizationId, (tx) => alertSettingsIn(scope, tx));
}

/** The same, as this transaction sees it. */
export async function alertSettingsIn(scope: OrganizationScope, tx: DbTransaction): Promise<AlertSettings> {
  const row = await tx
    .selectFrom("alert_setting")
    .select("setting")
    .where("organization_id", "=", scope.organizationId)
    .executeTakeFirst();
  return AlertSettings.parse(row?.setting ?? {});
}

/**
 * Changes how alerts are told in the organisation. Of two changes at a time the second begins with what the first left.
 * @param change what the settings become
 * @returns the settings as they are now
 */
export async function changeAlertSettings(
  scope: OrganizationScope,
  change: (before: AlertSettings) => AlertSettings,
): Promise<AlertSettings> {
  const { organizationId } = scope;
  return tenantTransaction(organizationId, async (tx) => {
    // A row that is not there cannot be locked.
    await tx
      .insertInto("alert_setting")
      .values({ organization_id: organizationId, setting: "{}" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom("alert_setting")
      .select("setting")
      .where("organization_id", "=", organizationId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const settings = change(AlertSettings.parse(row.setting));
    await tx
      .updateTable("alert_setting")
      .set({ setting: JSON.stringify(settings), changed_at: sql<Date>`now()` })
      .where("organization_id", "=", organizationId)
      .execute();
    return settings;
  });
}
