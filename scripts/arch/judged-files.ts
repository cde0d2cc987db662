import { parseSource, type SourceFile } from "@/scripts/house/source-file";
import { readSourceTree } from "@/scripts/house/source-tree";

/** Fewer files than this, and the guard is looking past the house. */
const FILES_MIN = 60;

/**
 * The files of our own whose imports are judged, parsed.
 * @throws Error when there are fewer than a repository of this kind can have
 */
export async function judgedFiles(root: string): Promise<readonly SourceFile[]> {
  const tree = await readSourceTree(root);
  const judged = tree.code.filter((path) => /^(app|bench|components|e2e|lib|prisma|scripts)\/.*\.tsx?$/.test(path));
  if (judged.length < FILES_MIN) throw new Error(`Saw ${judged.length} files and expected at least ${FILES_MIN}.`);
  return Promise.all(judged.map(async (path) => parseSource(path, await tree.read(path))));
}
