import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { walkTar } from "@/lib/intake/archive/tar.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";
import { tarArchive } from "@/lib/testing/tar-archive";

/** Hands out one buffer again and again, as a reader of a file does. */
async function* reused(bytes: Buffer, size: number, failure: Error | null = null): AsyncGenerator<Buffer> {
  const buffers = [Buffer.alloc(size), Buffer.alloc(size)];
  for (let at = 0, turn = 0; at < bytes.length; at += size, turn = 1 - turn) {
    const part = bytes.subarray(at, at + size);
    const buffer = buffers[turn] ?? Buffer.alloc(size);
    part.copy(buffer);
    yield buffer.subarray(0, part.length);
  }
  if (failure !== null) throw failure;
}

type Found = [name: string, size: number | null, content: string];

async function walk(bytes: Buffer, portion = 5000, limits: UploadLimits = UPLOAD_LIMITS): Promise<Found[]> {
  const found: Found[] = [];
  for await (const entry of walkTar(reused(bytes, portion), limits)) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry.content()) chunks.push(chunk);
    found.push([entry.name, entry.size, Buffer.concat(chunks).toString()]);
  }
  return found;
}

const TEXT = "call,+13125550101,603\n".repeat(5000);

describe("walkTar", () => {
  it("gives the files in order, with names of any length", async () => {
    const long = `${"folder/".repeat(40)}calls.csv`;
    const tar = await tarArchive([
      ["a.csv", "a\n"],
      [long, TEXT],
      ["empty.csv", ""],
      ["é.csv", "é\n"],
    ]);
    expect(await walk(tar)).toEqual([
      ["a.csv", 2, "a\n"],
      [long, TEXT.length, TEXT],
      ["empty.csv", 0, ""],
      ["é.csv", 3, "é\n"],
    ]);
  });

  it("passes over everything that is no file", async () => {
    const tar = await tarArchive([
      { name: "folder", type: "directory" },
      { name: "link", type: "symlink", linkname: "/etc/passwd" },
      { name: "hard", type: "link", linkname: "a.csv" },
      ["a.csv", "a\n"],
    ]);
    expect((await walk(tar)).map(([name]) => name)).toEqual(["a.csv"]);
  });

  it("goes on behind an entry that was read in part, or not at all", async () => {
    const tar = await tarArchive([
      ["a", TEXT],
      ["b", TEXT],
      ["c", "c\n"],
    ]);
    const read: string[] = [];
    for await (const { name, content } of walkTar(reused(tar, 3000), UPLOAD_LIMITS)) {
      if (name === "b") continue;
      for await (const chunk of content()) {
        read.push(`${name}${chunk.length > 0}`);
        break;
      }
    }
    expect(read).toEqual(["atrue", "ctrue"]);
  });

  it("can be left at any time, and leaves its source then", async () => {
    const tar = await tarArchive([
      ["a", TEXT],
      ["b", TEXT],
    ]);
    let left = false;
    async function* source(): AsyncGenerator<Buffer> {
      try {
        yield* reused(tar, 2000);
      } finally {
        left = true;
      }
    }
    for await (const { name } of walkTar(source(), UPLOAD_LIMITS)) {
      expect(name).toBe("a");
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(left).toBe(true);
  });

  it("tells of a cut, of damage, and of too many files", async () => {
    const tar = await tarArchive([
      ["a", TEXT],
      ["b", "b\n"],
    ]);
    await expect(walk(tar.subarray(0, 60_000))).rejects.toMatchObject({ code: "truncated" });
    const hurt = Buffer.from(tar);
    hurt.fill("x", 0, 20);
    await expect(walk(hurt)).rejects.toMatchObject({ code: "corrupt" });
    await expect(walk(tar, 5000, { ...UPLOAD_LIMITS, entriesMax: 1 })).rejects.toMatchObject({
      code: "too_many_files",
    });
  });

  it("hands on why its source broke, instead of telling of a cut archive", async () => {
    const tar = await tarArchive([["a", TEXT]]);
    const cause = new UploadError("truncated", "The compressed file is cut off: it ends at byte 9 of its content.");
    const reading = async (): Promise<void> => {
      for await (const { content } of walkTar(reused(tar.subarray(0, 9000), 1000, cause), UPLOAD_LIMITS)) {
        for await (const chunk of content()) expect(chunk.length).toBeGreaterThan(0);
      }
    };
    await expect(reading()).rejects.toBe(cause);
  });

  it("gives back any files, however their bytes come in", async () => {
    const files = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,120}$/), fc.string({ maxLength: 2000 })), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 4000 }), async (inputs, portion) => {
        const found = await walk(await tarArchive(inputs), Math.max(portion, 50));
        expect(found.map(([name, , content]) => [name, content])).toEqual(inputs);
      }),
      { numRuns: 60 },
    );
  });

  it("answers any damage with an UploadError or with what is there", async () => {
    const whole = await tarArchive([
      ["a", "a\n".repeat(900)],
      ["b", "b\n"],
    ]);
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const tar = Buffer.from(whole);
        for (const [at, byte] of changes) tar[at] = byte;
        const outcome = await walk(tar).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof UploadError ? "well" : outcome).toBe("well");
      }),
      { numRuns: 200 },
    );
  });
});
