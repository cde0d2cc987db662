import { describe, expect, it } from "vitest";
import { RULES } from "@/scripts/house/all-rules";
import { check, withoutAllowed } from "@/scripts/house/check";
import { parseSource } from "@/scripts/house/source-file";
import { readSourceTree } from "@/scripts/house/source-tree";

const DIRTY = parseSource("lib/score/score-utils.ts", "export const at: any = Date.now();");

describe("check", () => {
  it("lets every rule look at every file", () => {
    const rules = check([DIRTY, DIRTY], [DIRTY.path]).map(({ rule }) => rule);
    expect(rules).toEqual([
      ...["docstrings", "escapes", "names", "purity"],
      ...["docstrings", "escapes", "names", "purity"],
    ]);
  });

  it("tells of a file that does not parse", () => {
    const broken = parseSource("lib/score/score.ts", "const a = 1;\nexport const = ;");
    expect(check([broken], [broken.path])[0]).toMatchObject({ rule: "syntax", path: "lib/score/score.ts", line: 2 });
  });

  it("finds nothing in a clean file", () => {
    const clean = parseSource("lib/score/score.ts", "/** The neutral score. */\nexport const NEUTRAL = 75;\n");
    expect(check([clean], [clean.path])).toEqual([]);
  });

  it("keeps each rule in a file of its own, with a test beside it that plants a violation", async () => {
    const { paths } = await readSourceTree(process.cwd());
    const files = paths.filter((path) => /^scripts\/house\/rules\/[\w-]+\.ts$/.test(path));
    expect(files).toHaveLength(RULES.length);
    for (const file of files) expect(paths).toContain(file.replace(/ts$/, "test.ts"));
  });
});

describe("allowances", () => {
  const finding = { rule: "escapes", path: "lib/a.ts", line: 3, message: "" };
  const allowance = { rule: "escapes", path: "lib/a.ts", reason: "It checks before it casts." };

  it("cover one rule in one file", () => {
    const others = [
      { ...finding, rule: "purity" },
      { ...finding, path: "lib/b.ts" },
    ];
    expect(withoutAllowed([finding, ...others], [allowance])).toEqual(others);
  });

  it("become findings when nothing needs them", () => {
    expect(withoutAllowed([], [allowance])).toEqual([
      {
        rule: "allowances",
        path: "scripts/house/allowances.ts",
        line: 1,
        message: "Nothing needs the allowance for `escapes` in lib/a.ts any more; take it out.",
      },
    ]);
  });
});
