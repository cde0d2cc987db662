import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { changeAlertSettings, loadAlertSettings } from "@/lib/alert/person/alert-setting.store";
import { type AlertRule, changeRule, type RuleChange } from "@/lib/alert/rules/alert-rule.store";
import { lastCallEnd } from "@/lib/alert/rules/backtest.store";
import { BUILT_IN, type BuiltInRule } from "@/lib/alert/rules/built-in-rule";
import { isSameWatch } from "@/lib/alert/rules/rule-change";
import { ruleStatistics } from "@/lib/alert/rules/rule-statistics.store";
import { tellingOf } from "@/lib/alert/rules/telling";
import { AppError } from "@/lib/base/app-error";
import { AlertRuleChange, AlertRuleId, AlertRuleItem } from "@/lib/present/alert/alert-rule.schema";
import { presentBuiltIn, presentOwnRule } from "@/lib/present/alert/present-alert-rule";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireAlertRule, requireOwnAudience, ruleOrNotFound, standingRule } from "@/lib/web/require-alert-rule";
import { requireShown } from "@/lib/web/require-shown";

const params = z.object({ id: AlertRuleId });

/** One rule that raises alerts. */
export const alertRuleRoute: Route = {
  path: "/alert-rules/{id}",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show a rule with what became of its alerts",
      input: z.object({ params }),
      status: 200,
      answer: AlertRuleItem,
      handle: async ({ params: { id } }, { scope }) => ({ body: await shown(scope, id) }),
    }),
    PATCH: forOrganization("alert-rules:write", {
      summary: "Change a rule; what it has raised stays, and a changed condition judges the calls from now on",
      input: z.object({ params, body: AlertRuleChange }),
      status: 200,
      answer: AlertRuleItem,
      handle: async ({ params: { id }, body }, { scope, now }) => {
        const builtIn = builtInOf(id);
        if (builtIn === null) await changeOwn(scope, id, body, now);
        else await changeBuiltIn(scope, builtIn, body);
        const detail = { name: body.definition?.name, isEnabled: body.isEnabled };
        await recordAudit(scope, { action: "alert_rule.changed", subject: id, detail });
        return { body: await shown(scope, id) };
      },
    }),
    DELETE: forOrganization("alert-rules:write", {
      summary: "Delete an own rule; its alerts stay, and it can be restored",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope, now }) => {
        const change = (found: AlertRule) => {
          standingRule(found);
          return { deletedAt: now };
        };
        await writeTogether(scope, async () => {
          const { definition } = ruleOrNotFound(await changeRule(scope, id, change, now));
          await recordAudit(scope, { action: "alert_rule.deleted", subject: id, detail: { name: definition.name } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertRuleRoute);

type Change = z.output<typeof AlertRuleChange>;

function builtInOf(id: string): BuiltInRule | null {
  return BUILT_IN.find((rule) => rule.id === id) ?? null;
}

async function shown(scope: OrganizationScope, id: string): Promise<AlertRuleItem> {
  const builtIn = builtInOf(id);
  if (builtIn !== null) return presentBuiltIn(builtIn, await loadAlertSettings(scope), await ruleStatistics(scope));
  return presentOwnRule(await requireAlertRule(scope, id), await ruleStatistics(scope));
}

async function changeOwn(scope: OrganizationScope, id: string, body: Change, now: Date): Promise<void> {
  const tell = body.tell ?? body.definition?.tell;
  if (tell !== undefined) await requireOwnAudience(scope, tell, "definition.tell");
  const since = await lastCallEnd(scope);
  const change = (found: AlertRule): RuleChange => {
    const before = standingRule(found);
    requireShown(body.shown, before.definition);
    const value = { ...before.definition, ...body.definition, ...(tell === undefined ? {} : { tell }) };
    const { isEnabled = before.isEnabled } = body;
    const isSame = isSameWatch(before.definition, value) && (before.isEnabled || !isEnabled);
    return { definition: { value, since: isSame ? null : since }, isEnabled };
  };
  ruleOrNotFound(await changeRule(scope, id, change, now));
}

async function changeBuiltIn(scope: OrganizationScope, rule: BuiltInRule, body: Change): Promise<void> {
  if (body.definition !== undefined)
    throw new AppError("unprocessable", "What a rule of ours looks for cannot be changed; add one of your own.");
  if (body.tell !== undefined) await requireOwnAudience(scope, body.tell, "tell");
  await changeAlertSettings(scope, (settings) => {
    const before = tellingOf(settings, [])(rule.id);
    const setting = { isEnabled: body.isEnabled ?? before.isEnabled, tell: body.tell ?? before.tell };
    return { ...settings, builtIn: { ...settings.builtIn, [rule.id]: setting } };
  });
}
