import type { OrganizationScope } from "@/lib/account/organization-scope";
import { StoredEvidence } from "@/lib/alert/alert.store";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { type AlertRule, rulesIn } from "@/lib/alert/rules/alert-rule.store";
import type { RuleIncident } from "@/lib/alert/rules/judge-rule";
import { ownRuleId } from "@/lib/alert/rules/own-rule-id";
import { incidentOf, ruleDraft } from "@/lib/alert/rules/rule-draft";
import { seeRule } from "@/lib/alert/rules/see-rule.store";
import { HOUR_MS } from "@/lib/base/time-units";
import type { DbTransaction } from "@/lib/platform/transaction";

/** The alerts that own rules imply. */
export interface OwnRuleAlerts {
  readonly drafts: readonly AlertDraft[];
  /** Whether all alerts of that version of a rule are among them. */
  readonly isJudged: (alert: { readonly ruleId: string; readonly version: number }) => boolean;
}

/**
 * Judges the organisation's own rules: what they have found before an hour stands, what the calls from there on imply is
 * found anew. Reads what the evaluation has just stored, in its transaction.
 * @param fromHour no call before it has changed since the last time; whole hours since the Unix epoch
 */
export async function judgeOwnRules(
  scope: OrganizationScope,
  tx: DbTransaction,
  { fromHour, now }: { readonly fromHour: number; readonly now: Date },
): Promise<OwnRuleAlerts> {
  const rules = (await rulesIn(scope, tx)).filter(({ isEnabled }) => isEnabled);
  const drafts: AlertDraft[] = [];
  for (const rule of rules) {
    const since = Math.floor(rule.since.getTime() / HOUR_MS);
    const sight = { fromHour: Math.max(fromHour, since), before: await incidentsOf(scope, tx, rule), now };
    const { incidents } = await seeRule(scope, tx, rule.definition, sight);
    drafts.push(...incidents.map((incident) => ruleDraft(rule, incident)));
  }
  const judged = new Set(rules.map(({ id, version }) => `${ownRuleId(id)} ${version}`));
  return { drafts, isJudged: ({ ruleId, version }) => judged.has(`${ruleId} ${version}`) };
}

async function incidentsOf(scope: OrganizationScope, tx: DbTransaction, rule: AlertRule): Promise<RuleIncident[]> {
  const rows = await tx
    .selectFrom("alert")
    .select(["detected_at as detectedAt", "evidence"])
    .where("organization_id", "=", scope.organizationId)
    .where("rule_id", "=", ownRuleId(rule.id))
    .where("version", "=", rule.version)
    .where("withdrawn_at", "is", null)
    .orderBy("detected_at")
    .execute();
  return rows.map(({ detectedAt, evidence }) =>
    incidentOf({ detectedAt, evidence: StoredEvidence.parse(evidence) }, rule.definition.per),
  );
}
