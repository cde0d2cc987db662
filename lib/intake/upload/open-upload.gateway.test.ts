import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import type { LegacyEncoding } from "@/lib/intake/bytes/legacy-table";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import type { RecordBatch } from "@/lib/intake/upload/record-batch";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";
import type { UploadPart } from "@/lib/intake/upload/upload-part";
import { encodeLegacy } from "@/lib/testing/encode-legacy";
import { tarArchive } from "@/lib/testing/tar-archive";
import { zipArchive } from "@/lib/testing/zip-archive";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "upload-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function partsOf(name: string, content: Buffer | string, limits?: UploadLimits): Promise<UploadPart[]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const parts: UploadPart[] = [];
  for await (const part of openUpload(file, limits)) parts.push(part);
  return parts;
}

async function only(name: string, content: Buffer | string): Promise<UploadPart> {
  const [part] = await partsOf(name, content);
  if (part === undefined) throw new Error("An upload has a part.");
  return part;
}

async function batchesOf(part: UploadPart, from: ReadPosition = FILE_START): Promise<RecordBatch[]> {
  const batches: RecordBatch[] = [];
  for await (const batch of part.records(from)) batches.push(batch);
  return batches;
}

const valuesOf = (batches: readonly RecordBatch[]): unknown[] =>
  batches.flatMap((batch): readonly unknown[] => (batch.kind === "rows" ? batch.rows : batch.documents));
const linesOf = (batches: readonly RecordBatch[]): number[] => batches.flatMap((batch) => [...batch.lines]);

const ROW_COUNT = 40_000;
const LARGE = Array.from({ length: ROW_COUNT }, (_, row) => `call-${row},+1312555${row % 100},"603, Decline"\n`).join(
  "",
);

