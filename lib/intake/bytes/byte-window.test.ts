import { describe, expect, it } from "vitest";
import { createByteWindow } from "@/lib/intake/bytes/byte-window";

describe("createByteWindow", () => {
  it("shows what was added and not consumed, however much passes through", () => {
    const window = createByteWindow("utf-8", 0);
    let expected = "";
    for (let round = 0; round < 2000; round += 1) {
      const text = `line ${round}\n`.repeat(round % 40);
      window.add(Buffer.from(text));
      expected += text;
      const used = Math.min(expected.length, (round * 37) % 500);
      window.consume(used);
      expected = expected.slice(used);
      expect(window.size()).toBe(expected.length);
    }
    expect(window.view().toString()).toBe(expected);
  });

  it("does not mind that the caller writes over the bytes it gave", () => {
    const window = createByteWindow("utf-8", 0);
    const bytes = Buffer.from("abc");
    window.add(bytes);
    bytes.fill("x");
    window.finish();
    expect(window.view().toString()).toBe("abc");
  });

  it.each([
    ["utf-8", Buffer.from("\uFEFFaé\n"), 3, 7],
    ["utf-16le", Buffer.from("\uFEFFaé\n", "utf16le"), 2, 8],
    ["utf-16be", Buffer.from("\uFEFFaé\n", "utf16le").swap16(), 2, 8],
  ] as const)("drops the mark of %s and counts it in the offset, byte by byte too", (encoding, bytes, mark, end) => {
    const window = createByteWindow(encoding, 0);
    for (const byte of bytes) window.add(Uint8Array.of(byte));
    expect(window.offset()).toBe(mark);
    expect(window.view().toString()).toBe("aé\n");
    window.consume(window.size());
    expect(window.offset()).toBe(end);
  });

  it("keeps what looks like a mark where reading begins in the middle of the file", () => {
    const window = createByteWindow("utf-8", 10);
    window.add(Buffer.from("\uFEFFa"));
    expect(window.view().toString()).toBe("\uFEFFa");
    expect(window.offset()).toBe(10);
  });

  it("shows the bytes of a file that is shorter than a mark", () => {
    const window = createByteWindow("utf-8", 0);
    window.add(Buffer.from("a"));
    window.finish();
    expect(window.view().toString()).toBe("a");
  });
});
