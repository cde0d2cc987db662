import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const PACKAGES = ["@prisma/client", "kysely", "libphonenumber-js", "next", "pg", "react", "zod"];
const TOOLS = ["vitest"];

/** The text of files, by their paths. */
export type PlantedFiles = Readonly<Record<string, string>>;

/**
 * Writes files into a fresh folder that resolves imports as the repository does, runs `work` on it and removes it.
 * The packages that the files may import are empty ones.
 */
export async function withPlantedTree<T>(files: PlantedFiles, work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(path.join(os.tmpdir(), "planted-"));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, "1.0.0"]));
  try {
    await write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));
    await write("package.json", JSON.stringify({ dependencies: versions(PACKAGES), devDependencies: versions(TOOLS) }));
    for (const name of [...PACKAGES, ...TOOLS]) {
      await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "main.js" }));
      await write(`node_modules/${name}/main.js`, "export default 1;\n");
    }
    for (const [file, text] of Object.entries(files)) await write(file, text);
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
