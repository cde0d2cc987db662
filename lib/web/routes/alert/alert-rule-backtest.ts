import { z } from "zod";
import { loadAlertSettings } from "@/lib/alert/person/alert-setting.store";
import { backtestRule } from "@/lib/alert/rules/backtest.store";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { AlertRuleBacktest } from "@/lib/present/alert/alert-rule.schema";
import { presentBacktest } from "@/lib/present/alert/present-alert-rule";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** What a rule would have found, before it is kept. */
export const alertRuleBacktestRoute: Route = {
  path: "/alert-rules/backtest",
  operations: {
    POST: forOrganization("alert-rules:write", {
      summary: "Try a rule on the last 90 days of calls; nothing is kept",
      input: z.object({ body: RuleDefinition }),
      status: 200,
      answer: AlertRuleBacktest,
      handle: async ({ body }, { scope, now }) => {
        const { mailsPerDay } = await loadAlertSettings(scope);
        return { body: presentBacktest(await backtestRule(scope, body, now), body, mailsPerDay) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertRuleBacktestRoute);
