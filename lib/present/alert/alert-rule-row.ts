import type { AlertRuleItem } from "@/lib/present/alert/alert-rule.schema";
import { formatCount, formatInterval, formatShare, formatThings, formatTime } from "@/lib/present/format";

/** A rule in a list. */
export interface AlertRuleRow {
  readonly id: string;
  readonly name: string;
  readonly condition: string;
  readonly isOwn: boolean;
  readonly isEnabled: boolean;
  readonly severity: { readonly label: string; readonly tone: "bad" | "watch" };
  /** What became of its alerts, in sentences. */
  readonly record: string;
}

const SEVERITIES = {
  critical: { label: "Critical", tone: "bad" },
  high: { label: "High", tone: "bad" },
  medium: { label: "Medium", tone: "watch" },
} as const;

/** Prepares a rule for a list. @param timeZone IANA name of the zone whose hours these are */
export function alertRuleRow(rule: AlertRuleItem, timeZone: string): AlertRuleRow {
  const { id, name, condition, origin, isEnabled, severity } = rule;
  return {
    ...{ id, name, isEnabled },
    condition: `${condition}.`,
    isOwn: origin === "own",
    severity: SEVERITIES[severity],
    record: recordOf(rule.statistics, timeZone),
  };
}

function recordOf(statistics: AlertRuleItem["statistics"], timeZone: string): string {
  const { fired, acknowledged, falseAlarms, falseAlarmShare, lastAt } = statistics;
  if (fired === 0 || lastAt === null || falseAlarmShare === null) return "Has raised no alert yet.";
  const alerts = `${formatThings(fired, "alert")}, the latest on ${formatTime(lastAt, timeZone)}`;
  const share = `${formatShare(falseAlarmShare.value)} (${formatInterval(falseAlarmShare)}, n = ${formatCount(fired)})`;
  return `${alerts}. Acknowledged: ${formatCount(acknowledged)}. Called a false alarm: ${formatCount(falseAlarms)}, ${share}.`;
}
