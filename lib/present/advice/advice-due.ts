import type { AdviceSeverity } from "@/lib/advice/advice-rule";
import { DAY_MS } from "@/lib/base/time-units";

const DAYS: Readonly<Record<AdviceSeverity, number>> = { critical: 1, high: 3, medium: 14, low: 30 };

/** By when advice should be followed: a day, three, two weeks or a month after it was first seen, by how bad it is. */
export function adviceDue(severity: AdviceSeverity, firstSeenAt: Date): Date {
  return new Date(firstSeenAt.getTime() + DAYS[severity] * DAY_MS);
}
