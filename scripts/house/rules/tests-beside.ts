import { fileKind, isPlain } from "@/scripts/house/file-kind";
import type { Rule } from "@/scripts/house/finding";
import { functionsIn } from "@/scripts/house/functions";
import { reporter } from "@/scripts/house/syntax";

/** A plain file that decides anything has its test beside it; types and tables without a function need none. */
export const testsBeside: Rule = (file, tree) => {
  if (!isPlain(file.path) || functionsIn(file).length === 0) return [];
  const { extension } = fileKind(file.path);
  const base = file.path.slice(0, -extension.length - 1);
  if (["ts", "tsx"].some((end) => tree.paths.has(`${base}.test.${end}`))) return [];
  return [
    reporter("tests-beside", file)(0, `A plain file with a function has its test beside it: \`${base}.test.ts\`.`),
  ];
};
