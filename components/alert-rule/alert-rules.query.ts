import { requestDone, requestJson } from "@/components/api/request-json";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import type { AlertRuleBacktest } from "@/lib/present/alert/alert-rule.schema";

const PATH = "/alert-rules";
const backtest = () => import("@/lib/present/alert/alert-rule.schema").then((schemas) => schemas.AlertRuleBacktest);

/** What a rule would have found; nothing is kept. @throws ApiError */
export function tryRule(body: RuleDefinition): Promise<AlertRuleBacktest> {
  return requestJson(backtest, `${PATH}/backtest`, { method: "POST", body });
}

/** Keeps a new rule. @throws ApiError */
export function addRule(definition: RuleDefinition): Promise<void> {
  return requestDone(PATH, { method: "POST", body: definition });
}

/** Changes a rule. @param shown what its page began with @throws ApiError also when it is another by now */
export function changeRule(id: string, definition: RuleDefinition, shown: RuleDefinition): Promise<void> {
  return requestDone(`${PATH}/${id}`, { method: "PATCH", body: { definition, shown } });
}

/** Switches a rule on or off. @throws ApiError */
export function switchRule(id: string, isEnabled: boolean): Promise<void> {
  return requestDone(`${PATH}/${id}`, { method: "PATCH", body: { isEnabled } });
}

/** Deletes a rule; it can be restored. @throws ApiError */
export function deleteRule(id: string): Promise<void> {
  return requestDone(`${PATH}/${id}`, { method: "DELETE" });
}

/** Takes a deletion back. @throws ApiError */
export function restoreRule(id: string): Promise<void> {
  return requestDone(`${PATH}/${id}/restoration`, { method: "POST" });
}
