import { FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import type { Encoding } from "@/lib/intake/bytes/encoding";
import { BATCH_RECORDS_MAX, LineWindow, MAX_RAW_CHARACTERS, MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { type CsvPiece, cleanCells, cleanRaw, decodePiece, pieceBytes } from "@/lib/intake/csv/csv-piece";
import { type RowSink, readPlainLines } from "@/lib/intake/csv/csv-plain-lines";
import { CsvRecordReader } from "@/lib/intake/csv/csv-record-reader";
import { repairLine } from "@/lib/intake/csv/csv-repair";
import { swallowsRows } from "@/lib/intake/csv/csv-resync";
import type { LineTaker } from "@/lib/intake/csv/line-taker";
import type { BrokenRecord, RowBatch } from "@/lib/intake/upload/record-batch";

/** Reads rows out of a delimited file whose bytes arrive in any portions. */
export interface CsvScanner {
  /** The rows that are complete with these bytes; the bytes may be overwritten afterwards. */
  push(bytes: Uint8Array): RowBatch;
  /** The rest: a last line needs no line end. */
  end(): RowBatch;
  /** Whether the last batch was full and more is ready: ask again, by `push` of nothing or by `end`. */
  hasMore(): boolean;
}

/**
 * Begins to read a delimited file at `from`. Every line of the file ends up in a row, in a broken record, or is
 * empty; how the bytes are portioned changes nothing, and reading may be taken up at the end of any batch.
 *
 * A row whose quotes do not close is repaired by `repairLine` or kept as broken, and reading goes on at its second
 * line, so that no other row is lost with it. A line `sep=;` at the top is an instruction, not a row.
 * @param taker is offered every line that begins a record; those that it takes make no row
 */
export function createCsvScanner(
  dialect: CsvDialect,
  encoding: Encoding,
  from: ReadPosition = FILE_START,
  taker: LineTaker | null = null,
): CsvScanner {
  const scan = new CsvScan(dialect, encoding, from, taker);
  return {
    push(bytes) {
      scan.source.add(bytes);
      return scan.drain();
    },
    end() {
      scan.source.finish();
      return scan.drain();
    },
    hasMore: () => scan.isFull,
  };
}

/** Small, because cells that are kept keep their piece; large enough that calls per piece do not count. */
const PIECE_BYTES = 16 * 1024;
const GROWTH = 4;
/** A taker that leaves most lines is not asked any more. */
const LEFT_PER_TAKEN = 2;
const LEFT_MIN = 1_000;
const LF = 10;
const LINE_END = /\r\n|\r|\n/;
const SEPARATOR_LINE = /^"?sep=[^\r\n]?"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i;

interface Found extends RowSink {
  readonly broken: BrokenRecord[];
}

class CsvScan {
  readonly source: LineWindow;
  private readonly dialect: CsvDialect;
  private readonly encoding: Encoding;
  private readonly reader: CsvRecordReader;
  isFull = false;
  private found: Found = nothingFound();
  private atTop: boolean;
  private pieceSize = PIECE_BYTES;
  private readonly taker: LineTaker | null;
  /** The next record is one that the taker left. */
  private isLeft = false;
  private left = 0;
  /** Bytes that must have arrived before an open record is looked at again. */
  private demand = 0;
  /** Place in the piece that is being read, and its line. */
  private at = 0;
  private line = 0;

  constructor(dialect: CsvDialect, encoding: Encoding, from: ReadPosition, taker: LineTaker | null) {
    this.taker = taker;
    this.source = new LineWindow(encoding, from);
    this.dialect = dialect;
    this.encoding = encoding;
    this.reader = new CsvRecordReader(dialect);
    this.atTop = from.offset === 0;
    // The first line may be an instruction: it is read before any other is offered.
    this.isLeft = this.atTop && taker !== null;
  }

  drain(): RowBatch {
    this.found = nothingFound();
    this.isFull = false;
    while (this.source.finished || this.source.size() >= this.demand) {
      this.isFull = this.found.rows.length + this.found.broken.length >= BATCH_RECORDS_MAX;
      if (this.isFull) break;
      const bytes = this.source.next(this.isLeft && !this.isEnlarged ? 1 : this.pieceSize, this.found.broken);
      if (bytes === null) break;
      const taker = this.isLeft || this.isEnlarged || this.atTop ? null : this.taker;
      if (taker !== null && taker.taken >= this.left * LEFT_PER_TAKEN - LEFT_MIN) this.offer(bytes, taker);
      else this.readPiece(decodePiece(bytes, this.encoding), bytes.length);
    }
    return { kind: "rows", ...this.found, endOffset: this.source.offset(), endLine: this.source.line };
  }

  private get isEnlarged(): boolean {
    return this.pieceSize > PIECE_BYTES;
  }

  /** Offers the lines of a piece to the taker, up to the first one that it leaves. */
  private offer(bytes: Buffer, taker: LineTaker): void {
    let at = 0;
    let lines = 0;
    while (at < bytes.length) {
      const next = isEmptyLine(bytes, at) ? at + 1 : taker.take(bytes, at, this.source.line + lines);
      if (next < 0) break;
      at = next;
      lines += 1;
    }
    this.isLeft = at < bytes.length;
    if (this.isLeft) this.left += 1;
    if (at > 0) this.settle(at, this.source.line + lines);
    this.isLeft = at < bytes.length;
  }

  private readPiece(piece: CsvPiece, byteLength: number): void {
    const separator = this.atTop ? SEPARATOR_LINE.exec(piece.text) : null;
    this.atTop = false;
    if (separator !== null) {
      this.source.consume(pieceBytes(piece, separator[0].length), 1);
    } else if (this.isPlain(piece)) {
      const line = readPlainLines(piece.text, this.dialect.delimiter, this.source.line, this.found);
      this.settle(byteLength, line);
    } else {
      this.readRecords(piece, byteLength);
    }
  }

  /** Whether no character of the piece needs more care than `readPlainLines` takes. */
  private isPlain(piece: CsvPiece): boolean {
    const { text } = piece;
    if (piece.mixed || piece.nul || (this.dialect.quote !== "" && text.includes(this.dialect.quote))) return false;
    if (text.includes("\r") && /\r(?!\n)/.test(text)) return false;
    return !(text.includes("\uFEFF") || (this.dialect.escape === "backslash" && text.includes("\\")));
  }

  private readRecords(piece: CsvPiece, byteLength: number): void {
    // A piece that was enlarged for one open record is read no further, so that every byte is looked at few times.
    const last = this.isEnlarged ? 1 : piece.text.length;
    this.reader.load(piece.text);
    this.at = 0;
    this.line = this.source.line;
    let open = false;
    while (!open && this.at < last) open = !this.readRecord(piece);
    if (this.at > 0) {
      this.settle(this.at === piece.text.length ? byteLength : pieceBytes(piece, this.at), this.line);
    } else if (!this.enlarge(byteLength)) {
      this.breakLine(piece);
      this.settle(pieceBytes(piece, this.at), this.line);
    }
  }

  /** Goes past one record or empty line; false where the record is still open when the piece ends. */
  private readRecord(piece: CsvPiece): boolean {
    const { reader } = this;
    const lineEnd = reader.lineEnd(this.at);
    if (lineEnd === this.at) {
      this.moveOn(lineEnd, 1);
      return true;
    }
    const outcome = reader.read(this.at);
    if (outcome === "open") return false;
    const raw = outcome === "row" ? piece.text.slice(this.at, reader.end) : "";
    const lineEnds = outcome === "row" && reader.end > lineEnd ? raw.split(LINE_END).length : 1;
    if (outcome === "broken" || (lineEnds > 1 && swallowsRows(raw, reader.cells.length, this.dialect))) {
      this.breakLine(piece);
      return true;
    }
    this.keep(cleanCells(piece, reader.cells, raw));
    this.moveOn(reader.end, lineEnds);
    return true;
  }

  /** Makes the best of the line at hand, whose quoting is broken. */
  private breakLine(piece: CsvPiece): void {
    this.reader.load(piece.text);
    const end = this.reader.lineEnd(this.at);
    const raw = piece.text.slice(this.at, end);
    const cells = repairLine(raw, this.dialect);
    if (cells !== null) this.keep(cleanCells(piece, cells, raw));
    else {
      const text = cleanRaw(piece, raw).slice(0, MAX_RAW_CHARACTERS);
      this.found.broken.push({ line: this.line, reason: "broken_quoting", raw: text });
    }
    this.moveOn(end, 1);
  }

  private keep(cells: string[]): void {
    this.found.rows.push(cells);
    this.found.lines.push(this.line);
  }

  private moveOn(end: number, lineEnds: number): void {
    this.at = this.reader.afterLineEnd(end);
    this.line += lineEnds;
  }

  private settle(bytes: number, line: number): void {
    this.source.consume(bytes, line - this.source.line);
    this.pieceSize = PIECE_BYTES;
    this.isLeft = false;
    this.demand = 0;
  }

  /** Looks for the end of an open record in more text, or waits for more bytes; false where it is already too long. */
  private enlarge(byteLength: number): boolean {
    const { source } = this;
    if (this.pieceSize < MAX_RECORD_BYTES && byteLength < source.size()) {
      this.pieceSize = Math.min(this.pieceSize * GROWTH, MAX_RECORD_BYTES);
      return true;
    }
    if (source.finished || source.size() > MAX_RECORD_BYTES) return false;
    this.demand = Math.min(source.size() * 2, MAX_RECORD_BYTES + 1);
    return true;
  }
}

function isEmptyLine(bytes: Buffer, at: number): boolean {
  return bytes[at] === LF;
}

function nothingFound(): Found {
  return { rows: [], lines: [], broken: [] };
}
