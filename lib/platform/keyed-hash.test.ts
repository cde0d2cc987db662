import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyedByteHash, keyedHash, keyId } from "@/lib/platform/keyed-hash";

const CALLEE = "+12125550142";
const [SHORT, LONG] = ["a key", "a key that is longer than one block of the hash function, which is sixty-four bytes"];

describe("keyedHash", () => {
  it.each([SHORT, LONG])("begins with the id of the key %j, and goes on as HMAC-SHA-256 does", (key) => {
    const token = keyedHash(key)(CALLEE).toString("hex");
    const hmac = createHmac("sha256", key).update(CALLEE).digest("hex").slice(0, 32);
    expect(token.slice(0, 4)).toBe(keyId(key));
    expect(token.slice(4)).toBe(hmac.slice(4));
  });

  it("is the same for text and bytes, wherever they are written", () => {
    const target = new Uint8Array(40);
    keyedByteHash(SHORT)(Buffer.from(`${CALLEE} and more`), CALLEE.length, target, 20);
    expect(Buffer.from(target.subarray(20, 36)).equals(keyedHash(SHORT)(CALLEE))).toBe(true);
    expect(target.subarray(0, 20).every((byte) => byte === 0)).toBe(true);
  });

  it("names different keys differently, and none by what tells of it", () => {
    const keys = Array.from({ length: 50 }, (_, n) => `key ${n}`);
    expect(new Set(keys.map(keyId)).size).toBeGreaterThan(48);
    for (const key of keys) expect(keyedHash(key)(key).toString("hex").slice(4)).not.toContain(keyId(key));
  });
});
