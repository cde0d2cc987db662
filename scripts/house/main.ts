import { z } from "zod";
import { ALLOWANCES } from "@/scripts/house/allowances";
import { check, withoutAllowed } from "@/scripts/house/check";
import { findingsInDocs } from "@/scripts/house/docs";
import { parseSource } from "@/scripts/house/source-file";
import { readSourceTree } from "@/scripts/house/source-tree";

/** Fewer files than this, and the guard is looking past the house. */
const FILES_MIN = 60;

const tree = await readSourceTree(process.cwd());
const files = await Promise.all(tree.code.map(async (path) => parseSource(path, await tree.read(path))));
const texts = await Promise.all(
  tree.paths.filter((path) => path.endsWith(".md")).map(async (path) => ({ path, text: await tree.read(path) })),
);
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await tree.read("package.json")));
const findings = [
  ...withoutAllowed(check(files, tree.paths), ALLOWANCES),
  ...findingsInDocs(texts, tree.paths, Object.keys(scripts)),
];

for (const { path, line, rule, message } of findings) console.log(`${path}:${line}  ${rule}  ${message}`);
if (files.length < FILES_MIN) console.log(`Saw ${files.length} files and expected at least ${FILES_MIN}.`);
console.log(`house: ${findings.length} findings in ${files.length} files and ${texts.length} documents.`);
process.exitCode = findings.length > 0 || files.length < FILES_MIN ? 1 : 0;
