import { describe, expect, it } from "vitest";
import { testsBeside } from "@/scripts/house/rules/tests-beside";
import { findingsIn } from "@/scripts/house/testing";

const LOGIC = "export const twice = (n: number) => 2 * n;";
const found = (path: string, text: string, ...paths: string[]) => findingsIn(testsBeside, path, text, paths);

describe("tests beside", () => {
  it.each([
    ["an arrow", LOGIC],
    ["a function", "export function twice(n: number) { return 2 * n; }"],
    ["a method", "export class Reader { read() { return 1; } }"],
    ["a function in a table", "export const RULES = [{ id: 'a', holds: (n: number) => n > 0 }];"],
  ])("wants a test beside a plain file with %s", (_, text) => {
    expect(found("lib/score/score.ts", text)).toHaveLength(1);
  });

  it("is not content with the test of another file", () => {
    expect(found("lib/score/score.ts", LOGIC, "lib/score/level.test.ts", "lib/watch/score.test.ts")).toHaveLength(1);
  });

  it.each(["lib/score/score.test.ts", "lib/score/score.test.tsx"])("is content with %s", (test) => {
    expect(found("lib/score/score.ts", LOGIC, test)).toEqual([]);
  });

  it.each([
    ["types", "export interface Score { readonly value: number }"],
    ["a table", "export const OUTCOMES = ['answered', 'busy'] as const;"],
    ["the type of a function", "export type Twice = (n: number) => number;"],
    ["a declared function", "export declare function twice(n: number): number;"],
  ])("wants none beside %s", (_, text) => {
    expect(found("lib/score/score.ts", text)).toEqual([]);
  });

  it("wants one beside a schema that decides", () => {
    expect(found("lib/score/score.schema.ts", LOGIC)).toHaveLength(1);
    expect(found("lib/score/score.schema.ts", LOGIC, "lib/score/score.schema.test.ts")).toEqual([]);
  });

  it("leaves to others what touches the world", () => {
    for (const path of ["lib/score/score.store.ts", "lib/platform/clock.ts", "lib/testing/world.ts", "app/page.tsx"])
      expect(found(path, LOGIC)).toEqual([]);
  });
});
