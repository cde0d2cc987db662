import { parseSource } from "@/scripts/house/source-file";
import { readSourceTree } from "@/scripts/house/source-tree";
import { measure } from "@/scripts/house/statistics";

const HEAD = [
  "part",
  "files",
  "lines",
  "file ½",
  "p95",
  "max",
  "fn ½",
  "p95",
  "max",
  "tests/line",
  "escapes/kl",
  "undoc.",
];

const tree = await readSourceTree(process.cwd());
const files = await Promise.all(tree.code.map(async (path) => parseSource(path, await tree.read(path))));
const rows = measure(files).map((row) =>
  Object.values(row).map((value) =>
    typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : `${value}`,
  ),
);
const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? "").length)));
for (const row of [HEAD, ...rows])
  console.log(
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
  );
