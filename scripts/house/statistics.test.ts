import { describe, expect, it } from "vitest";
import { parseSource } from "@/scripts/house/source-file";
import { measure, quantile } from "@/scripts/house/statistics";

describe("quantile", () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.5, 7],
    [[1, 2, 3, 4], 0.5, 2],
    [[4, 1, 3, 2, 5], 0.5, 3],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
    [[3, 9, 1], 1, 9],
  ])("of %j at %d is %d", (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});

describe("measure", () => {
  const rows = measure([
    parseSource("lib/score/score.ts", "/** Twice a number. */\nexport const twice = (n: number) =>\n  2 * n;\n"),
    parseSource("lib/score/level.ts", "export const level = (n: unknown) => n as number;\n"),
    parseSource("lib/score/score.test.ts", "// one\n// two\n// three\n// four\n"),
    parseSource("app/page.tsx", "export default function Page() {\n  return null;\n}\n"),
    parseSource("lib/testing/world.ts", "export const world = 1;\n"),
  ]);
  const row = (part: string) => rows.find((one) => one.part === part);

  it("has a row for every part, and one for all", () => {
    expect(rows.map(({ part }) => part)).toEqual(["app", "lib/score", "lib/testing", "all"]);
  });

  it("counts files, lines and functions of the product, and tests beside them", () => {
    expect(row("lib/score")).toEqual({
      part: "lib/score",
      files: 2,
      lines: 4,
      fileMedian: 1,
      fileP95: 3,
      fileMax: 3,
      functionMedian: 1,
      functionP95: 2,
      functionMax: 2,
      testsPerLine: 1,
      escapesPerThousand: 250,
      undocumented: 1,
    });
  });

  it("takes what tests are built with for tests", () => {
    expect(row("lib/testing")).toMatchObject({ files: 0, lines: 0, testsPerLine: 0, escapesPerThousand: 0 });
    expect(row("all")).toMatchObject({ files: 3, lines: 7, testsPerLine: 5 / 7 });
  });
});
