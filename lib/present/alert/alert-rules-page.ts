import type { RuleChoices } from "@/lib/alert/rules/rule-choices";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import type { AlertRuleItem } from "@/lib/present/alert/alert-rule.schema";

/** The rules that raise alerts. */
export interface AlertRulesPage {
  readonly timeZone: string;
  readonly rules: readonly AlertRuleItem[];
  /** Whether the reader may add and change rules. */
  readonly mayChange: boolean;
}

/** One rule that is made or changed. */
export interface AlertRulePage {
  readonly timeZone: string;
  /** Null for a new one. */
  readonly id: string | null;
  /** What the form begins with. */
  readonly definition: RuleDefinition;
  readonly choices: RuleChoices;
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}
