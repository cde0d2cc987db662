import { describe, expect, it } from "vitest";
import { MOST, shape } from "@/scripts/house/rules/shape";
import { findingsIn } from "@/scripts/house/testing";

const PATH = "lib/score/score.ts";
const found = (text: string, path = PATH) => findingsIn(shape, path, text).map(({ message }) => message);
const parameters = (count: number) => Array.from({ length: count }, (_, at) => `p${at}: number`).join(", ");
const ifs = (count: number) => "if (a) b();\n".repeat(count);
const nested = (depth: number) => `${"for (const a of all) {\n".repeat(depth)}${"}\n".repeat(depth)}`;

describe("parameters", () => {
  it.each([
    ["a function", (list: string) => `function add(${list}) {}`],
    ["an arrow", (list: string) => `const add = (${list}) => 0;`],
    ["a method", (list: string) => `class A { add(${list}) {} }`],
  ])("are at most four of %s", (_, written) => {
    expect(found(written(parameters(MOST.parameters)))).toEqual([]);
    expect(found(written(parameters(MOST.parameters + 1)))).toEqual([
      "`add` has 5 parameters and may have 4; group what belongs together into a type with a name.",
    ]);
  });

  it("count those that are taken apart, have a default or take the rest", () => {
    expect(found("function add({ a }: A, [b]: B, c = 1, d?: number, ...e: number[]) {}")).toHaveLength(1);
  });

  it("are nobody's where a type tells them", () => {
    expect(found(`type Add = (${parameters(9)}) => number;`)).toEqual([]);
  });
});

describe("nesting", () => {
  it("goes three deep and not deeper", () => {
    expect(found(`function walk() {\n${nested(MOST.depth)}}`)).toEqual([]);
    expect(found(`function walk() {\n${nested(MOST.depth + 1)}}`)).toEqual([
      "`walk` nests 4 deep and may nest 3; give the inner step a name.",
    ]);
  });

  it.each([
    "if (a) {}",
    "for (;;) {}",
    "for (const a in b) {}",
    "while (a) {}",
    "do {} while (a);",
    "switch (a) {}",
    "try {} finally {}",
  ])("counts %s", (statement) => {
    const inside = `${"for (const a of all) {\n".repeat(MOST.depth)}${statement}${"\n}".repeat(MOST.depth)}`;
    expect(found(`function walk() {\n${inside}\n}`)).toHaveLength(1);
  });

  it("counts an `else if` beside its `if`", () => {
    expect(found(`function walk() { ${"if (a) {} else ".repeat(6)}{} }`)).toEqual([]);
  });

  it("counts an `if` within an `else`, which is no `else if`", () => {
    expect(found(`function walk() { ${"if (a) {} else { ".repeat(4)}${"}".repeat(4)} }`)).toHaveLength(1);
  });

  it("begins anew in a function within", () => {
    expect(
      found(`function walk() { ${"if (a) { ".repeat(2)}all.map(() => { ${nested(2)} });${"}".repeat(2)} }`),
    ).toEqual([]);
  });
});

describe("complexity", () => {
  it("is thirteen at most", () => {
    expect(found(`function judge() {\n${ifs(MOST.complexity - 1)}}`)).toEqual([]);
    expect(found(`function judge() {\n${ifs(MOST.complexity)}}`)).toEqual([
      "`judge` has a complexity of 14 and may have 13; look for a table, a predicate or a step in it.",
    ]);
  });

  it.each([
    "for (;;) b();",
    "for (const a in b) c();",
    "for (const a of b) c();",
    "while (a) b();",
    "do b(); while (a);",
    "switch (a) { case 1: }",
    "try { a(); } catch { b(); }",
    "a ? b : c;",
    "a && b;",
    "a || b;",
    "a ?? b;",
    "a?.b;",
    "a?.();",
    "a ??= b;",
    "a ||= b;",
    "a &&= b;",
    "const { a = 1 } = b;",
  ])("counts %s", (statement) => {
    expect(found(`function judge() {\n${ifs(MOST.complexity - 1)}${statement}\n}`)).toHaveLength(1);
  });

  it.each(["switch (a) { default: }", "a.b;", "a();", "a = b;", "a += b;", "try { a(); } finally { b(); }"])(
    "does not count %s",
    (statement) => {
      expect(found(`function judge() {\n${ifs(MOST.complexity - 1)}${statement}\n}`)).toEqual([]);
    },
  );

  it("is each function's own", () => {
    expect(found(`function judge() {\n${ifs(8)}all.map(() => {\n${ifs(8)}});\n}`)).toEqual([]);
    expect(found(`function judge() { all.map(() => {\n${ifs(13)}}); }`)).toEqual([
      "`(anonymous)` has a complexity of 14 and may have 13; look for a table, a predicate or a step in it.",
    ]);
  });
});

it("leaves tests alone", () => {
  expect(found(`function judge(${parameters(5)}) {\n${ifs(13)}${nested(4)}}`, "lib/score/score.test.ts")).toEqual([]);
});

it("says everything that is wrong with one function", () => {
  expect(found(`function judge(${parameters(5)}) {\n${ifs(13)}${nested(4)}}`)).toHaveLength(3);
});
