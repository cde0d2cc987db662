import { decodeWindows1252 } from "@/lib/intake/bytes/windows-1252";

/** The text after the number of its characters, and perhaps its styles and sounds, which are passed over. */
const WIDE = 1;
const SOUNDS = 4;
const RUNS = 8;
const RUN_BYTES = 4;

/**
 * Reads texts of Excel 97 to 2003 (MS-XLS 2.5.293 and 2.5.294) out of a record and those that carry it on. Where a text goes on
 * in the next one, a mark there says anew whether its characters have one byte or two. Beyond the end texts are empty.
 */
export class BiffTexts {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at: number;

  /** @param at where in the first piece to begin */
  constructor(pieces: readonly Buffer[], at: number) {
    this.#pieces = pieces;
    this.#at = at;
  }

  hasMore(): boolean {
    return this.#rest().length > 0;
  }

  /** @param lengthBytes in which the number of characters stands: one in short texts, otherwise two */
  next(lengthBytes: 1 | 2 = 2): string {
    const characters = this.#number(lengthBytes);
    const marks = this.#number(1);
    const runs = (marks & RUNS) === 0 ? 0 : this.#number(2);
    const sounds = (marks & SOUNDS) === 0 ? 0 : this.#number(4);
    const text = this.#characters(characters, marks);
    this.#skip(runs * RUN_BYTES + sounds);
    return text;
  }

  #characters(count: number, marks: number): string {
    let text = "";
    let left = count;
    let isWide = (marks & WIDE) !== 0;
    for (let rest = this.#rest(); left > 0 && rest.length > 0; rest = this.#rest()) {
      const width = isWide ? 2 : 1;
      const taken = Math.min(left, Math.floor(rest.length / width));
      text += rest.toString(isWide ? "utf16le" : "latin1", 0, taken * width);
      left -= taken;
      this.#at += taken * width;
      if (left === 0) break;
      this.#at = 0;
      this.#piece += 1;
      isWide = (this.#number(1) & WIDE) !== 0;
    }
    return text;
  }

  #number(bytes: 1 | 2 | 4): number {
    const rest = this.#rest();
    this.#at += bytes;
    return rest.length < bytes ? 0 : rest.readUIntLE(0, bytes);
  }

  #skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      const taken = Math.min(left, this.#rest().length);
      if (taken === 0) return;
      this.#at += taken;
      left -= taken;
    }
  }

  /** What is left of the piece at hand, or the next one. */
  #rest(): Buffer {
    while (this.#piece < this.#pieces.length) {
      const rest = this.#pieces[this.#piece]?.subarray(this.#at);
      if (rest !== undefined && rest.length > 0) return rest;
      this.#piece += 1;
      this.#at = 0;
    }
    return NO_BYTES;
  }
}

const NO_BYTES = Buffer.alloc(0);

/** Code pages with another name than `windows-` and their number; Excel 5 for the Macintosh wrote 10000. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [10_000, "macintosh"],
  [32_768, "macintosh"],
]);
const WINDOWS_PAGES: ReadonlySet<number> = new Set([874, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258]);

/** Reads the texts of Excel 5 and 95, whose characters have the bytes of one code page (MS-XLS 2.4.52). */
export function codePageText(page: number): (bytes: Buffer) => string {
  const name = CODE_PAGES.get(page) ?? (WINDOWS_PAGES.has(page) ? `windows-${page}` : null);
  // Node up to 22 reads the one of Western Europe as ISO 8859-1.
  if (name === null) return (bytes) => decodeWindows1252(bytes.toString("latin1"));
  const decoder = new TextDecoder(name);
  return (bytes) => decoder.decode(bytes);
}
