import { describe, expect, it } from "vitest";
import { LIMITS, sizes } from "@/scripts/house/rules/sizes";
import { findingsIn } from "@/scripts/house/testing";

const lines = (count: number) => "// line\n".repeat(count);
const ofLines = (head: string, count: number) => `${head} {\n${lines(count - 2)}}`;
const found = (path: string, text: string) => findingsIn(sizes, path, text).map(({ message }) => message);

describe("sizes of files", () => {
  it.each([
    ["lib/score/score.ts", LIMITS.file],
    ["scripts/bootstrap.mjs", LIMITS.file],
    ["components/ui/button.tsx", LIMITS.file],
    ["lib/score/score.test.ts", LIMITS.test],
    ["e2e/upload.spec.ts", LIMITS.test],
    ["app/(signed-in)/caller-ids/page.tsx", LIMITS.page],
    ["app/page.tsx", LIMITS.page],
  ])("lets %s have %i lines and not one more", (path, limit) => {
    expect(found(path, lines(limit))).toEqual([]);
    expect(found(path, lines(limit + 1))).toHaveLength(1);
  });

  it("says how long the file is", () => {
    expect(found("lib/score/score.ts", lines(312))).toEqual([
      "A file has at most 300 lines, this one 312; split it by subject.",
    ]);
  });

  it("counts no line after the last line break", () => {
    expect(found("lib/score/score.ts", `${lines(299)}// last`)).toEqual([]);
    expect(found("lib/score/score.ts", `${lines(299)}// last\n`)).toEqual([]);
  });
});

describe("sizes of functions", () => {
  it.each([
    ["a function", "export function score()"],
    ["an arrow", "export const score = () =>"],
    ["a function expression", "export const score = function ()"],
  ])("lets %s have 60 lines and not one more", (_, head) => {
    expect(found("lib/score/score.ts", ofLines(head, LIMITS.function))).toEqual([]);
    expect(found("lib/score/score.ts", ofLines(head, LIMITS.function + 1))).toEqual([
      "A function has at most 60 lines, `score` 61; split it.",
    ]);
  });

  it("sees methods and functions inside functions", () => {
    const method = `class A {\n${ofLines("  run()", 61)}\n}`;
    expect(found("lib/score/score.ts", method)).toEqual(["A function has at most 60 lines, `run` 61; split it."]);
    const inner = `const a = {\n${ofLines("  run: () =>", 61)}\n};`;
    expect(found("lib/score/score.ts", inner)).toHaveLength(1);
  });

  it("gives a component 150 lines, and the functions inside it 60", () => {
    const component = (count: number) => ofLines("export function Chart()", count);
    expect(found("components/chart/chart.tsx", component(LIMITS.component))).toEqual([]);
    expect(found("components/chart/chart.tsx", component(LIMITS.component + 1))).toHaveLength(1);
    const handler = `export function Chart() {\n${ofLines("const onClick = () =>", 61)}\n}`;
    expect(found("components/chart/chart.tsx", handler)).toEqual([
      "A function has at most 60 lines, `onClick` 61; split it.",
    ]);
  });

  it("takes a capital for a component only where something is drawn", () => {
    expect(found("lib/score/score.ts", ofLines("export function Chart()", 61))).toHaveLength(1);
  });

  it("lets a chapter of tests be long, but not a function of a test", () => {
    const chapter = `describe("it", () => {\n${lines(100)}});`;
    expect(found("lib/score/score.test.ts", chapter)).toEqual([]);
    expect(found("lib/score/score.test.ts", ofLines("function build()", 61))).toHaveLength(1);
    expect(found("lib/score/score.ts", chapter)).toHaveLength(1);
  });
});
