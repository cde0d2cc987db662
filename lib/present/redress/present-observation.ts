import type { ObservationItem } from "@/lib/present/redress/observation.schema";

/** What is kept of an observation. */
export interface ShownObservation extends Omit<ObservationItem, "observedAt"> {
  readonly observedAt: Date;
}

/** An observation as the API shows it. */
export function presentObservation(seen: ShownObservation): ObservationItem {
  return { ...seen, observedAt: seen.observedAt.toISOString() };
}
