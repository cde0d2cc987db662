import { describe, expect, it } from "vitest";
import { leftovers } from "@/scripts/house/rules/leftovers";
import { findingsIn } from "@/scripts/house/testing";

const found = (text: string, path = "lib/score/score.ts") => findingsIn(leftovers, path, text);
const inTest = (text: string) => found(text, "lib/score/score.test.ts");

describe("leftovers", () => {
  it.each([
    ["work put off", `// ${"TO"}DO: later`],
    ["work put off, in a block", `/*\n * ${"FIX"}ME\n */`],
    ["an order to the type checker", `// @ts-${"ignore"}\nexport const a = 1;`],
    ["an expected error", `// @ts-${"expect-error"} because\nexport const a = 1;`],
    ["an unchecked file", `// @ts-${"nocheck"}`],
    ["an order to the linter", `// biome-${"ignore"} lint/style/noVar: because\nexport const a = 1;`],
    ["an order to another linter", `/* eslint-${"disable"} */`],
  ])("refuses %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it("points at the line within a block", () => {
    expect(found(`/*\n *\n * ${"FIX"}ME\n */`)[0]?.line).toBe(3);
  });

  it.each([
    ["a lone test", "it.only('a', () => {});"],
    ["a lone chapter", "describe.only('a', () => {});"],
    ["a skipped test", "it.skip('a', () => {});"],
    ["a skipped table", "it.skip.each([1])('a', () => {});"],
    ["a promised test", "test.todo('a');"],
    ["a test that is expected to fail", "it.fails('a', () => {});"],
  ])("refuses %s", (_, text) => {
    expect(inTest(text)).toHaveLength(1);
  });

  it.each([
    ["a condition", "describe.skipIf(process.env.SAMPLES_DIR === undefined)('a', () => {});"],
    ["a table", "it.each([1])('a', () => {});"],
    ["an object of another trade", "rows.skip(10); reader.only('a');"],
    ["the words in a text", `export const words = "${"TO"}DO ${"FIX"}ME";`],
    ["a longer word", "// The methods of a hackney cab."],
  ])("lets %s pass", (_, text) => {
    expect(inTest(text)).toEqual([]);
  });

  it("looks for stopped tests in tests alone", () => {
    expect(found("it.only('a', () => {});")).toEqual([]);
  });
});
