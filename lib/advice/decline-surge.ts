import type { AdviceCounts } from "@/lib/advice/advice-day";
import { figure, type Reading } from "@/lib/advice/reading";
import { zAgainst, zOfDifference } from "@/lib/advice/two-proportions";

const ENOUGH_BEFORE = 50;
const CERTAIN_Z = 3;

/**
 * How many times as often calls are declined now as before; certain from three standard errors on.
 * @param usual what to compare with where the number has no history of its own; null when there is nothing
 */
export function declineSurge(now: AdviceCounts, before: AdviceCounts, usual: number | null): Reading {
  const recent = { hits: now.declined, n: now.delivered };
  if (recent.n === 0) return figure(0, false);
  const earlier = { hits: before.declined, n: before.delivered };
  const hasHistory = earlier.n >= ENOUGH_BEFORE;
  const base = hasHistory ? earlier.hits / earlier.n : usual;
  if (base === null) return figure(0, false);
  // One decline more than none in the past is no surge without end: half a call stands for "none so far".
  const floor = Math.max(base, 0.5 / Math.max(1, hasHistory ? earlier.n : recent.n));
  const z = hasHistory ? zOfDifference(earlier, recent) : zAgainst(recent, floor);
  return figure(recent.hits / recent.n / floor, z > CERTAIN_Z);
}
