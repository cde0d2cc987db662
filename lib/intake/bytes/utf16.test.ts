import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createUtf16Transcoder, utf16ByteLength } from "@/lib/intake/bytes/utf16";

const encode = (text: string, order: "le" | "be"): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

describe("createUtf16Transcoder", () => {
  it.each(["le", "be"] as const)("gives the same text wherever %s bytes are cut", (order) => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
        const bytes = encode(text, order);
        const cut = bytes.length === 0 ? 0 : at % (bytes.length + 1);
        const transcoder = createUtf16Transcoder(order);
        const parts = [transcoder.push(bytes.subarray(0, cut)), transcoder.push(bytes.subarray(cut)), transcoder.end()];
        expect(Buffer.concat(parts).toString("utf8")).toBe(text);
      }),
    );
  });

  it("turns half a character at the end into a replacement character", () => {
    const transcoder = createUtf16Transcoder("le");
    expect(transcoder.push(Buffer.from([0x41, 0x00, 0x42])).toString()).toBe("A");
    expect(transcoder.end().toString()).toBe("\uFFFD");
  });
});

describe("utf16ByteLength", () => {
  it("counts what the text takes in UTF-16", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf16ByteLength(Buffer.from(text, "utf8"))).toBe(text.length * 2);
      }),
    );
  });
});
