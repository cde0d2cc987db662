import { type ParamPattern, Visitor } from "oxc-parser";
import type { SourceFile } from "@/scripts/house/source-file";

/** How much a reader of a function has to keep in mind. */
export interface FunctionShape {
  readonly parameters: number;
  /** How many statements that hold others stand in each other, at most; an `else if` stands beside its `if`. */
  readonly depth: number;
  /** 1, and 1 more for each condition, loop, `case`, `catch`, default value, `&&`, `||`, `??` and `?.` (McCabe, 1976). */
  readonly complexity: number;
}

/** The shapes of all functions, by the offset of their first character; what stands in a function within belongs to that. */
export function functionShapes({ program }: SourceFile): ReadonlyMap<number, FunctionShape> {
  const walk = new ShapeWalk();
  const { branch, beginBlock, endBlock, begin, end } = walk;
  const beginLoop = () => {
    branch();
    beginBlock();
  };
  const elseIfs = new Set<number>();
  new Visitor({
    FunctionDeclaration: begin,
    "FunctionDeclaration:exit": end,
    FunctionExpression: begin,
    "FunctionExpression:exit": end,
    ArrowFunctionExpression: begin,
    "ArrowFunctionExpression:exit": end,
    IfStatement({ start, alternate }) {
      branch();
      if (alternate?.type === "IfStatement") elseIfs.add(alternate.start);
      if (!elseIfs.has(start)) beginBlock();
    },
    "IfStatement:exit": ({ start }) => void (elseIfs.has(start) || endBlock()),
    ForStatement: beginLoop,
    "ForStatement:exit": endBlock,
    ForInStatement: beginLoop,
    "ForInStatement:exit": endBlock,
    ForOfStatement: beginLoop,
    "ForOfStatement:exit": endBlock,
    WhileStatement: beginLoop,
    "WhileStatement:exit": endBlock,
    DoWhileStatement: beginLoop,
    "DoWhileStatement:exit": endBlock,
    SwitchStatement: beginBlock,
    "SwitchStatement:exit": endBlock,
    TryStatement: beginBlock,
    "TryStatement:exit": endBlock,
    SwitchCase: ({ test }) => void (test !== null && branch()),
    CatchClause: branch,
    ConditionalExpression: branch,
    LogicalExpression: branch,
    AssignmentPattern: branch,
    AssignmentExpression: ({ operator }) => void (SHORT_CIRCUITS.has(operator) && branch()),
    MemberExpression: ({ optional }) => void (optional && branch()),
    CallExpression: ({ optional }) => void (optional && branch()),
  }).visit(program);
  return walk.shapes;
}

const SHORT_CIRCUITS: ReadonlySet<string> = new Set(["&&=", "||=", "??="]);

/** A walk through a file, with the functions in which it stands, the innermost last. */
class ShapeWalk {
  readonly shapes = new Map<number, FunctionShape>();
  readonly #open: { parameters: number; depth: number; complexity: number; blocks: number }[] = [];

  readonly begin = ({ params }: { readonly params: readonly ParamPattern[] }): void => {
    this.#open.push({ parameters: params.length, depth: 0, complexity: 1, blocks: 0 });
  };

  readonly end = ({ start }: { readonly start: number }): void => {
    const done = this.#open.pop();
    if (done !== undefined) this.shapes.set(start, done);
  };

  readonly branch = (): void => {
    const within = this.#open.at(-1);
    if (within !== undefined) within.complexity += 1;
  };

  readonly beginBlock = (): void => {
    const within = this.#open.at(-1);
    if (within === undefined) return;
    within.blocks += 1;
    within.depth = Math.max(within.depth, within.blocks);
  };

  readonly endBlock = (): void => {
    const within = this.#open.at(-1);
    if (within !== undefined) within.blocks -= 1;
  };
}
