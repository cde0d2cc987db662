import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { loadAlertSettings } from "@/lib/alert/person/alert-setting.store";
import { createRule, listRules, RULES_MAX } from "@/lib/alert/rules/alert-rule.store";
import { lastCallEnd } from "@/lib/alert/rules/backtest.store";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { ruleStatistics } from "@/lib/alert/rules/rule-statistics.store";
import { AppError } from "@/lib/base/app-error";
import { AlertRuleItem, AlertRuleList } from "@/lib/present/alert/alert-rule.schema";
import { presentAlertRules, presentOwnRule } from "@/lib/present/alert/present-alert-rule";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireOwnAudience } from "@/lib/web/require-alert-rule";

/** The rules that raise alerts. */
export const alertRulesRoute: Route = {
  path: "/alert-rules",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List the rules that raise alerts with what became of their alerts; ours first, then own ones",
      input: z.object({}),
      status: 200,
      answer: AlertRuleList,
      handle: async (_, { scope }) => {
        const [own, settings] = [await listRules(scope), await loadAlertSettings(scope)];
        return { body: { data: presentAlertRules(own, settings, await ruleStatistics(scope)), nextCursor: null } };
      },
    }),
    POST: forOrganization("alert-rules:write", {
      summary: "Add an own rule; it judges the calls that come from now on",
      input: z.object({ body: RuleDefinition }),
      status: 201,
      answer: AlertRuleItem,
      handle: async ({ body }, { scope }) => {
        await requireOwnAudience(scope, body.tell, "tell");
        const since = await lastCallEnd(scope);
        const rule = await writeTogether(scope, async () => {
          const rule = await createRule(scope, body, since);
          if (rule === null) throw new AppError("conflict", `There are ${RULES_MAX} rules already; delete one first.`);
          await recordAudit(scope, { action: "alert_rule.created", subject: rule.id, detail: { name: body.name } });
          return rule;
        });
        return { body: presentOwnRule(rule, new Map()), headers: { Location: `/api/v1/alert-rules/${rule.id}` } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertRulesRoute);
