import { MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";

/**
 * What became of an object: "closed" at `length`; "failed" where it cannot be JSON (a bracket closes that was not
 * opened, a line ends inside a string, it is too long or too deep); "more" while its end has not arrived.
 */
export type ObjectScanOutcome = "closed" | "failed" | "more";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** Deeper values are not call records, and would only exhaust whoever walks through them. */
const DEPTH_MAX = 200;

/** Finds the end of a JSON object whose bytes arrive in portions; every byte is looked at once. */
export class JsonObjectScan {
  /** Bytes looked at; the length of the object once it is closed. */
  length = 0;
  private depth = 0;
  private inString = false;
  private readonly brackets = new Uint8Array(DEPTH_MAX);

  /** Begins with another object. */
  reset(): void {
    this.length = 0;
    this.depth = 0;
    this.inString = false;
  }

  /**
   * Goes on with the same object.
   * @param data all bytes from its opening brace on
   * @param limit it fails where it is not closed within so many bytes
   */
  advance(data: Uint8Array, limit: number): ObjectScanOutcome {
    const most = Math.min(limit, MAX_RECORD_BYTES);
    const end = Math.min(data.length, most);
    while (this.length < end) {
      const byte = data[this.length] ?? 0;
      this.length += 1;
      const outcome = this.inString ? this.inside(byte) : this.outside(byte);
      if (outcome !== "more") return outcome;
    }
    return this.length >= most ? "failed" : "more";
  }

  private inside(byte: number): ObjectScanOutcome {
    if (byte === QUOTE) this.inString = false;
    else if (byte === BACKSLASH) this.length += 1;
    else if (byte === LF) return "failed";
    return "more";
  }

  private outside(byte: number): ObjectScanOutcome {
    if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (this.depth === DEPTH_MAX) return "failed";
      this.brackets[this.depth] = byte + 2;
      this.depth += 1;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      this.depth -= 1;
      if (this.brackets[this.depth] !== byte) return "failed";
      if (this.depth === 0) return "closed";
    }
    return "more";
  }
}
