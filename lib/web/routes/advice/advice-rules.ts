import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import type { AdviceRule } from "@/lib/advice/advice-rule";
import { type AdviceSettings, heldThresholds } from "@/lib/advice/advice-settings";
import { adviceRule } from "@/lib/advice/catalogue";
import { saveRuleSetting } from "@/lib/advice/setting.store";
import { AppError } from "@/lib/base/app-error";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { AdviceRuleChange, AdviceRuleList } from "@/lib/present/advice/advice.schema";
import { loadAdviceRules } from "@/lib/present/advice/advice-rules.loader";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireShown } from "@/lib/web/require-shown";

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
      handle: async ({ body: { ruleId, thresholds, isOff, shown } }, { scope }) => {
        const rule = adviceRule(ruleId);
        if (rule === null) throw new AppError("unprocessable", "There is no such rule.");
        const stray = Object.entries(thresholds ?? {}).find(
          ([id, value]) => !rule.thresholds.some((known) => known.id === id && (known.unit !== "share" || value <= 1)),
        );
        if (stray !== undefined)
          throw new AppError("unprocessable", `${stray[0]} is not a limit of this rule, or is a share above 1.`);
        const setting = { thresholds: ownLimits(rule, thresholds ?? {}), isOff };
        const isPlain = Object.keys(setting.thresholds).length === 0 && !isOff;
        await writeTogether(scope, async () => {
          await saveRuleSetting(scope, ruleId, isPlain ? null : setting, (present) =>
            requireShown(shown, shownOf(rule, present)),
          );
          await recordAudit(scope, { action: "advice.rule_changed", subject: ruleId, detail: { thresholds, isOff } });
        });
        await requestAdvice(scope.organizationId);
        return { body: { data: [...(await loadAdviceRules(scope)).rules] } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceRulesRoute);

/** The limits that are not ours: a rule that is only switched off keeps ours, also when they change. */
function ownLimits({ thresholds }: AdviceRule, limits: Readonly<Record<string, number>>): Record<string, number> {
  const isOurs = (id: string, value: number) => thresholds.some((ours) => ours.id === id && ours.value === value);
  return Object.fromEntries(Object.entries(limits).filter(([id, value]) => !isOurs(id, value)));
}

function shownOf(rule: AdviceRule, settings: AdviceSettings): z.output<typeof AdviceRuleChange>["shown"] {
  return {
    thresholds: Object.fromEntries(heldThresholds(rule, settings).map(({ id, value }) => [id, value])),
    isOff: settings.rules.get(rule.id)?.isOff ?? false,
  };
}
