import { decodeText, type Encoding, isLossless } from "@/lib/intake/bytes/encoding";
import { decodeWindows1252 } from "@/lib/intake/bytes/windows-1252";

/** Some whole lines of a file as text. */
export interface CsvPiece {
  readonly text: string;
  /** Whether every character of `text` stands for one byte. */
  readonly bytewise: boolean;
  /** Whether `text` is a Latin-1 view of bytes that are not all UTF-8, to be decoded row by row. */
  readonly mixed: boolean;
  /** Whether there are NUL characters, which no cell keeps. */
  readonly nul: boolean;
}

/**
 * Decodes whole lines. Cells cut from the text share its memory, so a piece should stay small (some kilobytes):
 * whoever keeps a cell keeps its piece.
 */
export function decodePiece(bytes: Buffer, encoding: Encoding): CsvPiece {
  if (encoding === "windows-1252") {
    const text = decodeWindows1252(bytes.toString("latin1"));
    return { text, bytewise: true, mixed: false, nul: text.includes("\0") };
  }
  const text = bytes.toString("utf8");
  if (isLossless(text, bytes)) {
    return { text, bytewise: text.length === bytes.length, mixed: false, nul: text.includes("\0") };
  }
  const latin1 = bytes.toString("latin1");
  return { text: latin1, bytewise: true, mixed: true, nul: latin1.includes("\0") };
}

/** How many bytes the first `characters` characters of a piece take in the file. */
export function pieceBytes(piece: CsvPiece, characters: number): number {
  return piece.bytewise ? characters : Buffer.byteLength(piece.text.slice(0, characters), "utf8");
}

/** Cells as they should read: decoded where the piece is mixed (a row is UTF-8 as a whole or Windows-1252), without NUL. */
export function cleanCells(piece: CsvPiece, cells: string[], raw: string): string[] {
  const decode = piece.mixed ? rowDecoder(raw) : null;
  if (decode === null && !piece.nul) return cells;
  return cells.map((cell) => (decode === null ? cell : decode(cell)).replaceAll("\0", ""));
}

/** The text of a record as a person should see it. */
export function cleanRaw(piece: CsvPiece, raw: string): string {
  return (piece.mixed ? decodeText(Buffer.from(raw, "latin1")) : raw).replaceAll("\0", "");
}

function rowDecoder(raw: string): (cell: string) => string {
  const bytes = Buffer.from(raw, "latin1");
  if (!isLossless(bytes.toString("utf8"), bytes)) return decodeWindows1252;
  return (cell) => Buffer.from(cell, "latin1").toString("utf8");
}
