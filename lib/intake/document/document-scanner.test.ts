import { describe, expect, it } from "vitest";
import { createByteWindow } from "@/lib/intake/bytes/byte-window";
import { scanPortions } from "@/lib/intake/document/document-scanner";
import type { DocumentBatch } from "@/lib/intake/upload/record-batch";

/** Reads one character after the other as a document; the last one of all only once nothing comes after it. */
class CharacterScan {
  readonly window = createByteWindow("utf-8", 0);
  finished = false;
  isFull = false;

  drain(): DocumentBatch {
    const text = this.window.view().toString("utf8");
    const documents = [...(this.finished ? text : text.slice(0, -1))].slice(0, 2);
    this.window.consume(documents.length);
    this.isFull = documents.length === 2;
    return { kind: "documents", documents, lines: documents.map(() => 1), broken: [], endOffset: 0, endLine: 1 };
  }
}

describe("scanPortions", () => {
  it("reads portions as they arrive, says whether more is ready, and reads the rest at the end", () => {
    const scanner = scanPortions(new CharacterScan());
    const documentsOf = ({ documents }: DocumentBatch) => documents.join("");
    expect(documentsOf(scanner.push(Buffer.from("abc")))).toBe("ab");
    expect(scanner.hasMore()).toBe(true);
    expect(documentsOf(scanner.push(Buffer.from("")))).toBe("");
    expect(scanner.hasMore()).toBe(false);
    expect(documentsOf(scanner.push(Buffer.from("d")))).toBe("c");
    expect(documentsOf(scanner.end())).toBe("d");
    expect(scanner.hasMore()).toBe(false);
  });
});
