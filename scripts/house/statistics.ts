import { fileKind, isHarness } from "@/scripts/house/file-kind";
import { functionsIn } from "@/scripts/house/functions";
import { docstrings } from "@/scripts/house/rules/docstrings";
import { escapes } from "@/scripts/house/rules/escapes";
import type { SourceFile } from "@/scripts/house/source-file";

/** The measures of one part of the repository. Lines are physical lines. */
export interface Measures {
  readonly part: string;
  readonly files: number;
  readonly lines: number;
  readonly fileMedian: number;
  readonly fileP95: number;
  readonly fileMax: number;
  readonly functionMedian: number;
  readonly functionP95: number;
  readonly functionMax: number;
  /** Lines of tests for each line of product. */
  readonly testsPerLine: number;
  /** `any`, `!` and `as` for each thousand lines. */
  readonly escapesPerThousand: number;
  /** Exported symbols without a promise. */
  readonly undocumented: number;
}

/** Measures each floor of `lib/`, each other area, and the whole; tests count as tests of the part they stand in. */
export function measure(files: readonly SourceFile[]): readonly Measures[] {
  const parts = new Map<string, SourceFile[]>();
  for (const file of files) {
    const { area, floor } = fileKind(file.path);
    const part = floor === null ? area || "(root)" : `lib/${floor}`;
    parts.set(part, [...(parts.get(part) ?? []), file]);
  }
  const rows = [...parts].map(([part, members]) => measurePart(part, members));
  return [...rows.sort((a, b) => a.part.localeCompare(b.part, "en")), measurePart("all", files)];
}

function measurePart(part: string, files: readonly SourceFile[]): Measures {
  const product = files.filter(({ path }) => !isHarness(path));
  const testLines = sum(files.filter(({ path }) => isHarness(path)).map(({ lineCount }) => lineCount));
  const sizes = product.map(({ lineCount }) => lineCount);
  const functions = product.flatMap((file) => functionsIn(file).map(({ lines }) => lines));
  const lines = sum(sizes);
  const count = (rule: typeof escapes): number => sum(product.map((file) => rule(file, { paths: new Set() }).length));
  return {
    part,
    files: product.length,
    lines,
    fileMedian: quantile(sizes, 0.5),
    fileP95: quantile(sizes, 0.95),
    fileMax: quantile(sizes, 1),
    functionMedian: quantile(functions, 0.5),
    functionP95: quantile(functions, 0.95),
    functionMax: quantile(functions, 1),
    testsPerLine: lines === 0 ? 0 : testLines / lines,
    escapesPerThousand: lines === 0 ? 0 : (1000 * count(escapes)) / lines,
    undocumented: count(docstrings),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The smallest value that at least the given share of the values does not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
}
