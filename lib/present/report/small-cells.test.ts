import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSmall, smallCells } from "@/lib/present/report/small-cells";

const hide = (counts: Record<string, number>, ...sums: [string, ...string[]][]) =>
  [
    ...smallCells(
      new Map(Object.entries(counts)),
      sums.map(([total, ...parts]) => ({ total, parts })),
    ),
  ].sort();

describe("smallCells", () => {
  it.each([
    ["nothing where nothing is small", { t: 30, a: 10, b: 20 }, []],
    ["not a zero", { t: 20, a: 0, b: 20 }, []],
    ["a small one and the next, which would give it away", { t: 113, a: 3, b: 10, c: 100 }, ["a", "b"]],
    ["no more where two small ones are five together", { t: 105, a: 3, b: 2, c: 100 }, ["a", "b"]],
    ["a third where two small ones are four together", { t: 104, a: 3, b: 1, c: 100 }, ["a", "b", "c"]],
    ["the total where nothing else is left", { t: 3, a: 3, b: 0, c: 0 }, ["a", "t"]],
    ["what is left of a large part", { t: 100, a: 97, b: 3 }, ["a", "b"]],
  ])("hides %s", (_, counts, hidden) => {
    expect(hide(counts, ["t", "a", "b", ...("c" in counts ? ["c"] : [])])).toEqual(hidden);
  });

  it("follows what is hidden into other sums", () => {
    const counts = { calls: 200, blocked: 12, rest: 188, "603+": 9, "608": 3, verizon: 12, other: 0 };
    const sums: [string, ...string[]][] = [
      ["calls", "blocked", "rest"],
      ["blocked", "603+", "608"],
      ["blocked", "verizon", "other"],
    ];
    expect(hide(counts, ...sums)).toEqual(["603+", "608"]);
  });

  it("leaves no hidden cell alone in any sum", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const cells = new Map<string, number>();
          const sums = rows.map((row, r) => {
            row.forEach((count, c) => {
              cells.set(`${r} ${c}`, count);
            });
            cells.set(
              `${r}`,
              row.reduce((sum, count) => sum + count, 0),
            );
            return { total: `${r}`, parts: row.map((_, c) => `${r} ${c}`) };
          });
          cells.set(
            "all",
            rows.flat().reduce((sum, count) => sum + count, 0),
          );
          const every = [...sums, { total: "all", parts: sums.map(({ total }) => total) }];
          const hidden = smallCells(cells, every);
          for (const [key, count] of cells) if (isSmall(count)) expect(hidden.has(key)).toBe(true);
          for (const { total, parts } of every) {
            const members = [total, ...parts].filter((key) => (cells.get(key) ?? 0) > 0);
            expect(members.filter((key) => hidden.has(key))).not.toHaveLength(1);
          }
        },
      ),
    );
  });
});
