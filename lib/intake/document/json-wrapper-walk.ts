const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const KEY_BYTES_MAX = 200;

const LF = 0x0a;

/** What holds the records: an array, or an object with a key for each of them. */
export type RecordHolder = "array" | "object";

/**
 * Walks through what stands around the records of a JSON file, byte by byte and with flat memory: until the array with
 * the records opens, or up to the next record where they stand in an object. Several such files may follow each other.
 */
export class JsonWrapperWalk {
  private readonly path: readonly string[];
  private readonly holder: RecordHolder;
  /** Names of the objects that are open, outermost first; null for an array or an object without a name. */
  private readonly open: (string | null)[] = [];
  private key: number[] | null = null;
  private lastString = "";
  private name: string | null = null;
  private escaped = false;

  /**
   * @param path names that lead to the array or object
   * @param inside whether the walk begins inside it, as it does where reading is taken up again
   */
  constructor(path: readonly string[], inside: boolean, holder: RecordHolder = "array") {
    this.path = path;
    this.holder = holder;
    if (inside) this.open.push(null, ...path);
  }

  /**
   * Takes bytes until the array is open, or all before the brace of the next record in the object; returns how many it
   * took, and whether records follow.
   */
  walk(data: Uint8Array): { readonly taken: number; readonly inside: boolean } {
    for (let at = 0; at < data.length; at += 1) {
      if (this.step(data[at] ?? 0)) return { taken: this.holder === "array" ? at + 1 : at, inside: true };
    }
    return { taken: data.length, inside: false };
  }

  private step(byte: number): boolean {
    if (this.key !== null) this.stepInString(byte, this.key);
    else if (byte === QUOTE) this.key = [];
    else if (byte === COLON) this.name = this.lastString;
    else if (byte === 0x2c) this.name = null;
    else if (byte === 0x7b || byte === 0x5b) return this.enter(byte === 0x5b);
    else if (byte === 0x7d || byte === 0x5d) this.leave(byte === 0x5d);
    return false;
  }

  private leave(isArray: boolean): void {
    if (!(isArray && this.isInObject())) this.open.pop();
    this.name = null;
  }

  private stepInString(byte: number, key: number[]): void {
    // No string reaches over the end of a line: where its quote is missing, the next record is still found.
    if ((byte === QUOTE && !this.escaped) || byte === LF) {
      this.escaped = false;
      this.lastString = Buffer.from(key).toString("utf8");
      this.key = null;
      return;
    }
    if (key.length < KEY_BYTES_MAX) key.push(byte);
    this.escaped = byte === BACKSLASH && !this.escaped;
  }

  private enter(isArray: boolean): boolean {
    // An array around the pages counts for nothing.
    if (isArray && this.open.length === 0) return false;
    // Nor does a list of records under one key.
    if (this.isInObject()) return !isArray;
    this.open.push(this.name);
    const reached = isArray && this.open.length === this.path.length + 1 && this.isAtPath();
    this.name = null;
    return reached;
  }

  /** Whether the walk stands among the records of an object. */
  private isInObject(): boolean {
    return this.holder === "object" && this.open.length === this.path.length + 1 && this.isAtPath();
  }

  private isAtPath(): boolean {
    return this.path.every((key, index) => this.open[index + 1] === key);
  }
}
