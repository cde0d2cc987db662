import type { Class, ExportNamedDeclaration, Expression, ParamPattern, TSType } from "oxc-parser";
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
  return file.program.body.flatMap((statement): readonly Finding[] => {
    if (statement.type === "ExportDefaultDeclaration")
      return [report(statement.start, "A store exports its functions by name.")];
    if (statement.type !== "ExportNamedDeclaration") return [];
    if (statement.specifiers.length > 0)
      return [report(statement.start, "A store exports its functions where they stand.")];
    return exportedFunctions(statement)
      .filter(({ params: [first] }) => first === undefined || !isScope(first))
      .map(({ name, start }) =>
        report(
          start,
          `\`${name}\` takes no scope first; its first parameter is an OrganizationScope or a SystemScope.`,
        ),
      );
  });
};

interface ExportedFunction {
  readonly name: string;
  readonly start: number;
  readonly params: readonly ParamPattern[];
}

/** The functions that a statement exports, and the constructors of its classes. */
function exportedFunctions({ declaration, start }: ExportNamedDeclaration): readonly ExportedFunction[] {
  switch (declaration?.type) {
    case "FunctionDeclaration":
      return [{ name: declaration.id?.name ?? "", start, params: declaration.params }];
    case "ClassDeclaration":
      return [{ name: declaration.id?.name ?? "", start, params: constructorParams(declaration) }];
    case "VariableDeclaration":
      return declaration.declarations.flatMap(({ id, init, start }) =>
        isFunction(init) ? [{ name: id.type === "Identifier" ? id.name : "", start, params: init.params }] : [],
      );
    default:
      return [];
  }
}

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
