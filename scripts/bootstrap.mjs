/**
 * The way in: `node scripts/bootstrap.mjs start | dev | build | test | cli … | bench …`.
 *
 * Needs Node and npm, nothing else. What follows in scripts/bootstrap/ installs, generates and builds whatever is
 * missing or stale. This file stays so plain that an old Node can read it and say that it is old.
 */
import process from "node:process";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Ringworthy needs Node.js 20.19 or newer, and this is ${process.version}. Get a current one from https://nodejs.org.`,
  );
  process.exit(1);
}
void import("./bootstrap/main.mjs").then(({ main }) => main(process.argv.slice(2)));
