const PREFIX = "own:";

/** What the alerts of an own rule name as their rule. */
export function ownRuleId(id: string): string {
  return `${PREFIX}${id}`;
}

/** Whether an alert was raised by an own rule. */
export function isOwnRule(ruleId: string): boolean {
  return ruleId.startsWith(PREFIX);
}
