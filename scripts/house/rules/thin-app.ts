import type { Directive, Statement } from "oxc-parser";
import type { Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

const ROUTE = /^app\/(.*\/)?route\.ts$/;
const BOUND = /^@\/lib\/web\/routes\//;
/** Settings that Next.js reads from the route's own file and nowhere else. */
const SEGMENT_SETTINGS = /^(dynamic|dynamicParams|fetchCache|maxDuration|preferredRegion|revalidate|runtime)$/;

/** A route is one line that binds the handlers of `lib/web/routes/`, beside settings that only it can hold. */
export const thinApp: Rule = (file) => {
  if (!ROUTE.test(file.path)) return [];
  const report = reporter("thin-app", file);
  const rest = file.program.body.filter((statement) => !isSetting(statement));
  const [first, second] = rest;
  if (first === undefined) return [report(0, "A route binds its handlers from `@/lib/web/routes/`.")];
  if (!isBinding(first))
    return [report(first.start, 'A route only binds: `export { GET } from "@/lib/web/routes/…"`.')];
  return second === undefined
    ? []
    : [report(second.start, "A route is one line; its logic stands in `lib/web/routes`.")];
};

function isBinding(statement: Directive | Statement): boolean {
  return statement.type === "ExportNamedDeclaration" && BOUND.test(statement.source?.value ?? "");
}

function isSetting(statement: Directive | Statement): boolean {
  if (statement.type !== "ExportNamedDeclaration" || statement.declaration?.type !== "VariableDeclaration")
    return false;
  return statement.declaration.declarations.every(
    ({ id, init }) => id.type === "Identifier" && SEGMENT_SETTINGS.test(id.name) && init?.type === "Literal",
  );
}
