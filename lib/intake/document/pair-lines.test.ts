import { expect, it } from "vitest";
import { arePairLines, pairDocument, pairScanner } from "@/lib/intake/document/pair-lines";
import type { RowBatch } from "@/lib/intake/upload/record-batch";

const LINE = 'time=2026-10-13T14:05:09Z src=+13125550101 dst=+14155550161 code=603 reason="Call \\"now\\" = no" end=';

it.each([
  ["lines of a log", [LINE, LINE, ""], true],
  ["pairs with commas between", ["src=1,dst=2,start=3,code=4"], true],
  ["pairs behind the head of a log", [`Oct 13 14:05:09 sbc1: ${LINE}`], true],
  ["a table", ["src,dst,start,code", "1,2,3,4"], false],
  [
    "a table with one column of pairs",
    ["+13125550101,+14155550161,2026-10-13 14:05:09,ANSWERED,a=1;b=2;c=3;d=4"],
    false,
  ],
  ["few pairs", ["src=1 dst=2"], false],
  ["mostly something else", [LINE, "started", "stopped"], false],
  ["nothing", [""], false],
])("tells %s", (_what, lines, wanted) => {
  expect(arePairLines(lines)).toBe(wanted);
});

it("makes an object of the pairs of a line", () => {
  expect(pairDocument(`Oct 13 sbc1: ${LINE}`)).toEqual({
    time: "2026-10-13T14:05:09Z",
    src: "+13125550101",
    dst: "+14155550161",
    code: "603",
    reason: 'Call "now" = no',
    end: "",
  });
  expect(pairDocument("start=2026-10-13 14:05:09 src='a b';dst=c|code=486")).toEqual({
    start: "2026-10-13 14:05:09",
    src: "a b",
    dst: "c",
    code: "486",
  });
});

it("gives each line that holds pairs as a document, with its line and what was broken", () => {
  const batch: RowBatch = {
    kind: "rows",
    rows: [["a=1"], [""], ["-- end --"], ["a=2"]],
    lines: [1, 2, 3, 4],
    broken: [{ line: 5, reason: "line_too_long", raw: "x" }],
    endOffset: 20,
    endLine: 6,
  };
  const scanner = pairScanner({ push: () => batch, end: () => batch, hasMore: () => true });
  expect(scanner.push(new Uint8Array())).toEqual({
    ...batch,
    kind: "documents",
    rows: undefined,
    documents: [{ a: "1" }, { a: "2" }],
    lines: [1, 4],
  });
  expect(scanner.end()).toEqual(scanner.push(new Uint8Array()));
  expect(scanner.hasMore()).toBe(true);
});

it("takes time in proportion to a line, whatever stands in it", () => {
  const started = performance.now();
  for (const line of ["a".repeat(500_000), "a ".repeat(250_000), `a="${"\\".repeat(250_000)}`, "a=b ".repeat(100_000)])
    pairDocument(line);
  expect(performance.now() - started).toBeLessThan(5000);
});
