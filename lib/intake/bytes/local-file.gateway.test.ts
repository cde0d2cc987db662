import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ByteFile, HEAD_BYTES } from "@/lib/intake/bytes/byte-file";
import { openLocalFile } from "@/lib/intake/bytes/local-file.gateway";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "local-file-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stored(content: string | Buffer, name?: string): Promise<ByteFile> {
  const file = path.join(folder, "stored.csv");
  await writeFile(file, content);
  return openLocalFile(file, name);
}

async function portionsOf(file: ByteFile, from: number, sizes: readonly number[]): Promise<string[]> {
  const left = [...sizes];
  const portions: string[] = [];
  for await (const portion of file.read(from, () => left.shift() ?? 100)) portions.push(portion.toString());
  return portions;
}

describe("openLocalFile", () => {
  it("tells name, size and place, and keeps the beginning at hand", async () => {
    const file = await stored("a,b\n1,2\n");
    expect(file).toMatchObject({ name: "stored.csv", size: 8, whole: true, path: path.join(folder, "stored.csv") });
    expect(file.head.toString()).toBe("a,b\n1,2\n");
    expect(await stored("", "march.csv")).toMatchObject({
      name: "march.csv",
      size: 0,
      whole: true,
      head: { length: 0 },
    });
  });

  it.each([
    [HEAD_BYTES - 1, true],
    [HEAD_BYTES, true],
    [HEAD_BYTES + 1, false],
  ])("keeps no more than a head of %i bytes (whole: %s)", async (bytes, whole) => {
    const file = await stored(Buffer.alloc(bytes, "x"));
    expect([file.head.length, file.whole]).toEqual([Math.min(bytes, HEAD_BYTES), whole]);
  });

  it("reads portions of the sizes that are asked for, from any offset", async () => {
    const file = await stored("0123456789");
    expect(await portionsOf(file, 0, [3, 4, 5])).toEqual(["012", "3456", "789"]);
    expect(await portionsOf(file, 8, [5])).toEqual(["89"]);
    expect(await portionsOf(file, 10, [5])).toEqual([]);
    expect(await portionsOf(file, 99, [5])).toEqual([]);
  });

  it("can be read several times at once", async () => {
    const file = await stored("abcdef");
    const readings = [0, 2, 4].map((from) => portionsOf(file, from, [1, 1, 1, 1, 1, 1]));
    expect((await Promise.all(readings)).map((portions) => portions.join(""))).toEqual(["abcdef", "cdef", "ef"]);
  });

  it("leaves a portion alone while the next one is read", async () => {
    const portions = (await stored("aaaabbbbcccc")).read(0, () => 4)[Symbol.asyncIterator]();
    const first = await portions.next();
    const second = await portions.next();
    expect([String(first.value), String(second.value)]).toEqual(["aaaa", "bbbb"]);
    expect(String((await portions.next()).value)).toBe("cccc");
  });

  it("refuses a file that is not there", async () => {
    await expect(openLocalFile(path.join(folder, "missing.csv"))).rejects.toMatchObject({
      name: "UploadError",
      code: "vanished",
    });
  });
});
