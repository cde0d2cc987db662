import type { AlertKind, RaisedAlert } from "@/lib/alert/alert-draft";

/** Alerts that have one cause as far as anybody can tell: the same kind of harm, on the same carrier, found at once by the same rule. */
export interface Incident {
  readonly kind: AlertKind;
  readonly carrier: string | null;
  /** At least one; the gravest change first. */
  readonly alerts: readonly [RaisedAlert, ...RaisedAlert[]];
}

/**
 * Groups alerts that were raised together, so that one incident over many caller IDs is told once.
 * @returns incidents in the order of their first alerts
 */
export function groupIncidents(raised: readonly RaisedAlert[]): Incident[] {
  const groups = new Map<string, [RaisedAlert, ...RaisedAlert[]]>();
  for (const alert of raised) {
    const key = `${alert.draft.kind}|${alert.draft.ruleId}|${alert.draft.carrier ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [alert]);
    else group.push(alert);
  }
  return [...groups.values()].map((alerts) => ({
    kind: alerts[0].draft.kind,
    carrier: alerts[0].draft.carrier,
    alerts: alerts.sort((a, b) => changeOf(b) - changeOf(a)),
  }));
}

/** How far the rate moved, 0 to 1. */
function changeOf({ draft: { evidence } }: RaisedAlert): number {
  return Math.abs(evidence.rateAfter - evidence.rateBefore);
}
