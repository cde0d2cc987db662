import { writeCursor } from "@/lib/present/cursor.schema";
import type { ObservationItem } from "@/lib/present/redress/observation.schema";

/** What is kept of an observation. */
export interface ShownObservation extends Omit<ObservationItem, "observedAt"> {
  readonly observedAt: Date;
}

/** An observation as the API shows it. */
export function presentObservation(seen: ShownObservation): ObservationItem {
  return { ...seen, observedAt: seen.observedAt.toISOString() };
}

/** A place in the list as the API hands it out; null at the end. */
export function observationCursor(next: Pick<ShownObservation, "observedAt" | "id"> | null): string | null {
  return next && writeCursor([next.observedAt.toISOString(), next.id]);
}
