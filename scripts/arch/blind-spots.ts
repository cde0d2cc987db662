import { Visitor } from "oxc-parser";
import type { SourceFile } from "@/scripts/house/source-file";

/**
 * Imports that stand in the files and that dependency-cruiser did not see, one sentence each.
 *
 * Without TypeScript's compiler API dependency-cruiser reads TypeScript with a forgiving JavaScript parser. It manages,
 * and never says when it does not: `import { from as copyFrom }` is lost on it. So every file and every import is
 * compared with what a parser of TypeScript finds.
 * @param seen per file, the imports that dependency-cruiser saw, as written
 */
export function blindSpots(
  files: readonly SourceFile[],
  seen: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return files.flatMap((file) => {
    const imports = seen.get(file.path);
    if (imports === undefined) return [`${file.path} was not looked at.`];
    const known = new Set(imports.map(bare));
    return [...importsOf(file)]
      .filter((specifier) => !known.has(bare(specifier)))
      .map((specifier) => `${file.path} imports ${specifier}, which was not seen; write the import in another form.`);
  });
}

/** What a file imports, of values and of types, at once and on demand, as written. */
function importsOf(file: SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (source: { value: unknown } | null): void => {
    if (typeof source?.value === "string") found.add(source.value);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source.type === "Literal" ? source : null),
    TSImportType: ({ source }) => add(source),
  }).visit(file.program);
  return found;
}

/** Node's own modules under one name: `node:fs` and `fs` are the same. */
function bare(specifier: string): string {
  return specifier.replace(/^node:/, "");
}
