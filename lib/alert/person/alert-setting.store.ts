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

/** Keeps how alerts are told in the organisation. */
export async function saveAlertSettings(scope: OrganizationScope, settings: AlertSettings): Promise<void> {
  await tenantTransaction(scope.organizationId, (tx) =>
    sql`
      insert into alert_setting (organization_id, setting)
      values (${scope.organizationId}::uuid, ${JSON.stringify(settings)}::jsonb)
      on conflict (organization_id) do update set setting = excluded.setting, changed_at = now()
    `.execute(tx),
  );
}
