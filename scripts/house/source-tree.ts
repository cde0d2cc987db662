import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Folders that hold no source of ours. */
const SKIPPED: ReadonlySet<string> = new Set(["node_modules", "generated", "results", "coverage"]);
const AREAS: ReadonlySet<string> = new Set([
  ..."app bench components deploy docs e2e lib prisma public scripts".split(" "),
]);
const CODE = /\.([cm]?[jt]s|[jt]sx)$/;

/** The repository's files as they stand on disk. */
export interface SourceTree {
  /** Paths of all files of the repository, from its root, sorted. */
  readonly paths: readonly string[];
  /** Those that hold code. */
  readonly code: readonly string[];
  /** The text of one of them. */
  read(path: string): Promise<string>;
}

/** Lists the repository's files; what is generated, installed or hidden in folders is left out. */
export async function readSourceTree(root: string): Promise<SourceTree> {
  const paths: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      const inside = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) paths.push(inside);
      else if (entry.isDirectory() && (folder === "" ? AREAS.has(entry.name) : !SKIPPED.has(entry.name)))
        await visit(inside);
    }
  };
  await visit("");
  paths.sort();
  const isOurs = (file: string): boolean => CODE.test(file) && file !== "next-env.d.ts";
  return { paths, code: paths.filter(isOurs), read: (file) => readFile(path.join(root, file), "utf8") };
}
