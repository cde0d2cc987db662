import { ByteSkip } from "@/lib/intake/bytes/byte-skip";
import { type ByteWindow, createByteWindow, FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import { decodeText, type Encoding } from "@/lib/intake/bytes/encoding";
import { MAX_RAW_CHARACTERS, MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import { type DocumentScan, type DocumentScanner, scanPortions } from "@/lib/intake/document/document-scanner";
import { parseXmlCdr } from "@/lib/intake/document/xml-cdr";
import type { BrokenRecord, DocumentBatch } from "@/lib/intake/upload/record-batch";

/**
 * Begins to read FreeSWITCH XML call records, one or many after each other, at `from`. A stretch that is no such record
 * is kept as broken (`not_xml`, or `line_too_long` above `MAX_RECORD_BYTES`), and reading goes on behind it.
 */
export function createXmlScanner(encoding: Encoding, from: ReadPosition = FILE_START): DocumentScanner {
  return scanPortions(new XmlScan(encoding, from));
}

const LF = 0x0a;
const OPENING = Buffer.from("<cdr", "utf8");
const CLOSING = Buffer.from("</cdr>", "utf8");
/** What may stand around records: the XML declaration, comments, tags of a root around them all; and white space. */
const AROUND = /<\?[^?]*\?>|<!--[\s\S]*?-->|<\/?[a-z]+s>|\0/gi;

class XmlScan implements DocumentScan {
  readonly window: ByteWindow;
  finished = false;
  readonly isFull = false;
  private documents: unknown[] = [];
  private lines: number[] = [];
  private broken: BrokenRecord[] = [];
  private line: number;
  private skip: ByteSkip | null = null;
  /** Bytes of the view in which no record ends. */
  private searched = 0;

  constructor(encoding: Encoding, from: ReadPosition) {
    this.window = createByteWindow(encoding, from.offset);
    this.line = from.line;
  }

  drain(): DocumentBatch {
    this.documents = [];
    this.lines = [];
    this.broken = [];
    while (this.skip === null ? this.advanceRecord() : this.advanceSkip(this.skip));
    const { documents, lines, broken } = this;
    const end = this.skip?.start ?? { offset: this.window.offset(), line: this.line };
    return { kind: "documents", documents, lines, broken, endOffset: end.offset, endLine: end.line };
  }

  private advanceRecord(): boolean {
    const data = this.window.view();
    const closing = data.indexOf(CLOSING, Math.max(0, this.searched - CLOSING.length));
    if (closing < 0) this.searched = data.length;
    const length = closing < 0 ? data.length : closing + CLOSING.length;
    if (length > MAX_RECORD_BYTES) {
      const opening = data.indexOf(OPENING);
      if (opening > 0 && isAround(decodeText(data.subarray(0, opening)))) this.consume(opening);
      this.skip = new ByteSkip({ offset: this.window.offset(), line: this.line }, OPENING, "not_xml");
      return true;
    }
    if (closing < 0 && !this.finished) return false;
    this.read(data.subarray(0, length));
    this.consume(length);
    return closing >= 0;
  }

  /** Reads a stretch that ends with a record, or with the file. */
  private read(bytes: Buffer): void {
    const text = decodeText(bytes);
    const opening = /<cdr[\s>]/.exec(text)?.index ?? text.length;
    const prolog = text.slice(0, opening);
    const line = this.line + prolog.split("\n").length - 1;
    const clean = isAround(prolog);
    const record = clean ? parseXmlCdr(text.slice(opening)) : undefined;
    if (record !== undefined) {
      this.documents.push(record);
      this.lines.push(line);
    } else if (!isAround(text)) {
      this.broken.push({
        line: clean ? line : this.line,
        reason: "not_xml",
        raw: text.trim().slice(0, MAX_RAW_CHARACTERS),
      });
    }
  }

  private advanceSkip(skip: ByteSkip): boolean {
    const { taken, ended } = skip.take(this.window.view(), this.finished);
    this.consume(taken);
    if (!ended) return false;
    this.broken.push(skip.toBroken());
    this.skip = null;
    return true;
  }

  private consume(bytes: number): void {
    const data = this.window.view().subarray(0, bytes);
    for (let at = data.indexOf(LF); at >= 0; at = data.indexOf(LF, at + 1)) this.line += 1;
    this.window.consume(bytes);
    this.searched = Math.max(0, this.searched - bytes);
  }
}

function isAround(text: string): boolean {
  return text.replaceAll(AROUND, "").trim() === "";
}
