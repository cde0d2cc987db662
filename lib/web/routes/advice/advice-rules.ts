import { z } from "zod";
import { recordAudit } from "@/lib/account/audit.store";
import { adviceRule } from "@/lib/advice/catalogue";
import { saveRuleSetting } from "@/lib/advice/setting.store";
import { AppError } from "@/lib/base/app-error";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { AdviceRuleChange, AdviceRuleList } from "@/lib/present/advice/advice.schema";
import { loadAdviceRules } from "@/lib/present/advice/advice-rules.loader";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The rules of good conduct, with the limits that hold here. */
export const adviceRulesRoute: Route = {
  path: "/advice/rules",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List all rules of good conduct with their limits and sources, and what each said last",
      input: z.object({}),
      status: 200,
      answer: AdviceRuleList,
      handle: async (_input, { scope }) => ({ body: { data: [...(await loadAdviceRules(scope)).rules] } }),
    }),
    PATCH: forOrganization("alerts:write", {
      summary: "Change the limits of a rule, or switch it off; without limits it goes back to ours",
      input: z.object({ body: AdviceRuleChange }),
      status: 200,
      answer: AdviceRuleList,
      handle: async ({ body: { ruleId, thresholds, isOff } }, { scope }) => {
        const rule = adviceRule(ruleId);
        if (rule === null) throw new AppError("unprocessable", "There is no such rule.");
        const stray = Object.entries(thresholds ?? {}).find(
          ([id, value]) => !rule.thresholds.some((known) => known.id === id && (known.unit !== "share" || value <= 1)),
        );
        if (stray !== undefined)
          throw new AppError("unprocessable", `${stray[0]} is no limit of this rule, or a share above 1.`);
        const isPlain = thresholds === null && !isOff;
        await saveRuleSetting(scope, ruleId, isPlain ? null : { thresholds: thresholds ?? {}, isOff });
        await recordAudit(scope, { action: "advice.rule_changed", subject: ruleId, detail: { thresholds, isOff } });
        await requestAdvice(scope.organizationId);
        return { body: { data: [...(await loadAdviceRules(scope)).rules] } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceRulesRoute);
