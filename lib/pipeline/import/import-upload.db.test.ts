import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import type { AppError } from "@/lib/base/app-error";
import { findImport } from "@/lib/intake/import/import.store";
import type { ImportRecord } from "@/lib/intake/import/import-record";
import { firstRejected } from "@/lib/intake/import/rejected-record.store";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { type ImportRequest, startImport } from "@/lib/pipeline/import/start-import";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { blobPath } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";
import { testDatabase } from "@/lib/testing/test-database";
import { type ExpectedCounts, writeAccFile } from "@/lib/testing/write-acc-file";

const db = testDatabase();
const NOW = new Date("2026-11-03T18:00:00Z");
const START = Date.UTC(2026, 9, 1);
const NEVER = new AbortController().signal;
let scope: OrganizationScope;
let folder: string;
let count = 0;

beforeEach(async () => {
  count += 1;
  const made = await db.database.prisma.organization.create({ data: { slug: `import-${count}`, name: "Import" } });
  scope = mintOrganizationScope(made.id, { kind: "system" });
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-import-"));
});

async function hand(bytes: Buffer | string, request: Partial<ImportRequest> = {}): Promise<string> {
  return startImport(scope, { filename: "calls.csv", again: false, ...request }, Readable.from([Buffer.from(bytes)]));
}

async function read(importId: string): Promise<ImportRecord> {
  await importUpload(scope, importId, () => NOW, NEVER);
  const found = await findImport(scope, importId);
  if (found === null) throw new Error("the import has gone");
  const { rows } = found;
  expect(rows.read).toBe(rows.imported + rows.duplicate + rows.rejected + rows.skipped);
  return found;
}

const take = async (bytes: Buffer | string, request: Partial<ImportRequest> = {}) => read(await hand(bytes, request));

async function counts(): Promise<Record<string, Record<string, number>>> {
  const { rows } = await db.database.pool.query<{ caller_id: string; outcome: string; n: number }>(
    "select caller_id, outcome, sum(attempts)::int as n from tally where organization_id = $1 group by 1, 2",
    [scope.organizationId],
  );
  const found: Record<string, Record<string, number>> = {};
  for (const { caller_id, outcome, n } of rows) found[caller_id] = { ...found[caller_id], [outcome]: n };
  return found;
}

const plain = (expected: ExpectedCounts) =>
  Object.fromEntries([...expected].map(([callerId, outcomes]) => [callerId, Object.fromEntries(outcomes)]));

/** Everything that the ledger holds and implies, without what names an import, a source or a moment of the clock. */
async function ledger(): Promise<string> {
  const hash = createHash("sha256");
  for (const table of ["call", "tally", "score_day", "standing_change", "alert"]) {
    const skip = ["organization_id", "import_id", "line", "id", "raised_at", "created_at", "call_key"]
      .map((name) => `'${name}'`)
      .join(",");
    const { rows } = await db.database.pool.query(
      `select (to_jsonb(t) - array[${skip}])::text as row from "${table}" t where organization_id = $1 and to_jsonb(t) ->> 'withdrawn_at' is null order by 1`,
      [scope.organizationId],
    );
    hash.update(`${table}\n${rows.map(({ row }) => row).join("\n")}`);
  }
  return hash.digest("hex");
}

/** When each caller ID was used first and last. */
async function callSpans(): Promise<unknown> {
  const { rows } = await db.database.pool.query(
    "select caller_id, first_call_at, last_call_at from caller_id where organization_id = $1 order by 1",
    [scope.organizationId],
  );
  return rows;
}

async function signalDays(): Promise<unknown> {
  const { rows } = await db.database.pool.query(
    "select day, trunk, kind, sum(calls)::int from signal_day where organization_id = $1 group by 1, 2, 3 order by 1, 2, 3",
    [scope.organizationId],
  );
  return rows;
}

async function accFile(calls: number): Promise<{ text: string; expected: ExpectedCounts }> {
  const file = path.join(folder, "acc.csv");
  const expected = await writeAccFile(file, calls, START);
  return { text: await fs.readFile(file, "utf8"), expected };
}

