import { ALERT_SEVERITIES, type AlertSeverity } from "@/lib/alert/alert-draft";

/** Whether a severity is at least as urgent as `min`. */
export function isAtLeast(severity: AlertSeverity, min: AlertSeverity): boolean {
  return ALERT_SEVERITIES.indexOf(severity) <= ALERT_SEVERITIES.indexOf(min);
}

/** The most urgent of these; null when there are none. */
export function gravestOf(severities: readonly AlertSeverity[]): AlertSeverity | null {
  return ALERT_SEVERITIES.find((severity) => severities.includes(severity)) ?? null;
}
