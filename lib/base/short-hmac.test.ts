import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ShortHmac } from "@/lib/base/short-hmac";

const ascii = fc.string({
  unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
  maxLength: 55,
});

function hmac(key: Uint8Array, text: string): string {
  const bytes = Buffer.from(text);
  const written = Buffer.alloc(20, 0xee);
  new ShortHmac(key).write(bytes, bytes.length, written, 2);
  expect([written[1], written[18]]).toEqual([0xee, 0xee]);
  return written.toString("hex", 2, 18);
}

describe("ShortHmac", () => {
  it("gives the first half of RFC 4231 test case 2", () => {
    expect(hmac(Buffer.from("Jefe"), "what do ya want for nothing?")).toBe("5bdcc146bf60754e6a042426089575c7");
  });

  it("agrees with the library on every key and text that it takes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), ascii, (key, text) => {
        expect(hmac(key, text)).toBe(createHmac("sha256", key).update(text).digest("hex").slice(0, 32));
      }),
    );
  });

  it("leaves longer keys to the library", () => {
    expect(() => new ShortHmac(Buffer.alloc(65))).toThrow(RangeError);
  });
});
