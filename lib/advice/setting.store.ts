import { sql } from "kysely";
import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { RuleSettingRecord, StateHoursRecord } from "@/lib/advice/advice-record.schema";
import type { AdviceSettings, RuleSetting } from "@/lib/advice/advice-settings";
import type { StateHours } from "@/lib/advice/state-hours";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Stands in the place of a rule's id where the calendar of states is kept. */
const CALENDAR = "calendar";

/** What the organisation has changed of the rules. */
export async function loadAdviceSettings(scope: OrganizationScope): Promise<AdviceSettings> {
  return tenantTransaction(scope.organizationId, (tx) => settingsIn(scope, tx));
}

async function settingsIn(scope: OrganizationScope, tx: DbTransaction): Promise<AdviceSettings> {
  const rows = await tx
    .selectFrom("advice_setting")
    .select(["rule_id", "setting"])
    .where("organization_id", "=", scope.organizationId)
    .execute();
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

/** Looks at what holds, which nobody can change before what is new is kept; throws to refuse that. */
type Check = (present: AdviceSettings) => void;

/** Keeps how a rule holds here; null goes back to ours. */
export async function saveRuleSetting(
  scope: OrganizationScope,
  ruleId: string,
  setting: RuleSetting | null,
  check: Check,
): Promise<void> {
  await save(scope, ruleId, setting, check);
}

/** Keeps the organisation's own calendar of states; null goes back to ours. */
export async function saveStateHours(
  scope: OrganizationScope,
  hours: readonly StateHours[] | null,
  check: Check,
): Promise<void> {
  await save(scope, CALENDAR, hours, check);
}

async function save(scope: OrganizationScope, ruleId: string, setting: unknown, check: Check): Promise<void> {
  const { organizationId } = scope;
  await tenantTransaction(organizationId, async (tx) => {
    // What goes back to ours has no row that could be locked.
    await holdOrganization(scope, tx);
    check(await settingsIn(scope, tx));
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
