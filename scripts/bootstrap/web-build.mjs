import { readFile } from "node:fs/promises";
import { lastLines, runPreparer } from "./child.mjs";
import { compressBuild } from "./compress-build.mjs";
import { dropStamp, fingerprint, isStamped, writeStamp } from "./fingerprint.mjs";
import { ensure } from "./lock.mjs";
import { childEnv, inRoot } from "./paths.mjs";
import { say, Trouble } from "./trouble.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "scripts/bootstrap/compress-build.mjs",
];
/** The other processes, which are bundled. */
const NOT_SERVED = /^lib\/(cli|worker)\//;
/** The build's own account of what its pages load; paths from the root of the repository. */
const STATISTICS = inRoot(".next/diagnostics/route-bundle-stats.json");
const STAMP = inRoot(".next/.fingerprint");

/** Builds the web application, unless the build belongs to the sources. */
export async function ensureWebBuild() {
  const wanted = fingerprint(SOURCES, NOT_SERVED);
  await ensure(
    "web",
    () => isStamped(STAMP, wanted),
    async () => {
      await dropStamp(STAMP);
      say("Building the web application (a minute) …");
      const startedMs = Date.now();
      const { code, output } = await runPreparer(
        process.execPath,
        [inRoot("node_modules/next/dist/bin/next"), "build"],
        childEnv({ NODE_ENV: "production" }),
      );
      if (code !== 0)
        throw new Trouble(`${lastLines(output, 60)}\nThe web application could not be built; the reason is above.`);
      await compressBuild({
        from: inRoot(".next/static"),
        to: inRoot(".next/compressed/_next/static"),
        firstScripts: await firstScripts(),
      });
      await writeStamp(STAMP, wanted);
      say(`Built in ${Math.round((Date.now() - startedMs) / 1000)} s.`);
    },
  );
}

/** What pages load first. @returns {Promise<Set<string>>} paths below `.next/static` */
async function firstScripts() {
  /** @type {{ firstLoadChunkPaths: string[] }[]} */
  const routes = JSON.parse(await readFile(STATISTICS, "utf8"));
  return new Set(routes.flatMap((route) => route.firstLoadChunkPaths).map((file) => file.replace(".next/static/", "")));
}
