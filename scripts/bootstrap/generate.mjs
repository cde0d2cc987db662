import { lastLines, runPreparer } from "./child.mjs";
import { dropStamp, fingerprint, isStamped, writeStamp } from "./fingerprint.mjs";
import { ensure } from "./lock.mjs";
import { inRoot } from "./paths.mjs";
import { say, Trouble } from "./trouble.mjs";

const SOURCES = ["prisma/schema", "prisma.config.ts", "package-lock.json"];
const STAMP = inRoot("lib/generated/.fingerprint");

/** Generates the database clients from the schema, unless they belong to it. */
export async function ensureGenerated() {
  const wanted = fingerprint(SOURCES);
  await ensure(
    "generate",
    () => isStamped(STAMP, wanted),
    async () => {
      await dropStamp(STAMP);
      say("Generating the database clients …");
      const { code, output } = await runPreparer(process.execPath, [
        inRoot("node_modules/prisma/build/index.js"),
        "generate",
      ]);
      if (code !== 0)
        throw new Trouble(`${lastLines(output)}\nThe database clients could not be generated from prisma/schema.`);
      await writeStamp(STAMP, wanted);
    },
  );
}
