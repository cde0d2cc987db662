import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { LineWindow, MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import type { BrokenRecord } from "@/lib/intake/upload/record-batch";

/** Reads a whole file in portions; returns its pieces, and what was too long. */
function readAll(
  bytes: Buffer,
  portion: number,
  size: number,
): { pieces: string[]; broken: BrokenRecord[]; end: number } {
  const window = new LineWindow("utf-8", FILE_START);
  const pieces: string[] = [];
  const broken: BrokenRecord[] = [];
  const drain = (): void => {
    for (let piece = window.next(size, broken); piece !== null; piece = window.next(size, broken)) {
      pieces.push(piece.toString("latin1"));
      window.consume(piece.length, piece.toString("latin1").split(/\r\n|\r|\n/).length - 1);
    }
  };
  for (let at = 0; at < bytes.length; at += portion) {
    window.add(bytes.subarray(at, at + portion));
    drain();
  }
  window.finish();
  drain();
  return { pieces, broken, end: window.offset() };
}

describe("LineWindow", () => {
  it("cuts only behind line ends, whichever they are, and loses nothing", () => {
    const text = fc.array(fc.constantFrom("a", "bc", "\r\n", "\n", "\r", "def"), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }), (parts, portion, size) => {
        const whole = parts.join("");
        const { pieces, end } = readAll(Buffer.from(whole), portion, size);
        expect(pieces.join("")).toBe(whole);
        expect(end).toBe(whole.length);
        for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[\r\n]$/);
        for (const [index, piece] of pieces.entries()) {
          if (piece.endsWith("\r")) expect(pieces[index + 1]?.startsWith("\n") ?? false).toBe(false);
        }
      }),
    );
  });

  it.each(["\n", "\r\n", "\r"])(
    "keeps a line of the greatest length and lets a longer one go (line end %j)",
    (lineEnd) => {
      const longest = "x".repeat(MAX_RECORD_BYTES);
      const text = `a${lineEnd}${longest}${lineEnd}${longest}y${lineEnd}b${lineEnd}`;
      for (const portion of [1 << 16, 1 << 22]) {
        const { pieces, broken } = readAll(Buffer.from(text), portion, 16_384);
        expect(pieces.join("")).toBe(`a${lineEnd}${longest}${lineEnd}b${lineEnd}`);
        expect(broken).toEqual([{ line: 3, reason: "line_too_long", raw: "x".repeat(2000) }]);
      }
    },
  );

  it("holds no more than a record while a line does not end, and stays at its beginning", () => {
    const window = new LineWindow("utf-8", FILE_START);
    const broken: BrokenRecord[] = [];
    window.add(Buffer.from("ab\n"));
    window.consume(window.next(16, broken)?.length ?? 0, 1);
    const garbage = Buffer.alloc(1 << 18, "g");
    for (let round = 0; round < 64; round += 1) {
      window.add(garbage);
      expect(window.next(16_384, broken)).toBeNull();
      expect(window.size()).toBeLessThan(MAX_RECORD_BYTES + (1 << 19));
      expect(window.offset()).toBe(3);
    }
    window.finish();
    expect(window.next(16_384, broken)).toBeNull();
    expect(broken).toEqual([{ line: 2, reason: "line_too_long", raw: "g".repeat(2000) }]);
    expect(window.offset()).toBe(3 + 64 * garbage.length);
  });

  it("reports a line that is too long in UTF-16 with the offset of the file", () => {
    const window = new LineWindow("utf-16le", FILE_START);
    const broken: BrokenRecord[] = [];
    const text = `${"x".repeat(MAX_RECORD_BYTES + 1)}\nb\n`;
    window.add(Buffer.from(text, "utf16le"));
    window.finish();
    expect(window.next(16_384, broken)?.toString()).toBe("b\n");
    expect(broken).toHaveLength(1);
    expect(window.offset()).toBe((MAX_RECORD_BYTES + 2) * 2);
  });
});
