import { expect, it } from "vitest";
import { recordsBelow } from "@/lib/intake/upload/batch-records";

const BATCH = { lines: [1, 3, 4], broken: [], endOffset: 9, endLine: 5 };
const ROWS = { ...BATCH, kind: "rows", rows: [["from"], ["a"], ["b"]] } as const;

it("leaves out the header and what stands above it", () => {
  expect([...recordsBelow(ROWS, 3)]).toEqual([{ record: ["b"], line: 4 }]);
});

it("leaves out no row where there is no header, and no document at all", () => {
  expect([...recordsBelow(ROWS, null)].map(({ line }) => line)).toEqual([1, 3, 4]);
  const documents = { ...BATCH, kind: "documents", documents: [{ a: 1 }, { a: 2 }, { a: 3 }] } as const;
  expect([...recordsBelow(documents, 3)].map(({ record }) => record)).toEqual(documents.documents);
});