describe("importing a Kamailio accounting export", () => {
  it("counts exactly what the file holds, per caller ID and outcome", async () => {
    const { text, expected } = await accFile(3_000);
    const done = await take(text);
    expect(done).toMatchObject({ status: "completed", format: "kamailio-acc", rows: { read: 3_000, imported: 3_000 } });
    expect(await counts()).toEqual(plain(expected));
  });

  it("changes nothing when the same file comes again", async () => {
    const { text } = await accFile(500);
    await take(text);
    const before = await ledger();
    await expect(hand(text)).rejects.toMatchObject({ code: "conflict" } satisfies Partial<AppError>);
    expect((await take(text, { again: true })).rows).toMatchObject({ imported: 0, duplicate: 500 });
    expect(await ledger()).toBe(before);
  });

  it("tells signals and span of the file itself, though another file had its calls before", async () => {
    const { text } = await accFile(700);
    const first = await take(text);
    const second = await take(text, { again: true });
    const [header, ...rows] = text.trimEnd().split("\n");
    const third = await take([header, ...rows.slice(0, 40)].join("\n"));
    const told = ({ signals, firstCallAt, lastCallAt }: ImportRecord) => ({ signals, firstCallAt, lastCallAt });
    expect(first.rows.imported).toBe(700);
    expect(second.rows.duplicate).toBe(700);
    expect(third.rows.duplicate).toBe(40);
    expect(told(second)).toEqual(told(first));
    expect(third.signals.sipCode).toBe(first.signals.sipCode);
    expect(third.firstCallAt).toEqual(first.firstCallAt);
  });

  it("ends in the same ledger, whole or in pieces, overlapping, in either order, gzipped or not", async () => {
    const { text } = await accFile(900);
    const [header, ...rows] = text.trimEnd().split("\n");
    const piece = (from: number, to: number) => `${[header, ...rows.slice(from, to)].join("\n")}\n`;
    await take(text);
    const whole = await ledger();
    for (const pieces of [[piece(0, 400), piece(300, 900)], [piece(300, 900), piece(0, 400)], [gzipSync(text)]]) {
      const made = await db.database.prisma.organization.create({
        data: { slug: `pieces-${count}-${Math.random()}`, name: "P" },
      });
      scope = mintOrganizationScope(made.id, { kind: "system" });
      for (const one of pieces) await take(one);
      expect(await ledger()).toBe(whole);
    }
  });

  it("ends in the same ledger when overlapping files are read at the same time", { timeout: 180_000 }, async () => {
    const { text, expected } = await accFile(18_000);
    const [header, ...rows] = text.trimEnd().split("\n");
    const spans = [
      [0, 10_000],
      [7_000, 18_000],
      [3_000, 15_000],
    ] as const;
    const ids: string[] = [];
    for (const [from, to] of spans) ids.push(await hand([header, ...rows.slice(from, to)].join("\n")));
    const done = await Promise.all(ids.map(read));
    const sum = (count: (record: ImportRecord) => number) => done.reduce((total, one) => total + count(one), 0);
    expect(sum(({ rows: { imported } }) => imported)).toBe(18_000);
    expect(sum(({ rows: { duplicate } }) => duplicate)).toBe(33_000 - 18_000);
    expect(await counts()).toEqual(plain(expected));
    const together = await ledger();
    const made = await db.database.prisma.organization.create({ data: { slug: `alone-${count}`, name: "Alone" } });
    scope = mintOrganizationScope(made.id, { kind: "system" });
    await take(text);
    expect(await ledger()).toBe(together);
  });

  it("goes on where it was stopped, without losing or doubling a call", { timeout: 180_000 }, async () => {
    const { text, expected } = await accFile(60_000);
    const importId = await hand(text);
    const stopping = new AbortController();
    const watch = setInterval(async () => {
      const found = await findImport(scope, importId);
      if (found !== null && found.rows.read > 0) stopping.abort(new Error("stopped"));
    }, 20);
    await expect(importUpload(scope, importId, () => NOW, stopping.signal)).rejects.toThrow("stopped");
    clearInterval(watch);
    const half = await findImport(scope, importId);
    expect(half?.rows.read).toBeGreaterThan(0);
    expect(half?.rows.read).toBeLessThan(60_000);
    const done = await read(importId);
    expect(done.rows).toEqual({ read: 60_000, imported: 60_000, duplicate: 0, rejected: 0, skipped: 0 });
    expect(await counts()).toEqual(plain(expected));
  });

  it("leaves no trace after undo, and the same ledger after importing once more", async () => {
    const { text } = await accFile(400);
    const empty = await ledger();
    const first = await take(text);
    const full = await ledger();
    await undoImport(scope, first.id);
    const { evaluateOrganization } = await import("@/lib/pipeline/evaluate/evaluate-organization");
    await evaluateOrganization(scope, { importId: null, now: NOW });
    expect(await counts()).toEqual({});
    expect(await findImport(scope, first.id)).toBeNull();
    await db.database.pool.query("delete from alert where organization_id = $1", [scope.organizationId]);
    expect(await ledger()).toBe(empty);
    await take(text);
    expect(await ledger()).toBe(full);
  });

  it("leaves what another import holds too: the ledger is as if the undone one had never been", async () => {
    const { text } = await accFile(900);
    const [header, ...rows] = text.trimEnd().split("\n");
    const piece = (from: number, to: number) => `${[header, ...rows.slice(from, to)].join("\n")}\n`;
    await take(piece(300, 900));
    const alone = await ledger();
    const [signals, spans] = [await signalDays(), await callSpans()];
    const made = await db.database.prisma.organization.create({ data: { slug: `held-${count}`, name: "Held" } });
    scope = mintOrganizationScope(made.id, { kind: "system" });
    const first = await take(piece(0, 500));
    const second = await take(piece(300, 900));
    expect(second.rows).toMatchObject({ imported: 400, duplicate: 200 });
    await undoImport(scope, first.id);
    const { evaluateOrganization } = await import("@/lib/pipeline/evaluate/evaluate-organization");
    await evaluateOrganization(scope, { importId: null, now: NOW });
    await db.database.pool.query("delete from alert where organization_id = $1 and withdrawn_at is not null", [
      scope.organizationId,
    ]);
    expect(await ledger()).toBe(alone);
    expect(await callSpans()).toEqual(spans);
    expect(await signalDays()).toEqual(signals);
    expect((await findImport(scope, second.id))?.rows).toMatchObject({ read: 600, imported: 600, duplicate: 0 });
    await undoImport(scope, second.id);
    expect(await counts()).toEqual({});
  });
});

