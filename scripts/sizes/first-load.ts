import { z } from "zod";

/** What the build says of its pages; the paths lead to chunks, from the root of the repository. */
export const BundleStatistics = z.array(z.object({ route: z.string(), firstLoadChunkPaths: z.array(z.string()) }));

/** A page and the JavaScript that it loads first. */
export interface FirstLoad {
  readonly route: string;
  /** Compressed, thousands of bytes. */
  readonly kB: number;
  readonly budgetKb: number;
}

const BUDGET_KB = { chart: 250, plain: 180 };
const WITH_CHART: ReadonlySet<string> = new Set(["/", "/caller-ids/[callerId]", "/calls", "/compare"]);
/** Shows components to people who work on them, and stands in no production. */
const NO_PAGES: ReadonlySet<string> = new Set(["/gallery", "/gallery/mails"]);

/**
 * Adds up what each page loads first, with the budget that it has to keep (docs/performance.md); the largest first.
 * @param sizeOf compressed bytes of a chunk
 */
export function firstLoads(
  statistics: z.output<typeof BundleStatistics>,
  sizeOf: (chunk: string) => number,
): readonly FirstLoad[] {
  return statistics
    .filter(({ route }) => !NO_PAGES.has(route))
    .map(({ route, firstLoadChunkPaths }) => ({
      route,
      kB: Math.round(firstLoadChunkPaths.reduce((sum, chunk) => sum + sizeOf(chunk), 0) / 100) / 10,
      budgetKb: WITH_CHART.has(route) ? BUDGET_KB.chart : BUDGET_KB.plain,
    }))
    .toSorted((one, other) => other.kB - one.kB);
}
