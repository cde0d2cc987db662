import { describe, expect, it } from "vitest";
import { SipHash } from "@/lib/base/sip-hash";

const KEY = "000102030405060708090a0b0c0d0e0f";
/** Key, message and hash as bytes: the eighth of the authors' own, others by OpenSSL 3.0. */
const VECTORS = [
  [KEY, "0001020304050607", "6224939a79f5f593"],
  [KEY, "ffffffffffff1f00", "eb0c5be319c85427"],
  ["f".repeat(32), "0000000000000000", "000ae713f1a1e993"],
  ["38b4e652e44da7f2370d9e260e271365", "50a4a3a6d07f5c0c", "d4f5092389d47254"],
  ["332f8b1224083fd22b902f8911e81818", "f8c99d5d5d983195", "78b912513541c254"],
  ["7504d90e945de2e8f54ee781cc75f636", "d85099095aa30016", "ddcedc2cb8d74ab9"],
] as const;

describe("SipHash", () => {
  it.each(VECTORS)("under the key %s of %s is %s", (key, message, hash) => {
    const bytes = Buffer.from(message, "hex");
    const sip = new SipHash(Buffer.from(key, "hex"));
    sip.hash(bytes.readInt32LE(4), bytes.readInt32LE(0));
    const written = Buffer.alloc(8);
    written.writeInt32LE(sip.low, 0);
    written.writeInt32LE(sip.high, 4);
    expect(written.toString("hex")).toBe(hash);
  });

  it("gives whole numbers of 53 bits other whole numbers of 53 bits", () => {
    const sip = new SipHash(Buffer.from(KEY, "hex"));
    const high = 0x2754c819;
    const low = 0xe35b0ceb;
    expect(sip.of53(Number.MAX_SAFE_INTEGER)).toBe((high >>> 11) * 2 ** 32 + low);
    const hashes = Array.from({ length: 10_000 }, (_, n) => sip.of53(n));
    expect(new Set(hashes).size).toBe(10_000);
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  });

  it("takes a key of no other length", () => {
    expect(() => new SipHash(Buffer.alloc(32))).toThrow(RangeError);
  });
});