describe("openUpload", () => {
  it.each([
    ["behind the rows", `a,b\n1,2\n${"\0".repeat(1024)}`, [["a", "b"], ["1", "2"], [""]]],
    [
      "between the rows",
      `a,b\n1,2\n${"\0".repeat(512)}3,4\n`,
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
  ])("reads a short file with a block of NUL %s", async (_where, content, rows) => {
    expect(valuesOf(await batchesOf(await only("padded.csv", content)))).toEqual(rows);
  });

  it("gives a file as its one part, with a sample and every record", async () => {
    const part = await only("march.csv", 'a,b\n1,2\n3,"4\n');
    expect(part).toMatchObject({ name: "march.csv", size: 13, sample: { kind: "rows", complete: true } });
    expect(await batchesOf(part)).toEqual([
      {
        kind: "rows",
        rows: [
          ["a", "b"],
          ["1", "2"],
        ],
        lines: [1, 2],
        broken: [],
        endOffset: 8,
        endLine: 3,
      },
      {
        kind: "rows",
        rows: [],
        lines: [],
        broken: [{ line: 3, reason: "broken_quoting", raw: '3,"4' }],
        endOffset: 13,
        endLine: 4,
      },
    ]);
  });

  it("reads batches of about 2,048 rows and says where the file ends", async () => {
    const batches = await batchesOf(await only("large.csv", LARGE));
    const sizes = batches.slice(0, -2).map(({ lines }) => lines.length);
    expect(Math.min(...sizes)).toBeGreaterThan(1500);
    expect(Math.max(...sizes)).toBeLessThan(2500);
    expect(linesOf(batches).every((line, index) => line === index + 1)).toBe(true);
    expect(linesOf(batches)).toHaveLength(ROW_COUNT);
    expect(batches.at(-1)).toMatchObject({ endOffset: LARGE.length, endLine: ROW_COUNT + 1 });
  });

  it("can be taken up at the end of any batch, however the file is wrapped", async () => {
    const tar = await tarArchive([
      ["small.csv", "a\n"],
      ["large.csv", LARGE],
    ]);
    const wrapped = {
      "plain.csv": Buffer.from(LARGE),
      "packed.csv.gz": gzipSync(LARGE),
      "zipped.zip": zipArchive([{ name: "large.csv", content: LARGE }]),
      "tarred.tgz": gzipSync(tar),
      "nested.zip": zipArchive([{ name: "inner.zip", content: zipArchive([{ name: "large.csv", content: LARGE }]) }]),
    };
    for (const [name, bytes] of Object.entries(wrapped)) {
      const part = (await partsOf(name, bytes)).at(-1);
      if (part === undefined) throw new Error("An upload has a part.");
      const batches = await batchesOf(part);
      expect(valuesOf(batches)).toHaveLength(ROW_COUNT);
      for (const index of [0, 3, batches.length - 1]) {
        const { endOffset = 0, endLine = 0 } = batches[index] ?? {};
        const rest = await batchesOf(part, { offset: endOffset, line: endLine });
        expect(JSON.stringify(linesOf(rest))).toBe(JSON.stringify(linesOf(batches.slice(index + 1))));
        expect(JSON.stringify(valuesOf(rest))).toBe(JSON.stringify(valuesOf(batches.slice(index + 1))));
      }
    }
  });

  it.each<[LegacyEncoding, string, string]>([
    ["shift_jis", "発信者番号|着信番号|担当者", "表ソ能"],
    ["euc-jp", "発信者番号|着信番号|担当者", "表ソ能"],
    ["gb18030", "主叫号码|被叫号码|坐席", "张伟"],
    ["big5", "主叫號碼|被叫號碼|坐席", "許功蓋"],
    ["windows-1251", "Номер звонящего|Набранный номер|Оператор", "Юлия"],
  ])(
    "reads rows in %s, whose letters may end as a delimiter does, and takes them up again",
    async (encoding, header, name) => {
      const text = `${header}\r\n${Array.from({ length: 5000 }, (_, row) => `+1312555${row}|+12125550140|${name}\r\n`).join("")}`;
      const bytes = encodeLegacy(encoding, text);
      const part = await only("legacy.csv", bytes);
      expect(part.sample).toMatchObject({ encoding, dialect: { delimiter: "|", width: 3 } });
      const batches = await batchesOf(part);
      const rows = text.trimEnd().split("\r\n");
      expect(valuesOf(batches)).toEqual(rows.map((row) => row.split("|")));
      expect(batches.at(-1)?.endOffset).toBe(bytes.length);
      const { endOffset = 0, endLine = 0 } = batches[0] ?? {};
      const rest = await batchesOf(part, { offset: endOffset, line: endLine });
      expect(valuesOf(rest)).toEqual(valuesOf(batches.slice(1)));
    },
  );

  it("reads a table that stands column by column, and takes it up at the end of any batch", async () => {
    const calls = Array.from({ length: ROW_COUNT }, (_, row) => `call-${row}`);
    const columns = JSON.stringify({ id: calls, from: calls.map(() => "+13125550101"), code: calls.map(() => 603) });
    for (const [name, bytes] of [
      ["columns.json", columns],
      ["columns.json.gz", gzipSync(columns)],
    ] as const) {
      const part = await only(name, bytes);
      expect(part.sample).toMatchObject({ kind: "documents", documents: { length: 200 }, complete: false });
      const batches = await batchesOf(part);
      expect(valuesOf(batches)).toHaveLength(ROW_COUNT);
      expect(batches.at(-1)).toMatchObject({ endOffset: columns.length });
      const { endOffset = 0, endLine = 0 } = batches[0] ?? {};
      const rest = await batchesOf(part, { offset: endOffset, line: endLine });
      expect(JSON.stringify(valuesOf(rest))).toBe(JSON.stringify(valuesOf(batches.slice(1))));
      expect(await batchesOf(part, { offset: columns.length, line: 1 })).toMatchObject([{ documents: [] }]);
    }
  });

  it("says of a larger one what to export instead", async () => {
    const columns = `{"from":[${'"+13125550101",'.repeat(1_300_000)}`;
    for (const [name, bytes] of [
      ["columns.json", columns],
      ["columns.json.gz", gzipSync(columns)],
    ] as const)
      expect((await only(name, bytes)).sample).toEqual({ kind: "unreadable", content: "json_columns" });
  });

  it("names the parts of an archive and leaves out none", async () => {
    const archive = zipArchive([
      { name: "2026/calls.json", content: '{"calls":[{"sid":"1"}],"end":0}' },
      { name: "2026/failed.csv.gz", content: gzipSync("a,b\n1,2\n") },
      { name: "logo.png", content: Buffer.from("89504e470d0a1a0a", "hex") },
      { name: "closed.csv", content: "a", encrypted: true },
    ]);
    const parts = await partsOf("reports.zip", archive);
    expect(
      parts.map(({ name, sample }) => [name, sample.kind === "unreadable" ? sample.content : sample.kind]),
    ).toEqual([
      ["2026/calls.json", "documents"],
      ["2026/failed.csv", "rows"],
      ["logo.png", "image"],
      ["closed.csv", "encrypted"],
    ]);
    expect(await Promise.all(parts.map(async (part) => valuesOf(await batchesOf(part))))).toEqual([
      [{ sid: "1" }],
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [],
      [],
    ]);
  });

  it("reads a switch's folder of one document a call as one part", async () => {
    const files = Array.from({ length: 300 }, (_, call): [string, string] => [
      `log/${call}.cdr.xml`,
      `<?xml version="1.0"?>\n<cdr><variables><uuid>${call}</uuid></variables></cdr>`,
    ]);
    const [part, ...others] = await partsOf("xml.tar.gz", gzipSync(await tarArchive(files)));
    expect(others).toEqual([]);
    expect(part).toMatchObject({ name: "log/*.xml", sample: { documents: { length: 200 }, complete: false } });
    const documents = part === undefined ? [] : valuesOf(await batchesOf(part));
    expect(documents).toEqual(files.map((_, call) => ({ variables: { uuid: String(call) } })));
  });

  it("gives every whole row of a cut gzip before it tells of the cut", async () => {
    const part = await only("cut.csv.gz", gzipSync(LARGE).subarray(0, 100_000));
    const batches: RecordBatch[] = [];
    const reading = async (): Promise<void> => {
      for await (const batch of part.records(FILE_START)) batches.push(batch);
    };
    await expect(reading()).rejects.toMatchObject({ code: "truncated", message: expect.stringMatching(/byte \d+ of/) });
    const rows = valuesOf(batches).length;
    expect(rows).toBeGreaterThan(1000);
    expect(linesOf(batches).at(-1)).toBe(rows);
    const small = await only("tiny.csv.gz", gzipSync("a,b\n1,2\n").subarray(0, -4));
    expect(small.sample).toMatchObject({
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
      complete: false,
    });
    await expect(batchesOf(small)).rejects.toMatchObject({ code: "truncated" });
  });

  it("opens an archive in an archive, not one in that", async () => {
    const zip = zipArchive([{ name: "a.csv", content: "a\n" }]);
    const twice = zipArchive([{ name: "1.zip", content: zip, stored: true }]);
    const thrice = zipArchive([{ name: "2.zip", content: twice, stored: true }]);
    expect(await partsOf("twice.zip", twice)).toMatchObject([{ name: "a.csv", isMember: true }]);
    expect(await partsOf("a.csv.gz", gzipSync("a\n"))).toMatchObject([{ name: "a.csv", isMember: false }]);
    expect(await partsOf("thrice.zip", thrice)).toMatchObject([
      { name: "1.zip", sample: { content: "nested_archive" } },
    ]);
  });

  it("keeps to its limits", async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000, "a,b\n"));
    const [part] = await partsOf("bomb.gz", bomb, { ...UPLOAD_LIMITS, ratioFromBytes: 100_000 });
    if (part === undefined) throw new Error("An upload has a part.");
    await expect(batchesOf(part)).rejects.toMatchObject({ code: "too_compressed" });
  });

  it("can be left early, with the next portion under way", async () => {
    const part = await only("left.csv", LARGE);
    for await (const batch of part.records(FILE_START)) {
      expect(batch.lines.length).toBeGreaterThan(0);
      break;
    }
  });

  it("calls an empty file what it is", async () => {
    expect(await partsOf("empty.csv", "")).toMatchObject([
      { size: 0, sample: { kind: "unreadable", content: "empty" } },
    ]);
  });
});
