import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { RuleSettingRecord, StateHoursRecord } from "@/lib/advice/advice-record.schema";
import type { AdviceSettings, RuleSetting } from "@/lib/advice/advice-settings";
import type { StateHours } from "@/lib/advice/state-hours";
import { tenantTransaction } from "@/lib/platform/db";

/** Stands in the place of a rule's id where the calendar of states is kept. */
const CALENDAR = "calendar";

/** What the organisation has changed of the rules. */
export async function loadAdviceSettings(scope: OrganizationScope): Promise<AdviceSettings> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("advice_setting")
      .select(["rule_id", "setting"])
      .where("organization_id", "=", scope.organizationId)
      .execute(),
  );
  const calendar = rows.find(({ rule_id }) => rule_id === CALENDAR);
  return {
    rules: new Map(
      rows
        .filter(({ rule_id }) => rule_id !== CALENDAR)
        .map(({ rule_id, setting }) => [rule_id, RuleSettingRecord.parse(setting)]),
    ),
    stateHours: calendar === undefined ? null : StateHoursRecord.parse(calendar.setting),
  };
}

/** Keeps how a rule holds here; null goes back to ours. */
export async function saveRuleSetting(
  scope: OrganizationScope,
  ruleId: string,
  setting: RuleSetting | null,
): Promise<void> {
  await save(scope, ruleId, setting);
}

/** Keeps the organisation's own calendar of states; null goes back to ours. */
export async function saveStateHours(scope: OrganizationScope, hours: readonly StateHours[] | null): Promise<void> {
  await save(scope, CALENDAR, hours);
}

async function save(scope: OrganizationScope, ruleId: string, setting: unknown): Promise<void> {
  const { organizationId } = scope;
  await tenantTransaction(organizationId, async (tx) => {
    if (setting === null)
      await tx
        .deleteFrom("advice_setting")
        .where("organization_id", "=", organizationId)
        .where("rule_id", "=", ruleId)
        .execute();
    else
      await sql`
        insert into advice_setting (organization_id, rule_id, setting)
        values (${organizationId}::uuid, ${ruleId}, ${JSON.stringify(setting)}::jsonb)
        on conflict (organization_id, rule_id) do update set setting = excluded.setting, changed_at = now()
      `.execute(tx);
  });
}
