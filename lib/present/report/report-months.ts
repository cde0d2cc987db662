import type { Outcome } from "@/lib/outcome/outcome";
import { attemptsIn, callRates } from "@/lib/present/calls/call-rates";
import type { ReportMonth } from "@/lib/present/report/report.schema";

/** Brings the counts of each month together, months in the order in which they first come. */
export function reportMonths(
  counts: readonly { readonly month: string; readonly outcome: Outcome; readonly attempts: number }[],
): readonly ReportMonth[] {
  const months = new Map<string, Partial<Record<Outcome, number>>>();
  for (const { month, outcome, attempts } of counts) months.set(month, { ...months.get(month), [outcome]: attempts });
  return [...months].map(([month, outcomes]) => ({
    month,
    calls: attemptsIn(outcomes),
    blocked: callRates(outcomes).blocked,
  }));
}