describe("bad input", () => {
  const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user";
  const GOOD = "1,INVITE,a,b,c1,486,Busy,2026-10-01 10:00:00,13125550100,12125550123";

  it.each([
    ["an empty file", "", /empty/i],
    ["a header without rows", `${HEADER}\n`, /no rows/i],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /picture/i],
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", /PDF/],
    [
      "a truncated gzip",
      gzipSync(`${HEADER}\n${`${GOOD}\n`.repeat(9_000)}`).subarray(0, 300),
      /byte|truncated|incomplete|ends/i,
    ],
  ])("refuses %s in plain words and keeps nothing", async (_name, bytes, words) => {
    const done = await take(bytes);
    expect(done.status).toBe("failed");
    expect(done.error?.message).toMatch(words);
    expect(await counts()).toEqual({});
  });

  it("gives up at once on a file that has gone from the disk", async () => {
    const importId = await hand(`${HEADER}\n${GOOD}\n`);
    await fs.rm(blobPath(env().dataDir, importId));
    const done = await read(importId);
    expect(done).toMatchObject({ status: "failed", error: { code: "vanished" } });
    expect(done.error?.message).toMatch(/once more/);
  });

  it("says so when calls begin in days to come", async () => {
    const done = await take(`${HEADER}\n${GOOD}\n${GOOD.replace("c1", "c2").replace("2026-10-01", "2027-10-01")}\n`);
    expect(done.warnings.map(({ code }) => code)).toContain("calls_to_come");
  });

  it("says so when no column holds the time of day", async () => {
    const done = await take(
      "Caller ID,Callee,Date,SIP Code\n+13125550101,+12125550100,2026-10-13,200\n+13125550101,+12125550101,2026-10-14,200\n",
    );
    expect(done).toMatchObject({ status: "completed", warnings: [{ code: "no_time_of_day" }] });
  });

  it("asks what the columns mean when a table is no list of calls that it knows", async () => {
    const done = await take("name,age,town\nAda,36,London\nBen,41,Paris\n");
    expect(done.status).toBe("needs_mapping");
    expect(done.error?.message).toMatch(/caller ID/);
  });

  it("refuses single rows with line, field and value, takes the others, and masks what may be a callee", async () => {
    const rows = [
      GOOD,
      GOOD.replace("c1", "c2").replace("2026-10-01 10:00:00", "32.13.2026"),
      GOOD.replace("c1", "c3").replace("13125550100", "1.31256E+10"),
      GOOD.replace("c1", "c4").replace("13125550100", "anonymous"),
    ];
    const done = await take(`${[HEADER, ...rows].join("\n")}\n`);
    expect(done).toMatchObject({ status: "completed_with_rejections", rows: { read: 4, imported: 2, rejected: 2 } });
    expect(done.rejectedReasons).toEqual({ broken_date: 1, scientific_notation: 1 });
    const refusals = await firstRejected(scope, done.id, 10);
    expect(refusals).toMatchObject([
      { line: 3, field: "startedAt", reason: "broken_date", value: "32.13.2026" },
      { line: 4, field: "callerId", reason: "scientific_notation", value: "1.31256E+10" },
    ]);
    expect(refusals[0]?.raw).toContain("121255*****");
  });
});

