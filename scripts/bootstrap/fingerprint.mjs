import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "./paths.mjs";

/** What no product is built from: tests, what only tests use, and what is generated (its source counts instead). */
const IGNORED = /(^|\/)(node_modules|generated|testing)\/|\.(test|spec)\.tsx?$/;

/**
 * A fingerprint of the contents of files; the same contents give the same one, on any machine and at any time. Read one
 * after the other: a thousand small files that are awaited take seven times the processor, at each start and each command.
 * @param {readonly string[]} entries files and folders from the repository's root; a missing one counts as empty
 * @param {RegExp} [without] paths that do not count
 * @returns {string} 64 hex digits
 */
export function fingerprint(entries, without = /^$/) {
  const hash = createHash("sha256");
  for (const entry of entries)
    for (const file of filesBelow(entry).filter((path) => !without.test(path)))
      hash
        .update(`${file}\0`)
        .update(readFileSync(inRoot(file)))
        .update("\0");
  return hash.digest("hex");
}

/**
 * Whether a stamp file holds this fingerprint.
 * @param {string} stamp
 * @param {string} expected
 */
export async function isStamped(stamp, expected) {
  return (await readFile(stamp, "utf8").catch(() => "")) === expected;
}

/**
 * Takes a stamp away, before what it vouches for is made anew: who is killed meanwhile leaves neither the old nor the new.
 * @param {string} stamp
 */
export async function dropStamp(stamp) {
  await rm(stamp, { force: true });
}

/**
 * Writes a stamp, after what it vouches for is complete.
 * @param {string} stamp
 * @param {string} value
 */
export async function writeStamp(stamp, value) {
  await writeFile(stamp, value);
}

/** @returns {string[]} */
function filesBelow(entry) {
  const found = statSync(inRoot(entry), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [entry];
  const names = readdirSync(inRoot(entry), { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => path.join(name.parentPath, name.name));
  const inside = files.map((file) => path.relative(inRoot(), file).split(path.sep).join("/"));
  return inside.filter((file) => !IGNORED.test(file)).sort();
}
