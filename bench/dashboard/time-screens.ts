import type { Fleet } from "@/bench/dashboard/plant-fleet";
import type { Load } from "@/bench/dashboard/screens";

/** How long a screen took to be loaded, milliseconds; null where it was refused because it takes too long. */
export interface Timing {
  readonly screen: string;
  readonly callerIds: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly max: number | null;
}

const WARM_UP_RUNS = 3;
const TOO_SLOW_MS = 60_000;

/** Loads screens in turns, so that what else the machine does meets them alike. */
export async function timeScreens(
  fleet: Fleet,
  screens: Readonly<Record<string, Load>>,
  runs: number,
): Promise<readonly Timing[]> {
  const times = new Map<string, number[]>(Object.keys(screens).map((name) => [name, []]));
  const refused = new Set<string>();
  for (let run = -Math.min(runs, WARM_UP_RUNS); run < runs; run += 1) {
    for (const [screen, load] of Object.entries(screens)) {
      if (refused.has(screen)) continue;
      const begun = performance.now();
      const isLoaded = await load(Math.max(0, run)).then(
        () => true,
        (error: unknown) => {
          console.log(`${screen}: ${error instanceof Error ? error.message : String(error)}`);
          return false;
        },
      );
      const ms = performance.now() - begun;
      if (!isLoaded || ms > TOO_SLOW_MS) refused.add(screen);
      else if (run >= 0) times.get(screen)?.push(ms);
    }
  }
  return Array.from(times, ([screen, taken]) => ({
    screen,
    callerIds: fleet.callerIds,
    ...(refused.has(screen)
      ? { p50: null, p95: null, max: null }
      : { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), max: quantile(taken, 1) }),
  }));
}

/** The value below which such a share of the values lies, to a tenth. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
}
