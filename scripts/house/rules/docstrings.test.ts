import { describe, expect, it } from "vitest";
import { docstrings } from "@/scripts/house/rules/docstrings";
import { findingsIn } from "@/scripts/house/testing";

const found = (text: string, path = "lib/score/score.ts") => findingsIn(docstrings, path, text);
const DOC = "/** Gives one, always. */\n";

describe("docstrings", () => {
  it.each([
    ["function", "export function one() { return 1; }"],
    ["generator", "export function* ones() { yield 1; }"],
    ["constant", "export const one = 1;"],
    ["class", "export class One {}"],
    ["interface", "export interface One { one: 1 }"],
    ["type", "export type One = 1;"],
    ["default function", "export default function one() { return 1; }"],
    ["default without a name", "export default { one: 1 };"],
    ["unpacked constant", "const pair = [1, 2];\nexport const [one] = pair;"],
    ["name exported later", "const one = 1;\nexport { one };"],
    ["default exported later", "const one = 1;\nexport default one;"],
    ["declaration with a line comment", "// Gives one, always.\nexport const one = 1;"],
    ["declaration with a block that is no docstring", "/* Gives one, always. */\nexport const one = 1;"],
    ["declaration with an empty docstring", "/** */\nexport const one = 1;"],
    ["declaration with its own name for a docstring", "/** One. */\nexport const one = 1;"],
    ["schema and its type", "export const One = z.object({});\nexport type One = z.infer<typeof One>;"],
    ["type of a schema that promises nothing", "const One = z.object({});\nexport type Row = z.infer<typeof One>;"],
    ["declaration whose docstring belongs to another", `${DOC}const two = 2;\nexport const one = two;`],
  ])("wants a promise above a %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it("names each symbol once", () => {
    expect(found("export const one = 1, two = 2;").map(({ message }) => message)).toEqual([
      "`one` promises nothing; say above it in one sentence what it gives.",
    ]);
    expect(found("export const one = 1;\nexport const two = 2;")).toHaveLength(2);
  });

  it.each([
    ["a documented function", `${DOC}export function one() { return 1; }`],
    ["a documented default", `${DOC}export default function one() { return 1; }`],
    ["a name documented where it is declared", `${DOC}const one = 1;\nexport { one };`],
    ["a docstring of several lines", "/**\n * Gives one,\n * always.\n */\nexport const one = 1;"],
    ["what is not exported", "const one = 1;"],
    [
      "the type of a documented table",
      `${DOC}export const ONES = ["one"] as const;\nexport type One = (typeof ONES)[number];`,
    ],
    [
      "the type of a documented schema",
      `${DOC}export const One = z.object({});\nexport type One = z.infer<typeof One>;`,
    ],
    [
      "overloads under one docstring",
      `${DOC}export function one(a: 1): 1;\nexport function one(a: 2): 2;\nexport function one(a: number) { return a; }`,
    ],
  ])("lets %s pass", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("does not take a type for derived when its table stands elsewhere", () => {
    expect(found('import { ONES } from "@/lib/base/ones";\nexport type One = (typeof ONES)[number];')).toHaveLength(1);
  });

  it("asks nothing of tests, pages and components", () => {
    for (const path of ["lib/score/score.test.ts", "lib/testing/world.ts", "components/ui/button.tsx", "app/page.tsx"])
      expect(found("export const one = 1;", path)).toEqual([]);
  });
});
