import type { BindingPattern, Class, Function as FunctionNode, ParamPattern } from "oxc-parser";
import type { Finding } from "@/scripts/house/finding";
import type { SourceFile } from "@/scripts/house/source-file";

/** Names that a pattern binds: `{ a, b: [c] }` binds a and c. */
export function boundNames(pattern: BindingPattern | ParamPattern): readonly string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    case "TSParameterProperty":
      return boundNames(pattern.parameter);
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element === null ? [] : boundNames(element)));
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === "RestElement" ? property.argument : property.value),
      );
  }
}

/** Names that a function or class declaration binds where it stands. */
export function declaredName(node: FunctionNode | Class): readonly string[] {
  return node.id === null ? [] : [node.id.name];
}

/** A maker of findings for one rule and file: an offset and a message in, a finding out. */
export function reporter(rule: string, file: SourceFile): (offset: number, message: string) => Finding {
  return (offset, message) => ({ rule, path: file.path, line: file.lineAt(offset), message });
}
