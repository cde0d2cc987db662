import { Visitor } from "oxc-parser";
import type { Finding, Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

const MESSAGE = "There are no re-exports; import from the file that holds the thing.";
/** A route binds the handlers that stand in `lib/web/routes/`: that is its whole content. */
const ROUTE = /^app\/(.*\/)?route\.ts$/;

/** A name is exported by the one file that declares it. */
export const reExports: Rule = (file) => {
  if (ROUTE.test(file.path)) return [];
  const report = reporter("re-exports", file);
  const findings: Finding[] = [];
  const imported = new Set<string>();
  const refuse = ({ start }: { start: number }): void => void findings.push(report(start, MESSAGE));
  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      // A table kept as JSON gets its type from the file that exports it.
      if (!source.value.endsWith(".json")) for (const { local } of specifiers) imported.add(local.name);
    },
    ExportAllDeclaration: refuse,
    ExportNamedDeclaration(node) {
      if (node.source !== null) refuse(node);
      else if (node.specifiers.some(({ local }) => local.type === "Identifier" && imported.has(local.name)))
        refuse(node);
      else if (node.declaration?.type === "VariableDeclaration") {
        for (const { id, init } of node.declaration.declarations)
          if (init?.type === "Identifier" && imported.has(init.name)) refuse(id);
      }
    },
    ExportDefaultDeclaration(node) {
      if (node.declaration.type === "Identifier" && imported.has(node.declaration.name)) refuse(node);
    },
  }).visit(file.program);
  return findings;
};