describe("privacy", () => {
  it("masks the number that a refused record called, in any notation and whatever separates its cells", async () => {
    const spellings = [
      "415 / 555 / 9876",
      "415\u00b7555\u00b79876",
      "415/555/9876",
      "415:555:9876",
      "4 1 5  -  5559876",
    ];
    const rows = spellings.map((callee, at) => `b${at},+13125550702,${callee},badtime,603`);
    const header = "callId,callerId,callee,startedAt,sipCode";
    const done = await take(`${[header, "b,+13125550702,+14155559877,2026-10-01 10:00:00,603", ...rows].join("\n")}\n`);
    expect(done.rows).toMatchObject({ imported: 1, rejected: spellings.length });
    for (const { raw } of await firstRejected(scope, done.id, 10)) {
      expect(raw).not.toMatch(/9\D*8\D*7\D*6/);
      expect(raw).toMatch(/badtime,603$/);
    }
  });

  it("takes calls in whose names are longer than any index holds, plain rows and others alike", async () => {
    const long = () => Array.from({ length: 3_000 }, () => Math.floor(Math.random() * 36).toString(36)).join("");
    const names = [long(), long(), long()];
    const row = (id: string) => `${id},+13125550100,+12125550123,2026-10-02 10:00:00,603,${names.join(",")}`;
    const spaced = row("b").replace(",+12125550123", ",+1 (212) 555-0124");
    const header = "call_id,caller,callee,start_time,sip_code,carrier,trunk,campaign";
    const done = await take(`${header}\n${row("a")}\n${spaced}\n${row("c")}\n`);
    expect(done).toMatchObject({ status: "completed", rows: { imported: 3 } });
    const { rows } = await db.database.pool.query(
      "select distinct carrier, trunk, campaign from call where organization_id = $1",
      [scope.organizationId],
    );
    const [carrier, trunk, campaign] = names.map((name) => name.slice(0, 200));
    expect(rows).toEqual([{ carrier, trunk, campaign }]);
  });

  it("keeps no callee's number anywhere in the database", async () => {
    const { text } = await accFile(200);
    const broken = "201,INVITE,f,t,call-x@sbc.example,999999,OK,yesterday,13125550100,12125559999,\n";
    await take(text + broken);
    const { rows: tables } = await db.database.pool.query<{ name: string }>(
      "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    for (const { name } of tables) {
      const { rows } = await db.database.pool.query(
        `select t::text as row from ${name} t where t::text ~ '(^|[^0-9])1?212555[0-9]{4}([^0-9]|$)' limit 1`,
      );
      expect(rows, name).toEqual([]);
    }
  });
});

describe("importing a file that a spreadsheet has damaged", () => {
  it.each([
    ["1.31256E+10", 4],
    ["+13125550101", 3],
  ])("rejects each record whose number is lost, for that reason: caller ID %s", async (callerId, rejected) => {
    const callees = ["1.41556E+10", "1.41556E+10", "1.41556E+10", rejected === 4 ? "1.41556E+10" : "+14155550163"];
    const rows = callees.map((callee, row) => `s-${row},${callerId},${callee},2026-10-01 10:0${row}:00,603`);
    const done = await take(["call_id,caller_id,called_number,start_time,sip_code", ...rows, ""].join("\n"));
    expect(done).toMatchObject({ rows: { read: 4, imported: 4 - rejected, rejected } });
    const refusals = await firstRejected(scope, done.id, 10);
    expect(refusals.map(({ reason }) => reason)).toEqual(Array.from({ length: rejected }, () => "scientific_notation"));
  });
});

it("knows how long calls lasted where the column of answer times is never filled", async () => {
  const rows = [200, 200, 603].map(
    (code, row) => `s-${row},+13125550101,+1415555016${row},2026-10-01 10:0${row}:00,,${code === 200 ? 90 : 0},${code}`,
  );
  await take(["call_id,caller_id,called_number,start_time,answer_time,duration,sip_code", ...rows, ""].join("\n"));
  const { rows: calls } = await db.database.pool.query<{ talk_ms: number | null }>(
    "select talk_ms from call where organization_id = $1 order by started_at",
    [scope.organizationId],
  );
  expect(calls.map(({ talk_ms }) => talk_ms)).toEqual([90_000, 90_000, 0]);
});
