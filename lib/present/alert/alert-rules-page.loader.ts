import { listMembers } from "@/lib/account/member/membership.store";
import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listChannels } from "@/lib/alert/channels/alert-channel.store";
import { loadAlertSettings } from "@/lib/alert/person/alert-setting.store";
import { findRule, listRules } from "@/lib/alert/rules/alert-rule.store";
import { ruleChoices } from "@/lib/alert/rules/rule-choices.store";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { ruleStatistics } from "@/lib/alert/rules/rule-statistics.store";
import { RULE_TEMPLATES } from "@/lib/alert/rules/rule-templates";
import type { AlertRulePage, AlertRulesPage } from "@/lib/present/alert/alert-rules-page";
import { presentAlertRules } from "@/lib/present/alert/present-alert-rule";

interface Reader {
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly role: Role;
}

/** Loads the rules that raise alerts. */
export async function loadAlertRulesPage({ scope, organization, role }: Reader): Promise<AlertRulesPage> {
  const [own, settings] = [await listRules(scope), await loadAlertSettings(scope)];
  return {
    timeZone: organization.timeZone,
    rules: presentAlertRules(own, settings, await ruleStatistics(scope)),
    mayChange: can(role, "alert-rules:write"),
  };
}

/** Loads one rule to be changed, or what a new one begins with; null when there is no such rule. */
export async function loadAlertRulePage(
  { scope, organization }: Reader,
  id: string | null,
  template: unknown,
): Promise<AlertRulePage | null> {
  const rule = id === null ? null : await findRule(scope, id);
  if (id !== null && (rule === null || rule.deletedAt !== null)) return null;
  const wish = RULE_TEMPLATES.find((one) => one.id === template) ?? RULE_TEMPLATES[0];
  const [members, channels] = [organization.isDemo ? [] : await listMembers(scope), await listChannels(scope)];
  return {
    timeZone: organization.timeZone,
    id,
    definition: rule?.definition ?? RuleDefinition.parse(wish?.rule),
    choices: await ruleChoices(scope),
    members: members.map(({ userId, name, email }) => ({ userId, name: name ?? email })),
    channels: channels.map((channel) => ({ id: channel.id, name: channel.name })),
  };
}
