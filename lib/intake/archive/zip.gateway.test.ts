import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { walkZip } from "@/lib/intake/archive/zip.gateway";
import { UploadError } from "@/lib/intake/upload/upload-error";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";
import { zipArchive } from "@/lib/testing/zip-archive";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "zip-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Found = [name: string, content: string];

async function walk(bytes: Buffer, limits: UploadLimits = UPLOAD_LIMITS): Promise<Found[]> {
  const file = path.join(folder, "archive.zip");
  await writeFile(file, bytes);
  const found: Found[] = [];
  for await (const entry of walkZip(file, limits)) {
    const chunks: Buffer[] = [];
    if (!entry.encrypted) for await (const chunk of entry.content()) chunks.push(chunk);
    found.push([entry.name, entry.encrypted ? "(closed)" : Buffer.concat(chunks).toString()]);
  }
  return found;
}

const TEXT = "call,+13125550101,603\n".repeat(5000);

describe("walkZip", () => {
  it("gives stored and deflated files in the order of the directory", async () => {
    const zip = zipArchive([
      { name: "b.csv", content: TEXT },
      { name: "a.csv", content: "a\n", stored: true },
      { name: "dir/", content: "", stored: true },
      { name: "empty.csv", content: "", stored: true },
      { name: "closed.csv", content: "x", encrypted: true },
    ]);
    expect(await walk(zip)).toEqual([
      ["b.csv", TEXT],
      ["a.csv", "a\n"],
      ["empty.csv", ""],
      ["closed.csv", "(closed)"],
    ]);
  });

  it("gives names as they are, even where they climb: who shows them makes them safe", async () => {
    expect(await walk(zipArchive([{ name: "../../é.csv", content: "a" }]))).toEqual([["../../é.csv", "a"]]);
  });

  it("gives nothing for an empty archive", async () => {
    expect(await walk(zipArchive([]))).toEqual([]);
  });

  it("reads an entry only when it is asked to, and lets the archive be left at any time", async () => {
    const file = path.join(folder, "archive.zip");
    await writeFile(
      file,
      zipArchive([
        { name: "a", content: TEXT, stored: true },
        { name: "b", content: TEXT },
      ]),
    );
    for await (const { content, name } of walkZip(file, UPLOAD_LIMITS)) {
      if (name === "a") continue;
      for await (const chunk of content()) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
      break;
    }
    await rm(file);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each<[string, (zip: Buffer) => Buffer, string, RegExp]>([
    ["no directory", (zip) => zip.subarray(0, -40), "truncated", /cut off/],
    [
      "a directory that is not one",
      (zip) => zip.fill(0, zip.indexOf("PK\x01\x02"), zip.indexOf("PK\x01\x02") + 4),
      "corrupt",
      /damaged/,
    ],
    ["a file that is not where it should be", (zip) => zip.fill(0, 0, 4), "corrupt", /not where/],
    ["a method that is not read", (zip) => setMethod(zip, 12), "corrupt", /packed in a way \(12\)/],
    [
      "a wrong checksum",
      (zip) => zip.fill(7, zip.indexOf("PK\x01\x02") + 16, zip.indexOf("PK\x01\x02") + 20),
      "corrupt",
      /checksum/,
    ],
  ])("tells of %s", async (_, hurt, code, message) => {
    const zip = hurt(zipArchive([{ name: "a.csv", content: TEXT }]));
    await expect(walk(zip)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each([
    ["more", 10, /longer/],
    ["less", 500_000, /shorter/],
  ])("notices that a file holds %s than it claims", async (_, claimedBytes, message) => {
    const zip = zipArchive([{ name: "a.csv", content: TEXT, claimedBytes }]);
    await expect(walk(zip)).rejects.toMatchObject({ code: "corrupt", message: expect.stringMatching(message) });
  });

  it("keeps to its limits before it reads anything", async () => {
    const zip = zipArchive([
      { name: "a.csv", content: TEXT },
      { name: "b.csv", content: TEXT },
    ]);
    const within = (limits: Partial<UploadLimits>) => walk(zip, { ...UPLOAD_LIMITS, ...limits });
    await expect(within({ entriesMax: 1 })).rejects.toMatchObject({ code: "too_many_files" });
    await expect(within({ unpackedBytesMax: TEXT.length * 1.5 })).rejects.toMatchObject({ code: "too_large" });
    await expect(within({ ratioFromBytes: 1000, ratioMax: 50 })).rejects.toMatchObject({ code: "too_compressed" });
  });

  it("answers any damage with an UploadError or with what is there", async () => {
    const whole = zipArchive([
      { name: "a.csv", content: TEXT },
      { name: "b.csv", content: "b\n", stored: true },
    ]);
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const zip = Buffer.from(whole);
        for (const [at, byte] of changes) zip[at] = byte;
        const outcome = await walk(zip).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof UploadError ? "well" : outcome).toBe("well");
      }),
      { numRuns: 300 },
    );
  });
});

/** Writes a compression method into the local header and the directory of an archive of one file. */
function setMethod(zip: Buffer, method: number): Buffer {
  zip.writeUInt16LE(method, 8);
  zip.writeUInt16LE(method, zip.indexOf("PK\x01\x02") + 10);
  return zip;
}
