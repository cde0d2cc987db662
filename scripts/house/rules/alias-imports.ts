import { Visitor } from "oxc-parser";
import { fileKind } from "@/scripts/house/file-kind";
import type { Finding, Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

const AREAS: ReadonlySet<string> = new Set(["app", "bench", "components", "e2e", "lib", "prisma", "scripts"]);
const CODE = /\.[cm]?[jt]sx?$/;

/** One spelling for every import inside the repository: from the root, without extension. */
export const aliasImports: Rule = (file) => {
  const { area, extension } = fileKind(file.path);
  if (!AREAS.has(area) || !/^tsx?$/.test(extension)) return [];
  const report = reporter("alias-imports", file);
  const findings: Finding[] = [];
  const look = (source: { value: unknown; start: number } | null): void => {
    const path = typeof source?.value === "string" ? source.value : "";
    if (source === null || !/^(\.|@\/|\/)/.test(path)) return;
    // A stylesheet belongs to the file beside it and to nobody else.
    if (/^\.{1,2}\//.test(path) && !path.endsWith(".css"))
      findings.push(report(source.start, `Import \`${path}\` from the root: \`@/folder/file\`.`));
    else if (path.startsWith("@/") && CODE.test(path) && !path.endsWith(".mjs"))
      findings.push(report(source.start, `Import \`${path}\` without its extension.`));
  };
  new Visitor({
    ImportDeclaration: ({ source }) => look(source),
    ExportNamedDeclaration: ({ source }) => look(source),
    ExportAllDeclaration: ({ source }) => look(source),
    ImportExpression: ({ source }) => look(source.type === "Literal" ? source : null),
  }).visit(file.program);
  return findings;
};
