import type { Class, Expression, ParamPattern, TSType } from "oxc-parser";
import { fileKind } from "@/scripts/house/file-kind";
import type { Finding, Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

/** Types that prove for whom a store works (`lib/account/organization-scope.ts`, `lib/account/person-scope.ts`). */
const SCOPES: ReadonlySet<string> = new Set(["OrganizationScope", "PersonScope", "SystemScope"]);

/** Every function of a store takes first the proof for whom it works: a forgotten tenant does not get this far. */
export const scopedStores: Rule = (file) => {
  const { suffixes, isTest } = fileKind(file.path);
  if (isTest || !suffixes.includes("store")) return [];
  const report = reporter("scoped-stores", file);
  const findings: Finding[] = [];
  const check = (name: string, start: number, params: readonly ParamPattern[]): void => {
    if (params[0] === undefined || !isScope(params[0]))
      findings.push(
        report(
          start,
          `\`${name}\` takes no scope first; its first parameter is an OrganizationScope or a SystemScope.`,
        ),
      );
  };
  for (const statement of file.program.body) {
    if (statement.type === "ExportDefaultDeclaration")
      findings.push(report(statement.start, "A store exports its functions by name."));
    if (statement.type !== "ExportNamedDeclaration") continue;
    if (statement.specifiers.length > 0)
      findings.push(report(statement.start, "A store exports its functions where they stand."));
    const { declaration } = statement;
    if (declaration?.type === "FunctionDeclaration")
      check(declaration.id?.name ?? "", statement.start, declaration.params);
    if (declaration?.type === "ClassDeclaration")
      check(declaration.id?.name ?? "", statement.start, constructorParams(declaration));
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { id, init, start } of declaration.declarations)
      if (isFunction(init)) check(id.type === "Identifier" ? id.name : "", start, init.params);
  }
  return findings;
};

function isFunction(
  init: Expression | null,
): init is Extract<Expression, { type: "ArrowFunctionExpression" | "FunctionExpression" }> {
  return init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
}

function constructorParams(node: Class): readonly ParamPattern[] {
  for (const member of node.body.body)
    if (member.type === "MethodDefinition" && member.kind === "constructor") return member.value.params;
  return [];
}

function isScope(param: ParamPattern): boolean {
  if (param.type === "TSParameterProperty") return isScope(param.parameter);
  const type = param.typeAnnotation?.typeAnnotation;
  return type !== undefined && isScopeType(type);
}

function isScopeType(type: TSType): boolean {
  if (type.type === "TSUnionType") return type.types.every(isScopeType);
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" && SCOPES.has(type.typeName.name);
}
