import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DAY_MS } from "@/lib/base/time-units";
import { type CdrShape, cdrLines } from "@/lib/demo/world/cdr-file";
import type { ProviderStyle } from "@/lib/demo/world/provider-style";
import { Random } from "@/lib/demo/world/random";
import type { SimulatedCall } from "@/lib/demo/world/simulated-call";

/** How the same calls are cut into files: one file, a file a day, or a mess of files that overlap and repeat rows. */
export const CUTS = ["whole", "days", "messy"] as const;
export type Cut = (typeof CUTS)[number];

/** What files are written in. */
export interface FileForm {
  readonly folder: string;
  readonly name: string;
  readonly shape: CdrShape;
  readonly style: ProviderStyle;
}

const MESSY_FILES = 5;
const REPEATED_SHARE = 0.03;

/** Writes a world's calls into files; returns their paths in the order in which they are to be uploaded. */
export async function writeWorldFiles(form: FileForm, calls: readonly SimulatedCall[], cut: Cut): Promise<string[]> {
  const parts = PARTS[cut](calls);
  const paths: string[] = [];
  for (const [index, part] of parts.entries()) {
    const file = path.join(form.folder, `${form.name}-${cut}-${String(index).padStart(3, "0")}.csv`);
    await pipeline(Readable.from(cdrLines(form.shape, form.style, part)), createWriteStream(file));
    paths.push(file);
  }
  return paths;
}

const PARTS: Readonly<Record<Cut, (calls: readonly SimulatedCall[]) => readonly (readonly SimulatedCall[])[]>> = {
  whole: (calls) => [calls],
  days: (calls) => {
    const days = new Map<number, SimulatedCall[]>();
    for (const call of calls) {
      const day = Math.floor(call.startedAtMs / DAY_MS);
      const known = days.get(day) ?? [];
      days.set(day, known);
      known.push(call);
    }
    return [...days.values()];
  },
  messy: (calls) => {
    const random = new Random("messy");
    const files: { call: SimulatedCall; place: number }[][] = Array.from({ length: MESSY_FILES }, () => []);
    for (const call of calls) {
      const at = random.below(MESSY_FILES);
      const also = random.chance(REPEATED_SHARE) ? [random.below(MESSY_FILES)] : [];
      for (const file of [at, ...also]) files[file]?.push({ call, place: random.uniform() });
    }
    return files.map((file) => file.sort((a, b) => a.place - b.place).map(({ call }) => call));
  },
};
