import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { type AlertRule, changeRule } from "@/lib/alert/rules/alert-rule.store";
import { lastCallEnd } from "@/lib/alert/rules/backtest.store";
import { ruleStatistics } from "@/lib/alert/rules/rule-statistics.store";
import { MINUTE_MS } from "@/lib/base/time-units";
import { AlertRuleItem } from "@/lib/present/alert/alert-rule.schema";
import { presentOwnRule } from "@/lib/present/alert/present-alert-rule";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { ruleOrNotFound } from "@/lib/web/require-alert-rule";

/** Restored so soon, a rule goes on as if nothing had been; later, it judges the calls from now on. */
const SOON_MS = 10 * MINUTE_MS;

/** Taking the deletion of a rule back. */
export const alertRuleRestorationRoute: Route = {
  path: "/alert-rules/{id}/restoration",
  operations: {
    POST: forOrganization("alert-rules:write", {
      summary: "Take the deletion of an own rule back",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 200,
      answer: AlertRuleItem,
      handle: async ({ params: { id } }, { scope, now }) => {
        const lastEnd = await lastCallEnd(scope);
        const change = (found: AlertRule) => {
          const { definition: value, deletedAt } = ruleOrNotFound(found, (rule) => rule.deletedAt !== null);
          const isSoon = now.getTime() - (deletedAt?.getTime() ?? 0) < SOON_MS;
          return { definition: { value, since: isSoon ? null : lastEnd }, deletedAt: null };
        };
        const restored = await writeTogether(scope, async () => {
          const restored = ruleOrNotFound(await changeRule(scope, id, change, now));
          const detail = { name: restored.definition.name };
          await recordAudit(scope, { action: "alert_rule.restored", subject: id, detail });
          return restored;
        });
        return { body: presentOwnRule(restored, await ruleStatistics(scope)) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertRuleRestorationRoute);
