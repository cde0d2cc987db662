import { expect, it } from "vitest";
import { CellsMemo } from "@/lib/intake/plain/cells-memo";
import { LineCells } from "@/lib/intake/plain/line-cells";

it("reads cells that come again once, and forgets all when there are too many", () => {
  const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, true);
  const read: string[] = [];
  const memo = new CellsMemo([1], 2, (cells) => {
    read.push(cells.text(1));
    return cells.text(1).length;
  });
  const of = (text: string) => {
    line.cut(Buffer.from(`${text}\n`), 0);
    return memo.of(line);
  };
  expect(["x,a", "y,a", "x,bb", "x,bb", "x,ccc", "x,a"].map(of)).toEqual([1, 1, 2, 2, 3, 1]);
  expect(read).toEqual(["a", "bb", "ccc", "a"]);
  const long = `x,${"d".repeat(600)}`;
  expect([of(long), of(long)]).toEqual([600, 600]);
  expect(read).toHaveLength(6);
});
