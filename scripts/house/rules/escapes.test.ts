import { describe, expect, it } from "vitest";
import { escapes } from "@/scripts/house/rules/escapes";
import { findingsIn } from "@/scripts/house/testing";

const found = (text: string, path = "lib/score/score.ts") => findingsIn(escapes, path, text);

describe("escapes", () => {
  it.each([
    ["any", "export const f = (x: any) => x;"],
    ["any within a type", "export type Row = Record<string, any[]>;"],
    ["a non-null assertion", "export const f = (x: string[]) => x[0]!;"],
    ["a variable without its value", "let x!: string; export const f = () => x;"],
    ["a property without its value", "export class A { x!: string; }"],
    ["a cast", "export const f = (x: unknown) => x as string;"],
    ["a cast in angle brackets", "export const f = (x: unknown) => <string>x;"],
    [
      "a brand minted away from its check",
      "import type { CallerId } from '@/lib/calls/caller-id';\nexport const id = 'x' as CallerId;",
    ],
    [
      "a cast to a type that merely stands beside it",
      "type Row = { a: 1 };\nexport const f = (x: unknown) => x as Row;",
    ],
    ["a cast to a generic type", "export const f = (x: unknown) => x as Map<string, string>;"],
  ])("refuses %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it("counts each cast of a chain, in tests as well", () => {
    const text = "export const f = (x: number) => x as unknown as string;";
    expect(found(text)).toHaveLength(2);
    expect(found(text, "lib/score/score.test.ts")).toHaveLength(2);
  });

  it.each([
    ["as const", "export const A = ['a'] as const;"],
    ["const in angle brackets", "export const A = <const>['a'];"],
    ["satisfies", "export const a = { b: 1 } satisfies Record<string, number>;"],
    ["a renamed import", "import { a as b } from 'zod';\nexport const c = b;"],
    ["not", "export const f = (x: boolean) => !x;"],
    ["unknown", "export const f = (x: unknown) => x;"],
    ["a brand minted beside its check", "type Id = Brand<string, 'Id'>;\nexport const id = (x: string) => x as Id;"],
  ])("lets %s pass", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
