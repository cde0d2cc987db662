import { dropStamp, fingerprint, isStamped, writeStamp } from "./fingerprint.mjs";
import { ensure } from "./lock.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { dropFormerParts, writePrograms } from "./programs.mjs";
import { Trouble } from "./trouble.mjs";

const SOURCES = ["lib", "prisma/schema", "tsconfig.json", "package-lock.json", "scripts/bootstrap/bundle.mjs"];
const FOLDER = inRoot(".build");
const STAMP = inRoot(".build/.fingerprint");

/** The programs beside the web server, by the name of their bundle in `.build/`. */
const PROGRAMS = { start: "lib/cli/start.ts", worker: "lib/worker/main.ts", cli: "lib/cli/main.ts" };

/** Bundles the programs beside the web server, unless the bundles belong to the sources. */
export async function ensureBundles() {
  const wanted = fingerprint(SOURCES);
  await ensure(
    "bundle",
    () => isStamped(STAMP, wanted),
    async () => {
      const programs = await bundlePrograms();
      await dropStamp(STAMP);
      await writePrograms(FOLDER, programs);
      await writeStamp(STAMP, wanted);
    },
  );
}

/** Drops what the bundles do not load any more. Not while a product may run from bundles of before: its worker has yet to load some. */
export async function dropFormerBundles() {
  await dropFormerParts(FOLDER);
}

/**
 * Bundles again whenever a source changes, until the process ends.
 * @returns {Promise<void>} settles after the first bundling
 */
export async function watchBundles() {
  const { context } = await import("esbuild");
  const writing = {
    name: "write-programs",
    setup: (build) =>
      build.onEnd(async ({ errors, outputFiles }) => {
        if (errors.length > 0) return;
        await writePrograms(FOLDER, outputFiles);
        await dropFormerParts(FOLDER);
      }),
  };
  const watcher = await context({ ...(await settings()), plugins: [writing] });
  await watcher.rebuild();
  await watcher.watch();
}

async function bundlePrograms() {
  const { build, stop } = await import("esbuild");
  try {
    const { outputFiles, metafile } = await build(await settings());
    refuseMissing(metafile);
    return outputFiles;
  } catch (error) {
    throw new Trouble(`The programs could not be bundled: ${error.message}`);
  } finally {
    await stop();
  }
}

/** @returns {Promise<import("esbuild").BuildOptions & { write: false }>} */
async function settings() {
  return {
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: FOLDER,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    // A command loads what it needs: judging a few signals opens no database driver.
    splitting: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    // `server-only` throws outside of a React server; here there is no browser it could warn about.
    alias: { "server-only": inRoot("lib/testing/empty.ts") },
    sourcemap: "linked",
    logLevel: "warning",
  };
}

/** A path of ours that leads nowhere looks like a package to esbuild, and would only be missed when the program runs. */
function refuseMissing({ inputs }) {
  for (const [file, { imports }] of Object.entries(inputs))
    for (const { path: imported, external } of imports)
      if (external && imported.startsWith("@/")) throw new Error(`${file} imports ${imported}, which does not exist.`);
}
