import { describe, expect, it } from "vitest";
import { SHA256_START, sha256Block } from "@/lib/base/sha256-block";

const hex = (state: Int32Array) =>
  Buffer.from(
    Array.from(state, (word) => [word >>> 24, word >>> 16, word >>> 8, word].map((byte) => byte & 255)).flat(),
  ).toString("hex");

describe("sha256Block", () => {
  it("hashes the one-block example of FIPS 180-4 and the empty message", () => {
    const abc = new Int32Array(16);
    abc[0] = 0x61626380;
    abc[15] = 24;
    const state = Int32Array.from(SHA256_START);
    sha256Block(state, abc);
    expect(hex(state)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const nothing = new Int32Array(16);
    nothing[0] = 0x80000000 | 0;
    const start = Int32Array.from(SHA256_START);
    sha256Block(start, nothing);
    expect(hex(start)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});
