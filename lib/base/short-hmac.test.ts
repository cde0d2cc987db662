import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createShortHmac } from "@/lib/base/short-hmac";

const ascii = fc.string({
  unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
  maxLength: 55,
});

describe("createShortHmac", () => {
  it("gives the first half of RFC 4231 test case 2", () => {
    expect(createShortHmac(Buffer.from("Jefe"))("what do ya want for nothing?")?.toString("hex")).toBe(
      "5bdcc146bf60754e6a042426089575c7",
    );
  });

  it("agrees with the library on every key and text that it takes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), ascii, (key, text) => {
        const expected = createHmac("sha256", key).update(text).digest("hex").slice(0, 32);
        expect(createShortHmac(key)(text)?.toString("hex")).toBe(expected);
      }),
    );
  });

  it("leaves longer texts, other alphabets and longer keys to the library", () => {
    const hmac = createShortHmac(Buffer.from("key"));
    expect(hmac("1".repeat(56))).toBeNull();
    expect(hmac("+1312555é100")).toBeNull();
    expect(hmac("+13125550100")).not.toBeNull();
    expect(() => createShortHmac(Buffer.alloc(65))).toThrow(RangeError);
  });
});
