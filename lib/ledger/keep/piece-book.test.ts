import { expect, it } from "vitest";
import { PieceBook, TextBook } from "@/lib/ledger/keep/piece-book";

const pieceOf = ({ bytes, starts }: PieceBook<unknown>, number: number) =>
  Buffer.from(bytes.subarray(starts[number], starts[number + 1])).toString("hex");

it("keeps each value with the bytes that were written for it, also when there are many", () => {
  const book = new PieceBook<number>();
  for (let n = 0; n < 5_000; n += 1) expect(book.add(n, (copy) => copy.int32(n))).toBe(n);
  expect(book.size).toBe(5_000);
  expect(pieceOf(book, 0)).toBe("0000000400000000");
  expect(pieceOf(book, 4_321)).toBe("00000004000010e1");
});

it("numbers texts in the order in which they come, each once", () => {
  const book = new TextBook();
  expect(["a", "b", "a", "a", "", "b", "é"].map((text) => book.of(text))).toEqual([0, 1, 0, 0, 2, 1, 3]);
  expect(book.values).toEqual(["a", "b", "", "é"]);
  expect(pieceOf(book, 3)).toBe("00000002c3a9");
});
