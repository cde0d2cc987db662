import { describe, expect, it } from "vitest";
import { citedPaths } from "@/scripts/house/rules/cited-paths";
import { findingsIn } from "@/scripts/house/testing";

const PATHS = ["docs/score.md", "lib/score/level.ts", "lib/base/proportion.ts"];
const found = (text: string, path = "lib/score/score.ts") => findingsIn(citedPaths, path, text, PATHS);

describe("cited paths", () => {
  it.each([
    ["a document", "/** As docs/detection.md says. */"],
    ["a document without its folder", "// See `domain.md` section 6."],
    ["a neighbour", "// See `trend.ts`."],
    ["the end of a name", "// See `portion.ts`."],
    ["a file under a folder of its neighbour's", "// See level/level.ts."],
  ])("refuses to name %s that is not there", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it("points at the line", () => {
    expect(found("/**\n * One.\n * See `trend.ts`.\n */")[0]?.line).toBe(3);
  });

  it.each([
    ["a document", "/** As docs/score.md says. */"],
    ["a document by its name", "/** As `score.md` says. */"],
    ["a neighbour", "// See `level.ts`."],
    ["a file of another floor by its name", "// See `proportion.ts`."],
    ["a file from the root", "// See lib/base/proportion.ts."],
    ["no file", "// RFC 3326, section 2."],
  ])("lets a comment name %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("reads comments, not code, and no tests", () => {
    expect(found("export const path = 'docs/detection.md';")).toEqual([]);
    expect(found("// See `trend.ts`.", "lib/score/score.test.ts")).toEqual([]);
  });
});
