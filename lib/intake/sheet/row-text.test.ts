import { expect, it } from "vitest";
import { MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import { RowText } from "@/lib/intake/sheet/row-text";

it("writes a row on the line of its number, and its cells in their columns", () => {
  const rows = new RowText();
  rows.beginRow(3);
  rows.set(0, "a");
  rows.set(3, "d, e");
  rows.endRow();
  rows.beginRow(null);
  rows.set(1, 'He said "no"');
  rows.endRow();
  expect(rows.take()).toBe('\n\na,,,"d, e"\n,"He said ""no"""\n');
  expect(rows.take()).toBe("");
});

it("keeps a row on one line, and blanks at the edges of a cell", () => {
  const rows = new RowText();
  rows.beginRow(1);
  rows.set(0, "two\r\nlines");
  rows.set(1, " x");
  rows.endRow();
  expect(rows.take()).toBe('two lines," x"\n');
});

it("goes on where the numbers of rows make no sense", () => {
  const rows = new RowText();
  for (const number of [2, 1, 2_000_000_000]) {
    rows.beginRow(number);
    rows.set(20_000, "behind the last column");
    rows.set(0, String(number));
    rows.endRow();
  }
  expect(rows.take()).toBe("\n2\n1\n2000000000\n");
});

it("takes no more into a row than makes it too long to be a record", () => {
  const rows = new RowText();
  rows.beginRow(1);
  for (let column = 0; column < 1000; column += 1) rows.set(column, "x".repeat(1_000_000));
  rows.endRow();
  const { length } = rows.take();
  expect(length).toBeGreaterThan(MAX_RECORD_BYTES);
  expect(length).toBeLessThan(MAX_RECORD_BYTES * 2);
});
