import { type AdviceSettings, heldThresholds } from "@/lib/advice/advice-settings";
import { ADVICE_RULES } from "@/lib/advice/catalogue";
import type { RuleCheck } from "@/lib/advice/find-advice";
import { STATE_HOURS } from "@/lib/advice/state-hours";
import type { AdviceCalendar, AdviceRuleItem } from "@/lib/present/advice/advice.schema";
import { checkText } from "@/lib/present/advice/advice-words";

/** The rules as the API shows them, by number. */
export function presentRules(settings: AdviceSettings, checks: readonly RuleCheck[]): AdviceRuleItem[] {
  return ADVICE_RULES.map((rule) => {
    const check = checks.find(({ ruleId }) => ruleId === rule.id);
    return {
      ruleId: rule.id,
      number: rule.number,
      title: rule.title,
      scope: rule.scope,
      severity: rule.severity,
      measures: rule.measures,
      minimum: rule.minimum,
      thresholds: [...heldThresholds(rule, settings)],
      citation: rule.citation,
      isLegal: rule.isLegal,
      role: rule.role,
      isOff: settings.rules.get(rule.id)?.isOff ?? false,
      check: check === undefined ? null : checkText(check),
    };
  });
}

const NOTE =
  "Not legal advice: verify with counsel. Calling hours change often; every state says from which day its hours are known to hold. Anywhere else federal hours apply, 08:00 to 21:00 of the callee.";

/** The calendar of states as the API shows it. */
export function presentCalendar({ stateHours }: AdviceSettings): AdviceCalendar {
  const states = (stateHours ?? STATE_HOURS).map(({ days, ...rest }) => ({
    ...rest,
    days: days.map((open): [number, number] | null => (open === null ? null : [open[0], open[1]])),
  }));
  return { isOwn: stateHours !== null, note: NOTE, states };
}
