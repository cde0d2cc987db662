import type { Directive, Statement } from "oxc-parser";
import { fileKind, isHarness } from "@/scripts/house/file-kind";
import type { Rule } from "@/scripts/house/finding";
import type { SourceFile } from "@/scripts/house/source-file";
import { boundNames, reporter } from "@/scripts/house/syntax";

const WORDS_MIN = 2;

/** Every symbol that a file of `lib/` or `scripts/` exports says above it what it promises. */
export const docstrings: Rule = (file) => {
  const { area, extension } = fileKind(file.path);
  if ((area !== "lib" && area !== "scripts") || !/^tsx?$/.test(extension) || isHarness(file.path)) return [];
  const report = reporter("docstrings", file);
  const declarations = declarationsOf(file);
  // Overloads share one docstring, and so does a type with the table or schema that it is derived from.
  const promised = new Set(
    declarations.filter((one) => isDocumented(file, one) || isDerived(file, one)).map(({ name }) => name),
  );
  const told = new Set<number>();
  return [...exportsOf(file)].flatMap((name) => {
    const start = declarations.find((declaration) => declaration.name === name)?.start;
    if (start === undefined || promised.has(name) || told.has(start)) return [];
    told.add(start);
    return [report(start, `\`${name}\` promises nothing; say above it in one sentence what it gives.`)];
  });
};

/** A name that the file's top level declares, and where its statement starts. */
interface Declared {
  readonly name: string;
  readonly start: number;
  readonly statement: Directive | Statement;
}

function declarationsOf(file: SourceFile): readonly Declared[] {
  return file.program.body.flatMap((statement) =>
    namesIn(statement).map((name) => ({ name, start: statement.start, statement })),
  );
}

/** Names that the file exports; a default export without a name of its own is `default`. */
function exportsOf({ program }: SourceFile): ReadonlySet<string> {
  const exported = program.body.flatMap((statement) => {
    if (statement.type === "ExportDefaultDeclaration") return namesIn(statement);
    if (statement.type !== "ExportNamedDeclaration" || statement.source !== null) return [];
    return [...namesIn(statement), ...statement.specifiers.map(({ local }) => nameOf(local))];
  });
  return new Set(exported);
}

function nameOf(node: { type: string; name?: string }): string {
  return node.name ?? "";
}

/** Names that a statement of the file's top level declares, exported or not. */
function namesIn(statement: Directive | Statement): readonly string[] {
  switch (statement.type) {
    case "ExportNamedDeclaration":
      return statement.declaration === null ? [] : namesIn(statement.declaration);
    case "ExportDefaultDeclaration":
      return statement.declaration.type === "Identifier" ? [statement.declaration.name] : ["default"];
    case "VariableDeclaration":
      return statement.declarations.flatMap(({ id }) => boundNames(id));
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "ClassDeclaration":
      return statement.id === null ? [] : [statement.id.name];
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
      return [statement.id.name];
    default:
      return [];
  }
}

function isDocumented(file: SourceFile, { start }: Declared): boolean {
  return file.comments.some(
    ({ type, value, end }) =>
      type === "Block" &&
      value.startsWith("*") &&
      value.split(/[\s*]+/).filter((word) => word !== "").length >= WORDS_MIN &&
      end <= start &&
      file.text.slice(end, start).trim() === "",
  );
}

/** `type Outcome = (typeof OUTCOMES)[number]`, `type Signal = z.infer<typeof Signal>`: the value speaks for both. */
function isDerived(file: SourceFile, { statement }: Declared): boolean {
  const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (declared?.type !== "TSTypeAliasDeclaration") return false;
  const type = file.text.slice(declared.typeAnnotation.start, declared.typeAnnotation.end);
  const [, value = ""] = /^\(?(?:z\.(?:infer|output|input)<)?typeof ([A-Za-z_$][\w$]*)/.exec(type) ?? [];
  return declarationsOf(file).some((one) => one.name === value && isDocumented(file, one));
}
