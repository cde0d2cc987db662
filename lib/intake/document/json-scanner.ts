import { FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import type { Encoding } from "@/lib/intake/bytes/encoding";
import { LineWindow, MAX_RAW_CHARACTERS } from "@/lib/intake/bytes/line-window";
import { type CsvPiece, cleanRaw, decodePiece } from "@/lib/intake/csv/csv-piece";
import type { DocumentScanner } from "@/lib/intake/document/document-scanner";
import { createJsonColumnsScanner } from "@/lib/intake/document/json-columns-scanner";
import { parseJsonRecord } from "@/lib/intake/document/json-record";
import type { JsonShape } from "@/lib/intake/document/json-shape";
import { createJsonValueScanner } from "@/lib/intake/document/json-value-scanner";
import type { BrokenRecord, DocumentBatch } from "@/lib/intake/upload/record-batch";

/**
 * Begins to read the objects of a JSON file at `from`, one by one and with flat memory. What is no object is kept as a
 * broken record (`not_json`, or `line_too_long` above `MAX_RECORD_BYTES`) and reading goes on at the next object.
 */
export function createJsonScanner(
  shape: JsonShape,
  encoding: Encoding,
  from: ReadPosition = FILE_START,
): DocumentScanner {
  if (shape.kind === "columns") return createJsonColumnsScanner(shape.path, encoding, from);
  if (shape.kind !== "lines") return createJsonValueScanner(shape, encoding, from);
  const scan = new JsonLineScan(encoding, from);
  return {
    push(bytes) {
      scan.source.add(bytes);
      return scan.drain();
    },
    end() {
      scan.source.finish();
      return scan.drain();
    },
    hasMore: () => false,
  };
}

const PIECE_BYTES = 64 * 1024;

class JsonLineScan {
  readonly source: LineWindow;
  private readonly encoding: Encoding;
  private documents: unknown[] = [];
  private lines: number[] = [];
  private broken: BrokenRecord[] = [];

  constructor(encoding: Encoding, from: ReadPosition) {
    this.source = new LineWindow(encoding, from);
    this.encoding = encoding;
  }

  drain(): DocumentBatch {
    this.documents = [];
    this.lines = [];
    this.broken = [];
    for (;;) {
      const bytes = this.source.next(PIECE_BYTES, this.broken);
      if (bytes === null) break;
      const line = this.readPiece(decodePiece(bytes, this.encoding), this.source.line);
      this.source.consume(bytes.length, line - this.source.line);
    }
    const { documents, lines, broken, source } = this;
    return { kind: "documents", documents, lines, broken, endOffset: source.offset(), endLine: source.line };
  }

  /** Reads every line of a piece; returns the number of the line behind it. */
  private readPiece(piece: CsvPiece, first: number): number {
    const { text } = piece;
    const loneReturns = text.includes("\r") && /\r(?!\n)/.test(text);
    let line = first;
    for (let at = 0; at < text.length; line += 1) {
      const end = loneReturns ? endOfAnyLine(text, at) : indexOrLast(text, "\n", at);
      if (end > at) this.readLine(piece, text.slice(at, end), line);
      at = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
    }
    return line;
  }

  private readLine(piece: CsvPiece, raw: string, line: number): void {
    const text = piece.mixed ? cleanRaw(piece, raw) : raw;
    const record = parseJsonRecord(text);
    if (record !== undefined) {
      this.documents.push(record);
      this.lines.push(line);
      return;
    }
    const trimmed = text.replaceAll("\0", "").trim();
    // A byte order mark stands in the middle where files were joined.
    const again = trimmed === text ? undefined : parseJsonRecord(trimmed);
    if (again !== undefined) {
      this.documents.push(again);
      this.lines.push(line);
    } else if (trimmed !== "") {
      this.broken.push({ line, reason: "not_json", raw: trimmed.slice(0, MAX_RAW_CHARACTERS) });
    }
  }
}

const LF = 10;
const CR = 13;

function indexOrLast(text: string, searched: string, from: number): number {
  const at = text.indexOf(searched, from);
  return at < 0 ? text.length : at;
}

function endOfAnyLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
  }
  return text.length;
}
