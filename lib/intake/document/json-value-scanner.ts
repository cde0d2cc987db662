import { ByteSkip, type SkipEnd } from "@/lib/intake/bytes/byte-skip";
import { type ByteWindow, createByteWindow, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import { decodeText, type Encoding } from "@/lib/intake/bytes/encoding";
import { BATCH_RECORDS_MAX, MAX_RAW_CHARACTERS } from "@/lib/intake/bytes/line-window";
import { type DocumentScan, type DocumentScanner, scanPortions } from "@/lib/intake/document/document-scanner";
import { JsonObjectScan } from "@/lib/intake/document/json-object-scan";
import { parseJsonRecord } from "@/lib/intake/document/json-record";
import { bracketsOfNoRow, createJsonRowReader, type JsonRowReader } from "@/lib/intake/document/json-row-reader";
import type { JsonShape } from "@/lib/intake/document/json-shape";
import { JsonWrapperWalk } from "@/lib/intake/document/json-wrapper-walk";
import type { RefusalReason } from "@/lib/intake/row/row-refusal";
import type { BrokenRecord, DocumentBatch } from "@/lib/intake/upload/record-batch";

type ValueShape = Exclude<JsonShape, { kind: "lines" | "columns" }>;

/**
 * Reads objects that stand one after the other, in arrays, in an array inside a page of results, or under keys; or rows, which
 * are lists, as the objects that the names of the columns make of them. One that cannot be JSON is kept as broken, and reading
 * goes on where the next begins as the file's first one did.
 */
export function createJsonValueScanner(shape: ValueShape, encoding: Encoding, from: ReadPosition): DocumentScanner {
  return scanPortions(new JsonValueScan(shape, encoding, from));
}

const LF = 0x0a;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COLON = 0x3a;
const SEPARATORS = new Set(Buffer.from(", \t\r\n[]\uFEFF\0", "utf8"));

class JsonValueScan implements DocumentScan {
  readonly window: ByteWindow;
  finished = false;
  isFull = false;
  private readonly opening: Buffer;
  private readonly rows: JsonRowReader | null;
  /** The bracket that an element begins with. */
  private readonly bracket: number;
  private readonly walk: JsonWrapperWalk | null;
  private readonly isKeyed: boolean;
  private readonly object = new JsonObjectScan();
  private documents: unknown[] = [];
  private lines: number[] = [];
  private broken: BrokenRecord[] = [];
  private line: number;
  private inObject = false;
  private inWrapper: boolean;
  /** Where reading may be taken up while it stands between two arrays, or two records under keys. */
  private lastInside: ReadPosition;
  private skip: ByteSkip | null = null;
  /** Bytes consumed so far, and how far a failed object was looked through: no object before that is looked for anew. */
  private consumed = 0;
  private searched = 0;

  constructor(shape: ValueShape, encoding: Encoding, from: ReadPosition) {
    this.window = createByteWindow(encoding, from.offset);
    this.rows = shape.kind === "rows" ? createJsonRowReader(shape.names) : null;
    this.opening = Buffer.from(shape.kind === "rows" ? "[" : shape.opening, "utf8");
    this.bracket = this.rows === null ? OPEN_BRACE : OPEN_BRACKET;
    this.isKeyed = shape.kind === "keyed";
    const holder = this.isKeyed ? "object" : "array";
    const path = shape.kind === "values" ? null : shape.path;
    this.walk = path === null ? null : new JsonWrapperWalk(path, from.offset > 0, holder);
    this.inWrapper = this.isKeyed || (this.walk !== null && from.offset === 0);
    this.lastInside = from;
    this.line = from.line;
  }

  drain(): DocumentBatch {
    this.documents = [];
    this.lines = [];
    this.broken = [];
    while (this.hasWork() && this.advance());
    this.isFull = this.documents.length + this.broken.length >= BATCH_RECORDS_MAX;
    const { documents, lines, broken } = this;
    const end = this.resumePlace();
    return { kind: "documents", documents, lines, broken, endOffset: end.offset, endLine: end.line };
  }

  private hasWork(): boolean {
    if (this.documents.length + this.broken.length >= BATCH_RECORDS_MAX) return false;
    return this.window.size() > 0 || (this.finished && this.skip !== null);
  }

  private resumePlace(): ReadPosition {
    if (this.finished && this.window.size() === 0) return { offset: this.window.offset(), line: this.line };
    if (this.skip !== null) return this.skip.start;
    return this.inWrapper ? this.lastInside : { offset: this.window.offset(), line: this.line };
  }

  /** Goes one step on; false while that needs more bytes. */
  private advance(): boolean {
    if (this.skip !== null) return this.advanceSkip(this.skip);
    if (this.inWrapper) return this.advanceWrapper();
    return this.inObject ? this.advanceObject() : this.advanceBetween();
  }

  private consume(bytes: number): void {
    const data = this.window.view().subarray(0, bytes);
    for (let at = data.indexOf(LF); at >= 0; at = data.indexOf(LF, at + 1)) this.line += 1;
    this.window.consume(bytes);
    this.consumed += bytes;
  }

  private advanceWrapper(): boolean {
    const { taken, inside } = this.walk?.walk(this.window.view()) ?? { taken: 0, inside: true };
    this.consume(taken);
    this.inWrapper = !inside;
    return inside;
  }

  private enterWrapper(): void {
    this.lastInside = { offset: this.window.offset(), line: this.line };
    this.inWrapper = true;
  }

  /** How many of the bytes separate records. */
  private separators(data: Buffer): number {
    let at = 0;
    while (at < data.length && SEPARATORS.has(data[at] ?? 0)) {
      if (this.walk !== null && data[at] === CLOSE_BRACKET) break;
      const step = this.rows === null || data[at] !== OPEN_BRACKET ? 1 : bracketsOfNoRow(data, at);
      if (step === 0 || (step === null && !this.finished)) break;
      at += step ?? 1;
    }
    return at;
  }

  private advanceBetween(): boolean {
    const data = this.window.view();
    const at = this.separators(data);
    const isCut = this.rows !== null && data[at] === OPEN_BRACKET && bracketsOfNoRow(data, at) === null;
    this.consume(at);
    if (at === data.length || isCut) return false;
    if (data[at] === this.bracket) {
      this.inObject = true;
      this.object.reset();
    } else if (data[at] === CLOSE_BRACKET) {
      this.enterWrapper();
    } else this.beginSkip(new Set([this.bracket, CLOSE_BRACKET, LF]));
    return true;
  }

  private advanceObject(): boolean {
    const data = this.window.view();
    const outcome = this.object.advance(data, this.limit(data));
    if (outcome === "more" && !this.finished) return false;
    this.inObject = false;
    const length = Math.min(this.object.length, data.length);
    const text = outcome === "closed" ? decodeText(data.subarray(0, length)) : "";
    const read = outcome === "closed" ? this.read(text) : undefined;
    if (read === "header" || read === "ragged_row") {
      if (read === "ragged_row") this.break(read, text);
    } else if (read !== undefined) {
      this.documents.push(read);
      this.lines.push(this.line);
    } else if (outcome !== "closed" || this.swallowed(data.subarray(0, length))) {
      this.searched = this.consumed + length;
      this.beginSkip(this.opening);
      return true;
    } else this.break("not_json", text);
    this.consume(length);
    if (this.isKeyed) this.enterWrapper();
    return true;
  }

  private read(text: string): object | "header" | "ragged_row" | undefined {
    return this.rows === null ? parseJsonRecord(text) : this.rows(text);
  }

  private break(reason: RefusalReason, text: string): void {
    this.broken.push({ line: this.line, reason, raw: text.slice(0, MAX_RAW_CHARACTERS) });
  }

  /** Whether another object of the file begins inside these bytes: not a part of this one, as after a colon or `[`. */
  private swallowed(bytes: Buffer): boolean {
    const next = bytes.indexOf(this.opening, 1);
    if (next < 0) return false;
    let before = next - 1;
    while (before > 0 && (bytes[before] ?? 0) <= 0x20) before -= 1;
    return bytes[before] !== COLON && bytes[before] !== OPEN_BRACKET;
  }

  /**
   * Inside a stretch that a failed object has been searched through, an object may not reach over the next opening:
   * so even a file of nothing but broken objects is read in linear time.
   */
  private limit(data: Buffer): number {
    if (this.consumed >= this.searched) return Number.POSITIVE_INFINITY;
    const next = data.indexOf(this.opening, 1);
    return next < 0 || this.consumed + next >= this.searched ? Number.POSITIVE_INFINITY : next;
  }

  private beginSkip(end: SkipEnd): void {
    this.skip = new ByteSkip({ offset: this.window.offset(), line: this.line }, end, "not_json");
  }

  private advanceSkip(skip: ByteSkip): boolean {
    const { taken, ended } = skip.take(this.window.view(), this.finished);
    this.consume(taken);
    if (!ended) return false;
    this.broken.push(skip.toBroken());
    this.skip = null;
    if (this.isKeyed) this.enterWrapper();
    return true;
  }
}
