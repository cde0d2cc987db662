import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { BundleStatistics, firstLoads } from "@/scripts/sizes/first-load";

/** Compares the JavaScript that the pages of the build load first with their budgets; fails where one is exceeded. */
const STATISTICS = ".next/diagnostics/route-bundle-stats.json";
const LARGEST_TOLD = 5;

const sizes = new Map<string, number>();
function sizeOf(chunk: string): number {
  const size = sizes.get(chunk) ?? gzipSync(new Uint8Array(readFileSync(chunk))).length;
  sizes.set(chunk, size);
  return size;
}

const pages = firstLoads(BundleStatistics.parse(JSON.parse(readFileSync(STATISTICS, "utf8"))), sizeOf);
const over = pages.filter(({ kB, budgetKb }) => kB > budgetKb);
const told = over.length > 0 ? over : pages.slice(0, LARGEST_TOLD);
for (const { route, kB, budgetKb } of told) console.log(`${kB} kB of ${budgetKb} kB  ${route}`);
if (pages.length === 0) throw new Error(`${STATISTICS} names no page`);
if (over.length > 0) {
  console.error("These pages load more JavaScript first than they may (gzip); see docs/performance.md.");
  process.exitCode = 1;
} else console.log(`All ${pages.length} pages keep their budget of JavaScript.`);
