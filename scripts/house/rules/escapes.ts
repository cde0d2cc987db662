import { type TSType, Visitor } from "oxc-parser";
import type { Finding, Rule } from "@/scripts/house/finding";
import type { SourceFile } from "@/scripts/house/source-file";
import { reporter } from "@/scripts/house/syntax";

/** Nobody talks the type checker out of its opinion: no `any`, no `!`, no `as` but `as const` and minting a brand. */
export const escapes: Rule = (file) => {
  const report = reporter("escapes", file);
  const findings: Finding[] = [];
  const brands = brandsOf(file);
  const refuse = (start: number, message: string): void => void findings.push(report(start, message));
  const cast = (type: TSType, start: number): void => {
    const name = type.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : null;
    if (name !== "const" && (name === null || !brands.has(name)))
      refuse(start, "`as` asserts what nobody checked; narrow the value, or parse it with a schema.");
  };
  new Visitor({
    TSAnyKeyword: ({ start }) => refuse(start, "`any` switches the checker off; use `unknown` and narrow it."),
    TSNonNullExpression: ({ start }) => refuse(start, "`!` asserts what nobody checked; handle the missing value."),
    TSAsExpression: ({ typeAnnotation, start }) => cast(typeAnnotation, start),
    TSTypeAssertion: ({ typeAnnotation, start }) => cast(typeAnnotation, start),
    VariableDeclarator({ definite, start }) {
      if (definite === true) refuse(start, "`!` asserts what nobody checked; give the variable its value.");
    },
    PropertyDefinition({ definite, start }) {
      if (definite === true) refuse(start, "`!` asserts what nobody checked; give the property its value.");
    },
  }).visit(file.program);
  return findings;
};

/** Brands that the file itself declares: only beside the check that a brand stands for may a value be given it. */
function brandsOf(file: SourceFile): ReadonlySet<string> {
  const brands = new Set<string>();
  new Visitor({
    TSTypeAliasDeclaration({ id, typeAnnotation: type }) {
      if (type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "Brand")
        brands.add(id.name);
    },
  }).visit(file.program);
  return brands;
}
