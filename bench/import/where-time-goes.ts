import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** Share of the worker's time that ran in one module, in per cent. */
export interface ModuleShare {
  readonly module: string;
  readonly percent: number;
  readonly seconds: number;
}

const LEAST_PERCENT = 0.4;

/** Reads the profiles that Node left in the folder, and sums up time by the module it was spent in. */
export function profiledModules(folder: string): ModuleShare[] {
  const micros = new Map<string, number>();
  let total = 0;
  const modules = new ModuleFinder();
  for (const name of readdirSync(folder)) {
    const { nodes, samples, timeDeltas } = Profile.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8")));
    const moduleOf = new Map(nodes.map(({ id, callFrame }) => [id, modules.find(callFrame)]));
    for (const [index, sample] of samples.entries()) {
      const module = moduleOf.get(sample) ?? "?";
      micros.set(module, (micros.get(module) ?? 0) + (timeDeltas[index] ?? 0));
      total += timeDeltas[index] ?? 0;
    }
  }
  return Array.from(micros, ([module, spent]) => ({
    module,
    percent: Number(((100 * spent) / total).toFixed(1)),
    seconds: Number((spent / 1e6).toFixed(2)),
  }))
    .filter(({ percent }) => percent >= LEAST_PERCENT)
    .sort((a, b) => b.percent - a.percent);
}

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

/** Finds the module of a line in a bundle, by the comments that the bundler puts above each. */
class ModuleFinder {
  readonly #bundles = new Map<string, string[]>();

  find({ functionName, url, lineNumber }: Frame): string {
    if (url === "") return functionName;
    if (url.includes("node_modules/")) return url.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+).*$/, "$1");
    if (!url.startsWith("file:")) return url;
    return this.#modulesByLine(fileURLToPath(url))[lineNumber] ?? url;
  }

  #modulesByLine(file: string): string[] {
    const known = this.#bundles.get(file);
    if (known !== undefined) return known;
    let module = path.basename(file);
    const lines = readFileSync(file, "utf8").split("\n");
    const found = lines.map((line) => {
      module = /^\/\/ (\S+\.tsx?)$/.exec(line)?.[1] ?? module;
      return module;
    });
    this.#bundles.set(file, found);
    return found;
  }
}
