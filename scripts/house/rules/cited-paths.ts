import { citationsIn } from "@/scripts/house/citation";
import { fileKind } from "@/scripts/house/file-kind";
import type { Rule, Tree } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

/** A file that a comment names exists: from the root, or, named without folders, anywhere. */
export const citedPaths: Rule = (file, tree) => {
  // Plants in tests of the house name files that do not exist.
  if (fileKind(file.path).isTest) return [];
  const report = reporter("cited-paths", file);
  return file.comments.flatMap(({ value, start }) =>
    citationsIn(value)
      .filter(({ path }) => !tree.paths.has(path) && !isNameOf(path, tree))
      .map(({ path, offset }) => report(start + offset, `\`${path}\` is named here and does not exist.`)),
  );
};

function isNameOf(name: string, tree: Tree): boolean {
  return !name.includes("/") && [...tree.paths].some((path) => path.endsWith(`/${name}`));
}
