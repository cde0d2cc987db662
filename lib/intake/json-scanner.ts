import { FILE_START, type ReadPosition } from "@/lib/intake/byte-window";
import type { DocumentScanner } from "@/lib/intake/document-scanner";
import { decodeText, type Encoding } from "@/lib/intake/encoding";
import { parseJsonRecord } from "@/lib/intake/json-record";
import type { JsonShape } from "@/lib/intake/json-shape";
import { createJsonValueScanner } from "@/lib/intake/json-value-scanner";
import { LineWindow, MAX_RAW_CHARACTERS } from "@/lib/intake/line-window";
import type { BrokenRecord, DocumentBatch } from "@/lib/intake/record-batch";

/**
 * Begins to read the objects of a JSON file at `from`, one by one and with flat memory. What is no object is kept as a
 * broken record (`not_json`, or `line_too_long` above `MAX_RECORD_BYTES`) and reading goes on at the next object.
 */
export function createJsonScanner(
  shape: JsonShape,
  encoding: Encoding,
  from: ReadPosition = FILE_START,
): DocumentScanner {
  return shape.kind === "lines" ? createLineScanner(encoding, from) : createJsonValueScanner(shape, encoding, from);
}

const PIECE_BYTES = 64 * 1024;
const LF = 10;
const CR = 13;

function createLineScanner(encoding: Encoding, from: ReadPosition): DocumentScanner {
  const source = new LineWindow(encoding, from);

  function drain(): DocumentBatch {
    const documents: unknown[] = [];
    const lines: number[] = [];
    const broken: BrokenRecord[] = [];
    for (let piece = source.next(PIECE_BYTES, broken); piece !== null; piece = source.next(PIECE_BYTES, broken)) {
      const lineEnds = eachLine(piece, (bytes, index) => {
        const text = decodeText(bytes).trim();
        const record = parseJsonRecord(text);
        const line = source.line + index;
        if (record !== undefined) {
          documents.push(record);
          lines.push(line);
        } else if (text !== "") broken.push({ line, reason: "not_json", raw: text.slice(0, MAX_RAW_CHARACTERS) });
      });
      source.consume(piece.length, lineEnds);
    }
    return { kind: "documents", documents, lines, broken, endOffset: source.offset(), endLine: source.line };
  }

  return {
    push(bytes) {
      source.add(bytes);
      return drain();
    },
    end() {
      source.finish();
      return drain();
    },
  };
}

/** Calls `visit` with every line that is not empty and its number in the piece; returns how many line ends there are. */
function eachLine(piece: Buffer, visit: (line: Buffer, index: number) => void): number {
  let lineEnds = 0;
  let start = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece[at];
    if (byte !== LF && byte !== CR) continue;
    if (at > start) visit(piece.subarray(start, at), lineEnds);
    if (byte === CR && piece[at + 1] === LF) at += 1;
    lineEnds += 1;
    start = at + 1;
  }
  if (start < piece.length) {
    visit(piece.subarray(start), lineEnds);
    lineEnds += 1;
  }
  return lineEnds;
}
