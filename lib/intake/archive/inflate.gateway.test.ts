import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inflate } from "@/lib/intake/archive/inflate.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";

const TEXT = Buffer.from(Array.from({ length: 60_000 }, (_, row) => `${row},${(row * 7919) % 1000},603\n`).join(""));

async function* portions(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function unzipped(
  bytes: Buffer,
  limits: UploadLimits = UPLOAD_LIMITS,
): Promise<{ given: Buffer; error: unknown }> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of inflate(portions(bytes, 10_000), "gzip", limits)) chunks.push(chunk);
    return { given: Buffer.concat(chunks), error: null };
  } catch (error) {
    return { given: Buffer.concat(chunks), error };
  }
}

describe("inflate", () => {
  it("decompresses one member or several", async () => {
    expect((await unzipped(gzipSync(TEXT))).given.equals(TEXT)).toBe(true);
    const twice = await unzipped(Buffer.concat([gzipSync(TEXT), gzipSync("b,c\n")]));
    expect(twice.error).toBeNull();
    expect(twice.given.equals(Buffer.concat([TEXT, Buffer.from("b,c\n")]))).toBe(true);
  });

  it("decompresses bare deflate", async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of inflate(portions(deflateRawSync(TEXT), 999), "deflate", UPLOAD_LIMITS))
      chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(TEXT)).toBe(true);
  });

  it("looks no further than the end of the compressed data", async () => {
    const behind = Buffer.alloc(50_000, "rubbish");
    const chunks: Buffer[] = [];
    const bytes = Buffer.concat([deflateRawSync(TEXT), behind]);
    for await (const chunk of inflate(portions(bytes, 999), "deflate", UPLOAD_LIMITS)) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(TEXT)).toBe(true);
  });

  it("gives all that a cut file holds, then says at which byte it ends", async () => {
    const whole = gzipSync(TEXT);
    const { given, error } = await unzipped(whole.subarray(0, Math.floor(whole.length / 2)));
    expect(given.length).toBeGreaterThan(TEXT.length / 4);
    expect(TEXT.subarray(0, given.length).equals(given)).toBe(true);
    expect(error).toMatchObject({ code: "truncated", message: expect.stringContaining(`byte ${given.length} `) });
  });

  it("notices a cut in the last eight bytes, where the checksum stands", async () => {
    const { given, error } = await unzipped(gzipSync(TEXT).subarray(0, -3));
    expect(given.equals(TEXT)).toBe(true);
    expect(error).toMatchObject({ code: "truncated" });
  });

  it("calls data that contradict themselves damaged", async () => {
    const bytes = gzipSync(TEXT);
    bytes.fill(0xff, 20_000, 20_020);
    expect((await unzipped(bytes)).error).toMatchObject({ code: "corrupt" });
    expect((await unzipped(Buffer.from("no gzip at all"))).error).toMatchObject({ code: "corrupt" });
  });

  it("stops at a bomb, by ratio and by size, soon after the limit", async () => {
    const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));
    const ratio = await unzipped(bomb, { ...UPLOAD_LIMITS, ratioFromBytes: 1_000_000 });
    expect(ratio.error).toMatchObject({ code: "too_compressed" });
    expect(ratio.given.length).toBeLessThan(8 * 1024 * 1024);
    const size = await unzipped(gzipSync(TEXT), { ...UPLOAD_LIMITS, unpackedBytesMax: 100_000 });
    expect(size.error).toMatchObject({ code: "too_large" });
  });

  it("can be left early", async () => {
    for await (const chunk of inflate(portions(gzipSync(TEXT), 1000), "gzip", UPLOAD_LIMITS)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });

  it("answers any damage with an UploadError or with what is there", async () => {
    const whole = Buffer.concat([gzipSync(TEXT.subarray(0, 30_000)), gzipSync("second")]);
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat({ max: whole.length }), async (changes, length) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { error } = await unzipped(bytes.subarray(0, length));
        expect(error === null || error instanceof UploadError ? "well" : error).toBe("well");
      }),
      { numRuns: 300 },
    );
  });
});
