import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpack } from "@/lib/intake/archive/unpack.gateway";
import { HEAD_BYTES } from "@/lib/intake/bytes/byte-file";
import { type ContainerContent, sniffContentKind } from "@/lib/intake/bytes/content-kind";
import { openLocalFile } from "@/lib/intake/bytes/local-file.gateway";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";
import { tarArchive } from "@/lib/testing/tar-archive";
import { zipArchive } from "@/lib/testing/zip-archive";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "unpack-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stored(name: string, bytes: Buffer) {
  const place = path.join(folder, name);
  await writeFile(place, bytes);
  return openLocalFile(place);
}

/** Names and contents of all files, each read from `offset` on. */
async function contents(
  bytes: Buffer,
  limits: UploadLimits = UPLOAD_LIMITS,
  offset = 0,
): Promise<[string, string | null][]> {
  const content = sniffContentKind(bytes);
  const container: ContainerContent = content === "gzip" || content === "tar" ? content : "zip";
  const found: [string, string | null][] = [];
  for await (const { name, file } of unpack(await stored("archive", bytes), container, limits)) {
    const chunks: Buffer[] = [];
    if (file !== null) for await (const chunk of file.read(offset, () => 50_000)) chunks.push(Buffer.from(chunk));
    found.push([name, file === null ? null : Buffer.concat(chunks).toString()]);
  }
  return found;
}

const LARGE = "0123456789abcde\n".repeat(Math.ceil(HEAD_BYTES / 16) + 1000);

describe("unpack", () => {
  it("gives the file in a gzip under its own name", async () => {
    expect(await contents(gzipSync("a,b\n"))).toEqual([["archive", "a,b\n"]]);
  });

  it("gives the files of a zip and of a tar in order, large ones too, from any offset", async () => {
    const files = [
      ["a.csv", "a,b\n"],
      ["in/large.csv", LARGE],
      ["c.csv", ""],
    ] as const;
    const zip = zipArchive(files.map(([name, content], index) => ({ name, content, stored: index === 0 })));
    const tar = await tarArchive(files);
    for (const archive of [zip, tar]) {
      expect(await contents(archive)).toEqual(files);
      const rest = await contents(archive, UPLOAD_LIMITS, LARGE.length - 4);
      expect(rest.map(([, content]) => content)).toEqual(["", "cde\n", ""]);
    }
  });

  it("passes over folders, links and what systems leave behind, and makes names harmless", async () => {
    const zip = zipArchive([
      { name: "folder/", content: "" },
      { name: "__MACOSX/._a.csv", content: "x" },
      { name: "../../a.csv", content: "1\n" },
      { name: "secret.csv", content: "2\n", encrypted: true },
    ]);
    expect(await contents(zip)).toEqual([
      ["a.csv", "1\n"],
      ["secret.csv", null],
    ]);
    const tar = await tarArchive([
      { name: "folder", type: "directory" },
      { name: "link", type: "symlink", linkname: "/etc/passwd" },
      ["/etc/./cdr.csv", "3\n"],
      ["a/.DS_Store", "x"],
    ]);
    expect(await contents(tar)).toEqual([["etc/cdr.csv", "3\n"]]);
  });

  it("joins small documents of one shape, and nothing else", async () => {
    const files: [string, string][] = [
      ["x/1.json", '{"variables":{"uuid":"1"}}'],
      ["x/2.json", '{"variables":{"uuid":"2"}}'],
      ["x/3.csv", "a,b\n"],
      ["x/4.csv", "a,b\n"],
      ["x/5.xml", "<cdr><variables/></cdr>"],
    ];
    expect(await contents(await tarArchive(files))).toEqual([
      ["x/*.json", `${files[0]?.[1]}\n${files[1]?.[1]}\n`],
      ["x/3.csv", "a,b\n"],
      ["x/4.csv", "a,b\n"],
      ["x/5.xml", "<cdr><variables/></cdr>"],
    ]);
  });

  it("joins more documents than it holds at hand, and reads them all", async () => {
    const pad = "p".repeat(100_000);
    const files = Array.from({ length: 25 }, (_, index): [string, string] => [
      `${index}.json`,
      `{"id":${index},"p":"${pad}"}`,
    ]);
    const archive = await tarArchive([...files, ["z.csv", "a\n"]]);
    const found = await contents(archive);
    expect(found.map(([name]) => name)).toEqual(["*.json", "z.csv"]);
    expect(found[0]?.[1]).toBe(files.map(([, text]) => `${text}\n`).join(""));
  });

  it("tells a cut archive, a damaged one, and one over the limits", async () => {
    const zip = zipArchive([
      { name: "a.csv", content: LARGE },
      { name: "b.csv", content: "1" },
    ]);
    await expect(contents(zip.subarray(0, -30))).rejects.toMatchObject({ code: "truncated" });
    const hurt = Buffer.from(zip);
    hurt.fill(0xff, 40, 60);
    await expect(contents(hurt)).rejects.toMatchObject({ code: "corrupt" });
    const lying = zipArchive([{ name: "a.csv", content: LARGE, claimedBytes: 10 }]);
    await expect(contents(lying)).rejects.toMatchObject({ code: "corrupt" });
    await expect(contents(zip, { ...UPLOAD_LIMITS, entriesMax: 1 })).rejects.toMatchObject({ code: "too_many_files" });
    await expect(contents(zip, { ...UPLOAD_LIMITS, unpackedBytesMax: 1000 })).rejects.toMatchObject({
      code: "too_large",
    });
    const eager = { ...UPLOAD_LIMITS, ratioFromBytes: 1000, ratioMax: 20 };
    await expect(contents(zip, eager)).rejects.toMatchObject({ code: "too_compressed" });
    const tar = await tarArchive([
      ["a.csv", LARGE],
      ["b.csv", "1"],
    ]);
    await expect(contents(tar.subarray(0, 700_000))).rejects.toMatchObject({ code: "truncated" });
    await expect(contents(tar, { ...UPLOAD_LIMITS, entriesMax: 1 })).rejects.toMatchObject({ code: "too_many_files" });
  });

  it("does not follow a tar header that has no end", async () => {
    const tar = await tarArchive([["a", ""]]);
    const header = Buffer.from(tar.subarray(0, 512));
    header.write("77777777777\0", 124, "latin1");
    header.write("L", 156, "latin1");
    header.fill(" ", 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    const endless = Buffer.concat([header, Buffer.alloc(12 * 1024 * 1024, "x")]);
    await expect(contents(endless)).rejects.toMatchObject({ code: "corrupt" });
  });
});
