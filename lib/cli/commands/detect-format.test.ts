import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { main } from "@/lib/cli/main";
import { testTerminal } from "@/lib/testing/test-terminal";

let folder = "";
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-detect-"));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

async function detect(file: string, ...words: string[]) {
  const terminal = testTerminal();
  const code = await main(["detect-format", file, ...words], terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

async function fileOf(content: string | Buffer): Promise<string> {
  const file = path.join(folder, "calls");
  await fs.writeFile(file, content);
  return file;
}

const ACC = "lib/intake/formats/kamailio/acc-table.fixture.csv";

it("knows an export by its header, and names its columns as the file does", async () => {
  const { code, out } = await detect(ACC, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    format: "kamailio-acc",
    confidence: "exact",
    mapping: expect.objectContaining({
      callerId: "src_user",
      callee: "dst_user",
      startedAt: "time",
      sipCode: "sip_code",
    }),
    encoding: "utf-8",
    delimiter: ",",
    header: true,
    cannotShow: ["attestation"],
  });
});

it("knows rows without a header by their values, and names columns by their position from 0", async () => {
  const { out } = await detect("lib/intake/formats/kamailio/flatstore.fixture.txt", "--json");
  expect(JSON.parse(out)).toMatchObject({
    format: "acc-flatstore",
    header: false,
    mapping: { sipCode: expect.any(Number) },
  });
});

it("reads standard input, plain or packed, and leaves no file of it behind", async () => {
  const kept = async () => (await fs.readdir(os.tmpdir())).filter((name) => name.startsWith("ringworthy-input-"));
  const before = await kept();
  const plain = await fs.readFile(ACC);
  for (const content of [plain, gzipSync(plain)]) {
    const terminal = { ...testTerminal(), input: Readable.from([content]) };
    expect([await main(["detect-format", "-", "--json"], terminal), terminal.err()]).toEqual([0, ""]);
    expect(JSON.parse(terminal.out())).toMatchObject({ format: "kamailio-acc", confidence: "exact" });
  }
  expect(await kept()).toEqual(before);
});

it("looks into what is packed", async () => {
  const packed = await fileOf(gzipSync(await fs.readFile(ACC)));
  expect(JSON.parse((await detect(packed, "--json")).out)).toMatchObject({ format: "kamailio-acc" });
});

it("spells columns as the file does where it only guesses", async () => {
  const rows = "Calling Number;Dialled No;Begin;Reply\n+13125550101;+14155550140;2026-04-02 15:00:01;603\n";
  expect(JSON.parse((await detect(await fileOf(rows), "--json")).out)).toMatchObject({
    confidence: "guess",
    delimiter: ";",
    mapping: { callerId: "Calling Number", callee: "Dialled No" },
  });
});

it("has no delimiter for documents", async () => {
  const document = JSON.stringify([{ from: "+13125550101", to: "+14155550140", start_time: "2026-04-02T15:00:01Z" }]);
  expect(JSON.parse((await detect(await fileOf(document), "--json")).out)).toMatchObject({
    delimiter: null,
    header: false,
  });
});

it("says what documents of a known format lack, and how to get more", async () => {
  const numbers = { sip_from_user: "+13125550101", sip_to_user: "+14155550140" };
  const variables = { uuid: "a", ...numbers, hangup_cause: "CALL_REJECTED", sip_term_status: "603" };
  const file = await fileOf(JSON.stringify([{ variables }]));
  expect(JSON.parse((await detect(file, "--json")).out)).toMatchObject({
    format: "freeswitch-json",
    cannotShow: ["phrase", "reason", "603+", "carrier", "attestation"],
  });
  expect((await detect(file)).out).toMatch(/^better +.*sip_603plus_reason/m);
});

it("cannot tell a text about calls, and does not fail", async () => {
  const { code, out } = await detect(await fileOf("Dear customer,\n\nthe calls are late.\n"), "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ confidence: "none" });
});

for (const [what, content] of [
  ["an empty file", ""],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["a zip that is cut off", Buffer.from("504b0304140000000800", "hex")],
] as const)
  it(`refuses ${what} with 3, and says why`, async () => {
    const { code, out, err } = await detect(await fileOf(content), "--json");
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ format: null, confidence: "none", mapping: {} });
    expect(err).not.toBe("");
  });

it("tells people the same", async () => {
  const { out } = await detect(ACC);
  expect(out).toMatch(/^format +kamailio-acc \(exact\)$/m);
  expect(out).toMatch(/^ {2}callerId ← src_user$/m);
});

it("tells people how to get a better export, and scripts nothing that was not promised", async () => {
  const rows =
    "historyid,callid,duration,time-start,time-answered,time-end,reason-terminated,from-no,to-no,from-dn,to-dn\n";
  const file = await fileOf(rows);
  expect((await detect(file)).out).toMatch(/^better +.*carrier's CDRs/m);
  expect(Object.keys(JSON.parse((await detect(file, "--json")).out))).not.toContain("recipe");
});
