import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Names of the parts that the programs at hand are made of. */
const LIST = "parts.json";
/** Where the parts lie, below the programs. */
const PARTS = "chunks";

/**
 * Writes programs and the parts that they load when they need them: parts first, programs last, each renamed into place, so
 * that a process that starts meanwhile finds one state or the other. Parts of before stay, because a product that runs may
 * not have asked for them yet; the next start drops them.
 * @param {string} folder of the programs
 * @param {readonly { path: string, contents: Uint8Array }[]} outputs files in the folder, and parts below
 */
export async function writePrograms(folder, outputs) {
  await mkdir(path.join(folder, PARTS), { recursive: true });
  const isPart = (file) => path.basename(path.dirname(file)) === PARTS;
  const parts = outputs.filter((output) => isPart(output.path));
  for (const { path: file, contents } of parts) await putInPlace(file, contents);
  await putInPlace(path.join(folder, LIST), JSON.stringify(parts.map((part) => path.basename(part.path))));
  for (const { path: file, contents } of outputs) if (!isPart(file)) await putInPlace(file, contents);
}

/**
 * Drops the parts that the programs in the folder do not load any more.
 * @param {string} folder of the programs
 */
export async function dropFormerParts(folder) {
  const list = await readFile(path.join(folder, LIST), "utf8").catch(() => null);
  if (list === null) return;
  const kept = new Set(JSON.parse(list));
  const parts = path.join(folder, PARTS);
  for (const name of await readdir(parts)) if (!kept.has(name)) await rm(path.join(parts, name), { force: true });
}

async function putInPlace(file, contents) {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, file);
}
