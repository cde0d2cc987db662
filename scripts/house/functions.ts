import { type Expression, Visitor } from "oxc-parser";
import type { SourceFile } from "@/scripts/house/source-file";

/** A function with a body, as it stands in a file. */
export interface FoundFunction {
  /** Its own name, or that of the variable or member that holds it; `(anonymous)` where there is none. */
  readonly name: string;
  /** Offset of its first character. */
  readonly start: number;
  /** Physical lines from its first to its last. */
  readonly lines: number;
  /** Whether it draws: it stands in a `.tsx` file and its name begins with a capital. */
  readonly isComponent: boolean;
  /** Whether it is handed to a call where it stands. */
  readonly isArgument: boolean;
}

/** All functions and methods with a body, in the order of the text. */
export function functionsIn(file: SourceFile): readonly FoundFunction[] {
  const names = new Map<number, string>();
  const args = new Set<number>();
  const found: FoundFunction[] = [];
  const name = (holder: string, value: Expression | null): void => {
    if (value !== null && isFunction(value)) names.set(value.start, holder);
  };
  const add = (node: { start: number; end: number; id: { name: string } | null }): void => {
    const own = node.id?.name ?? names.get(node.start) ?? "(anonymous)";
    found.push({
      name: own,
      start: node.start,
      lines: file.lineAt(node.end - 1) - file.lineAt(node.start) + 1,
      isComponent: file.path.endsWith(".tsx") && /^[A-Z]/.test(own),
      isArgument: args.has(node.start),
    });
  };
  const nameMember = (node: { key: { type: string; start: number; end: number }; value: Expression | null }): void =>
    name(file.text.slice(node.key.start, node.key.end), node.value);
  new Visitor({
    VariableDeclarator: ({ id, init }) => void (id.type === "Identifier" && name(id.name, init)),
    CallExpression: (call) => call.arguments.forEach((argument) => void args.add(argument.start)),
    MethodDefinition({ key, value }) {
      names.set(value.start, file.text.slice(key.start, key.end));
    },
    PropertyDefinition: nameMember,
    FunctionDeclaration: (node) => void (node.body !== null && add(node)),
    FunctionExpression: (node) => void (node.body !== null && add(node)),
    ArrowFunctionExpression: (node) => add({ start: node.start, end: node.end, id: null }),
  }).visit(file.program);
  return found;
}

function isFunction(value: Expression): boolean {
  return value.type === "ArrowFunctionExpression" || value.type === "FunctionExpression";
}
