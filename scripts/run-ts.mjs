/**
 * Runs a TypeScript program on plain Node: `node scripts/run-ts.mjs <file.ts> [arguments]`.
 *
 * Node 20 strips no types, so esbuild bundles the program into `.build/run/` and the bundle is imported into this
 * process: signals, standard streams and the exit code are the program's own. Packages stay outside the bundle;
 * `@/…` is resolved through tsconfig.json. The program sees its arguments from `process.argv[2]` on.
 */
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles one TypeScript entry.
 * @param {string} entry path of the entry, absolute or from the repository's root
 * @returns {Promise<string>} absolute path of the bundle, an ES module with its source map inside
 */
export async function bundle(entry) {
  const source = path.resolve(root, entry);
  const inside = path.relative(root, source);
  if (inside.startsWith("..")) throw new Error(`${entry} is outside the repository.`);
  const outfile = path.join(root, ".build/run", inside.replace(/\.tsx?$/, ".mjs"));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    // `server-only` throws outside of a React server; here there is no browser it could warn about.
    alias: { "server-only": path.join(root, "lib/testing/empty.ts") },
    sourcemap: "inline",
    logLevel: "warning",
  });
  // Written beside and renamed: two runs of one program never see half a bundle.
  const draft = `${outfile}.${process.pid}`;
  await mkdir(path.dirname(outfile), { recursive: true });
  await writeFile(draft, outputFiles[0].contents);
  await rename(draft, outfile);
  return outfile;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , entry, ...rest] = process.argv;
  if (!entry) {
    console.error("usage: node scripts/run-ts.mjs <file.ts> [arguments]");
    process.exit(2);
  }
  const bundled = await bundle(entry);
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], bundled, ...rest];
  await import(pathToFileURL(bundled).href);
}
