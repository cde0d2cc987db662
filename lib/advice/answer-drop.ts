import type { AdviceCounts } from "@/lib/advice/advice-day";
import { figure, type Reading } from "@/lib/advice/reading";
import { zOfDifference } from "@/lib/advice/two-proportions";

const CERTAIN_Z = 1.959963984540054;

/** By which part fewer calls are connected than before: 0.3 is a fall by 30 %. Certain at p < 0.05; never below 0. */
export function answerDrop(now: AdviceCounts, before: AdviceCounts): Reading {
  if (now.routable === 0 || before.connected === 0) return figure(0, false);
  const [share, earlier] = [now.connected / now.routable, before.connected / before.routable];
  const z = zOfDifference({ hits: now.connected, n: now.routable }, { hits: before.connected, n: before.routable });
  return figure(Math.max(0, 1 - share / earlier), z > CERTAIN_Z);
}
