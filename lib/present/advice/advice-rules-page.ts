import type { AdviceCalendar, AdviceRuleItem } from "@/lib/present/advice/advice.schema";

/** What the page of rules shows. */
export interface AdviceRulesPageModel {
  readonly rules: readonly AdviceRuleItem[];
  readonly calendar: AdviceCalendar;
  readonly mayChange: boolean;
}
