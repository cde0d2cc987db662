import { describe, expect, it } from "vitest";
import { apiKeyHash, makeApiKey } from "@/lib/account/api-key/api-key.gateway";
import { hashPassword, isPasswordRight } from "@/lib/account/credential/password.gateway";

describe("passwords", () => {
  it("are right only for the hash that was made of them", async () => {
    const passwordHash = await hashPassword("correct horse battery staple");
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect(await isPasswordRight("correct horse battery staple", passwordHash)).toBe(true);
    expect(await isPasswordRight("correct horse battery stapl", passwordHash)).toBe(false);
  });

  it("are salted: the same one twice gives two hashes", async () => {
    expect(await hashPassword("the same")).not.toBe(await hashPassword("the same"));
  });

  it("are never right for somebody without one, not even the one that stands in for comparison", async () => {
    expect(await isPasswordRight("nobody's password", null)).toBe(false);
  });

  it("cost about as much for somebody who does not exist", async () => {
    const passwordHash = await hashPassword("right");
    await isPasswordRight("warm-up", null);
    const timed = async (stored: string | null) => {
      const start = performance.now();
      await isPasswordRight("wrong", stored);
      return performance.now() - start;
    };
    // Other work on the machine makes tries longer, and none shorter: the shortest of each tells.
    let [ofNobody, ofSomebody] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 12; round += 1) {
      ofNobody = Math.min(ofNobody, await timed(null));
      ofSomebody = Math.min(ofSomebody, await timed(passwordHash));
    }
    const ratio = ofNobody / ofSomebody;
    expect(ratio).toBeGreaterThan(0.25);
    expect(ratio).toBeLessThan(4);
  });
});

describe("API keys", () => {
  it("carry the product's mark, 256 bits, and a prefix to tell them apart", () => {
    const { key, prefix, hash } = makeApiKey();
    expect(key).toMatch(/^rw_live_[A-Za-z0-9_-]{43}$/);
    expect(key.startsWith(prefix)).toBe(true);
    expect(prefix.length).toBeLessThan(20);
    expect(hash).toBe(apiKeyHash(key));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("are never made twice", () => {
    expect(new Set(Array.from({ length: 100 }, () => makeApiKey().key)).size).toBe(100);
  });
});
