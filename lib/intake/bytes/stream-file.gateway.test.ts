import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ByteFile, HEAD_BYTES } from "@/lib/intake/bytes/byte-file";
import { openStreamFile } from "@/lib/intake/bytes/stream-file.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";

/** A stream of chunks that may end in an error, and that counts how often it was opened and left. */
function source(chunks: readonly (string | Buffer)[], failure: Error | null = null) {
  const seen = { opened: 0, left: 0 };
  async function* open(): AsyncGenerator<Buffer> {
    seen.opened += 1;
    try {
      for (const chunk of chunks) yield Buffer.from(chunk);
      if (failure !== null) throw failure;
    } finally {
      seen.left += 1;
    }
  }
  return { open, seen };
}

async function portionsOf(file: ByteFile, from: number, size: number): Promise<string[]> {
  const portions: string[] = [];
  for await (const portion of file.read(from, () => size)) portions.push(portion.toString("latin1"));
  return portions;
}

const CUT = new UploadError("truncated", "The file is cut off.");

describe("openStreamFile", () => {
  it("keeps a small file at hand and does not open its stream again", async () => {
    const { open, seen } = source(["a,b\n", "1,2\n"]);
    const file = await openStreamFile("a.csv", null, open);
    expect(file).toMatchObject({ name: "a.csv", size: 8, path: null, whole: true });
    expect(await portionsOf(file, 2, 3)).toEqual(["b\n1", ",2\n"]);
    expect(await portionsOf(file, 0, 100)).toEqual(["a,b\n1,2\n"]);
    expect(seen).toEqual({ opened: 1, left: 1 });
  });

  it("leaves a large stream after its head, and opens it anew to read", async () => {
    const chunk = Buffer.alloc(HEAD_BYTES / 4 + 1, "x");
    const { open, seen } = source(Array.from({ length: 8 }, () => chunk));
    const file = await openStreamFile("a.csv", 12, open);
    expect(file).toMatchObject({ size: 12, whole: false, head: { length: HEAD_BYTES } });
    expect(seen).toEqual({ opened: 1, left: 1 });
    const read = await portionsOf(file, 5, HEAD_BYTES);
    expect(read.join("")).toHaveLength(8 * chunk.length - 5);
    expect(seen).toEqual({ opened: 2, left: 2 });
  });

  it("takes its head from an opening that was made already", async () => {
    const { open, seen } = source(["new"]);
    const file = await openStreamFile("a.csv", null, open, source(["old"]).open());
    expect([file.head.toString(), seen.opened]).toEqual(["old", 0]);
  });

  it("knows a file of exactly a head as whole", async () => {
    const file = await openStreamFile("a.csv", null, source([Buffer.alloc(HEAD_BYTES)]).open);
    expect(file.whole).toBe(true);
  });

  it("keeps what came before a break, and tells of the break where it is read to", async () => {
    const file = await openStreamFile("a.csv", null, source(["0123", "4567"], CUT).open);
    expect([file.head.toString(), file.whole]).toEqual(["01234567", false]);
    const portions: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const portion of file.read(1, () => 3)) portions.push(portion.toString());
    };
    await expect(reading()).rejects.toBe(CUT);
    expect(portions).toEqual(["123", "456", "7"]);
  });

  it("does not open a file that breaks before its first byte, nor hides other errors", async () => {
    await expect(openStreamFile("a.csv", null, source([], CUT).open)).rejects.toBe(CUT);
    const defect = new Error("a defect");
    await expect(openStreamFile("a.csv", null, source(["a"], defect).open)).rejects.toBe(defect);
  });

  it("gives the same bytes however they come in and are asked for", async () => {
    const chunks = fc.array(fc.stringMatching(/^[a-z]{0,9}$/), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }), async (parts, from, size) => {
        const file = await openStreamFile("a", null, source(parts).open);
        const read = await portionsOf(file, from, size);
        expect(read.join("")).toBe(parts.join("").slice(from));
        for (const portion of read.slice(0, -1)) expect(portion).toHaveLength(size);
      }),
    );
  });
});
