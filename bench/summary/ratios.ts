/** A figure that a benchmark measures, with what it aims at. */
interface AimedFigure {
  readonly bench: string;
  readonly figure: string;
  /** Where it stands in the results of that benchmark. */
  readonly at: readonly (string | number)[];
  readonly aim: { readonly atLeast: number } | { readonly atMost: number };
}

/** The figures that the project is held to (docs/performance.md, docs/detection.md). */
const FIGURES: readonly AimedFigure[] = [
  { bench: "import", figure: "speed, × \\copy", at: ["ratioToCopy"], aim: { atLeast: 1 } },
  { bench: "import", figure: "speed at 10M rows, × \\copy", at: ["ratioToCopy10M"], aim: { atLeast: 1.3 } },
  { bench: "import", figure: "speed at 10M rows, × at 1M", at: ["speedAt10MTo1M"], aim: { atLeast: 0.85 } },
  {
    bench: "import",
    figure: "the same file again, × \\copy",
    at: ["usual", "ratioToCopyAgain", "median"],
    aim: { atLeast: 1.3 },
  },
  { bench: "import", figure: "memory of the worker, MB", at: ["peakMb"], aim: { atMost: 300 } },
  { bench: "classify", figure: "classifications, × 1M a second", at: ["ratioToTarget"], aim: { atLeast: 1 } },
  { bench: "dashboard", figure: "slowest screen, p95 in ms", at: ["worst", "p95"], aim: { atMost: 50 } },
  { bench: "dashboard", figure: "× faster than from 10M calls", at: ["leastTimesFaster"], aim: { atLeast: 100 } },
  {
    bench: "load",
    figure: "screens beside an import, p95 in ms",
    at: ["loaded", "reading", "p95"],
    aim: { atMost: 250 },
  },
  { bench: "load", figure: "screens that failed", at: ["loaded", "reading", "errors"], aim: { atMost: 0 } },
  { bench: "load", figure: "import beside readers, × alone", at: ["speedOfLone"], aim: { atLeast: 0.6 } },
  {
    bench: "pages",
    figure: "first JavaScript of the overview, kB",
    at: ["sizes", "overview", "kB"],
    aim: { atMost: 250 },
  },
  ...["overview", "list", "detail"].map((page) => ({
    bench: "pages",
    figure: `Lighthouse on a phone, ${page}`,
    at: ["lighthouse", page, "performance"],
    aim: { atLeast: 95 },
  })),
  { bench: "detection", figure: "changes found, share", at: ["results", 0, "detected"], aim: { atLeast: 0.9 } },
];

/** A row of the table of all ratios. */
export interface RatioRow {
  readonly bench: string;
  readonly figure: string;
  readonly found: number | null;
  readonly aim: string;
  /** Null where nothing was measured. */
  readonly isReached: boolean | null;
}

/**
 * All figures beside their aims; what was not measured has no figure.
 * @param results of each benchmark, as its JSON file holds them
 */
export function ratioRows(results: Readonly<Record<string, unknown>>): readonly RatioRow[] {
  return FIGURES.map(({ bench, figure, at, aim }) => {
    const found = numberAt(results[bench], at);
    const isReached = found === null ? null : "atLeast" in aim ? found >= aim.atLeast : found <= aim.atMost;
    return { bench, figure, found, aim: "atLeast" in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`, isReached };
  });
}

function numberAt(value: unknown, at: readonly (string | number)[]): number | null {
  let found = value;
  for (const step of at) {
    if (typeof found !== "object" || found === null) return null;
    found = Object.entries(found).find(([name]) => name === String(step))?.[1];
  }
  return typeof found === "number" ? Number(found.toFixed(3)) : null;
}
