import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { createGzip, gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { foundCustomer, sharedProduct } from "@/e2e/customer";
import { signIn } from "@/e2e/sign-in";
import { megabytes, watchWorkerMemory } from "@/e2e/worker-memory";

const MEGABYTE = 1024 ** 2;
const MEMORY_MAX = 300 * MEGABYTE;
const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user,reason_hdr,call_info\n";
const ROW = "1,INVITE,a1,b1,c1@sbc.example,486,Busy Here,2026-04-02 15:00:01,+13125550101,+14155550140,,\n";
const LATE_ROW = ROW.replace("c1@", "c2@").replace("2026-04-02", "2026-13-45");
/** Compresses badly, so that half of it is long enough for rows to be read before it breaks off. */
const COMPRESSED = gzipSync(
  `${HEADER}${Array.from({ length: 20_000 }, (_, n) => ROW.replace("c1@", `${randomBytes(8).toString("hex")}-${n}@`)).join("")}`,
);
const HALF = COMPRESSED.length >> 1;
const DAMAGED = Buffer.concat([COMPRESSED.subarray(0, HALF), randomBytes(3_000), COMPRESSED.subarray(HALF + 3_000)]);

function* repeated(start: string, piece: Buffer, megabytesOfIt: number): Generator<Buffer> {
  yield Buffer.from(start);
  for (let n = 0; n < megabytesOfIt; n++) yield piece;
}

const filled = (character: string) => Buffer.alloc(MEGABYTE, character);

/** A file that is worth nothing: how it is made, and what is said about it. */
interface Garbage {
  readonly name: string;
  readonly bytes: () => string | Buffer | Readable;
  readonly status: "failed" | "needs_mapping";
  readonly says: string | RegExp;
}

const NO_TEXT = "This is not text. Export the call records as CSV or JSON and upload that.";

const NO_LIST =
  "This is not a list of calls: a call needs its caller ID, the dialled number and its start in columns of their own. Reports in columns of a fixed width are read only with a header above that stands in the same columns. Export the call records as CSV or JSON.";

const GARBAGE: readonly Garbage[] = [
  {
    name: "random.csv",
    bytes: () => Readable.from(repeated("", randomBytes(MEGABYTE), 100)),
    status: "failed",
    says: NO_TEXT,
  },
  {
    name: "one-line.csv",
    bytes: () => Readable.from(repeated("", filled("a"), 100)),
    status: "failed",
    says: NO_LIST,
  },
  {
    name: "cut-off.csv.gz",
    bytes: () => COMPRESSED.subarray(0, HALF),
    status: "failed",
    says: /is cut off: it ends at/,
  },
  { name: "damaged.csv.gz", bytes: () => DAMAGED, status: "failed", says: /is damaged behind byte \d+/ },
  {
    name: "zeros.csv.gz",
    bytes: () => Readable.from(repeated(HEADER + ROW, filled("\0"), 1024)).pipe(createGzip({ level: 1 })),
    status: "failed",
    says: NO_TEXT,
  },
  {
    name: "swelling.csv.gz",
    bytes: () => Readable.from(repeated(HEADER + ROW, filled("\n"), 128)).pipe(createGzip()),
    status: "failed",
    says: /^The file swells to over \d+ times its size/,
  },
  { name: "header.csv", bytes: () => HEADER, status: "failed", says: /has a header but no rows under it/ },
  {
    name: "pairs.csv",
    bytes: () => "city,people\nParis,2100000\nRome,2800000\n",
    status: "failed",
    says: NO_LIST,
  },
  {
    name: "cities.csv",
    bytes: () => "city,country,people\nParis,France,2100000\nRome,Italy,2800000\n",
    status: "needs_mapping",
    says: /^No column of this file could be taken for the caller ID/,
  },
];

test("what is no file of calls is refused in plain words, and leaves nothing behind", async ({ page }, testInfo) => {
  test.setTimeout(240_000);
  const memory = watchWorkerMemory(sharedProduct());
  const customer = await foundCustomer(sharedProduct(), "Garbage");
  await fs.mkdir(testInfo.outputPath(), { recursive: true });
  const write = async (name: string, bytes: string | Buffer | Readable) => {
    const file = path.join(testInfo.outputPath(), name);
    await fs.writeFile(file, bytes);
    return file;
  };
  await signIn(page, customer.owner);
  for (const { name, bytes, status, says } of GARBAGE)
    await test.step(name, async () => {
      const { id } = await customer.upload(await write(name, bytes()), { filename: name });
      const message = typeof says === "string" ? says : expect.stringMatching(says);
      const rows = { read: 0, imported: 0, duplicate: 0, rejected: 0, skipped: 0 };
      expect(await customer.ended(id, 60_000)).toMatchObject({ status, rows, error: { message } });
      await page.goto(`/imports/${id}`);
      await expect(page.getByText(says)).toBeVisible();
    });

  await test.step("an empty file", async () => {
    const empty = await customer.upload(await write("empty.csv", ""), { filename: "empty.csv" });
    expect(empty).toMatchObject({ status: 422, detail: expect.stringMatching(/is empty/) });
  });
  expect(await customer.counts()).toEqual({});

  await test.step("a broken row, and a quote that is never closed: line and field are named, the rest counts", async () => {
    const rows = repeated(`${HEADER}${ROW}${LATE_ROW}4,INVITE,"`, filled("b"), 100);
    const { id } = await customer.upload(await write("broken.csv", Readable.from(rows)), { filename: "broken.csv" });
    expect(await customer.ended(id, 60_000)).toMatchObject({
      status: "completed_with_rejections",
      rows: { read: 3, imported: 1, duplicate: 0, rejected: 2, skipped: 0 },
    });
    const [, late, open] = (await customer.rejections(id)).trim().split("\n");
    expect(late).toMatch(/^3,broken_date,startedAt,2026-13-45/);
    expect(open).toMatch(/^4,/);
    expect(await customer.counts()).toEqual({ "+13125550101 busy": 1 });
  });

  const peak = await memory.peakBytes();
  testInfo.annotations.push({ type: "worker memory", description: megabytes(peak) });
  expect(peak, `the worker held ${megabytes(peak)}`).toBeLessThan(MEMORY_MAX);
});
