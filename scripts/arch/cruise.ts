import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

/** Folders and files whose imports are judged, as far as they exist. */
const SUBJECTS = [
  "app",
  "bench",
  "components",
  "e2e",
  "lib",
  "prisma",
  "scripts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
];
/**
 * What dependency-cruiser's parser makes of a type named `Import` that is written with brackets behind it. It is no
 * import; a real one that it cannot read is a blind spot, which is looked for by another parser.
 */
const UNREADABLE = "✖";
const BYTES_MAX = 256 * 1024 ** 2;

const Cruise = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string() })) })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** One import that a rule of `.dependency-cruiser.cjs` forbids. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What dependency-cruiser saw of a tree. */
export interface CruiseResult {
  readonly violations: readonly Violation[];
  /** For each of our files that it read, what the file imports, as written there. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/**
 * Judges the imports of the tree at `root` by the rules of the repository at `house`.
 * @throws Error when dependency-cruiser cannot run
 */
export async function cruise(root: string, house: string): Promise<CruiseResult> {
  const program = path.join(house, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = path.join(house, ".dependency-cruiser.cjs");
  const subjects = SUBJECTS.filter((subject) => existsSync(path.join(root, subject)));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, ...subjects, "--config", config, "--output-type", "json"],
    { cwd: root, maxBuffer: BYTES_MAX },
  );
  const { modules, summary } = Cruise.parse(JSON.parse(stdout));
  return {
    violations: summary.violations
      .filter(({ to }) => to !== UNREADABLE)
      .map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    imports: new Map(modules.map(({ source, dependencies }) => [source, dependencies.map(({ module }) => module)])),
  };
}
