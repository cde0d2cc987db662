import type { Outcome } from "@/lib/outcome/outcome";
import type { CarrierCounts } from "@/lib/present/carrier/carrier-matrix";

/** Calls towards one carrier that ended in one way. */
export interface CarrierOutcome {
  readonly carrier: string;
  readonly outcome: Outcome;
  readonly attempts: number;
}

/** Brings the counts of each carrier together, carriers in the order in which they first come. */
export function groupCarriers(counts: readonly CarrierOutcome[]): readonly CarrierCounts[] {
  const carriers = new Map<string, Partial<Record<Outcome, number>>>();
  for (const { carrier, outcome, attempts } of counts) {
    const known = carriers.get(carrier) ?? {};
    known[outcome] = (known[outcome] ?? 0) + attempts;
    carriers.set(carrier, known);
  }
  return [...carriers].map(([carrier, outcomes]) => ({ carrier, counts: outcomes }));
}
