import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { listImports } from "@/lib/intake/import/import.store";
import { firstRejected } from "@/lib/intake/import/rejected-record.store";
import { env } from "@/lib/platform/env";
import { Import, ImportPage } from "@/lib/present/import/import.schema";
import { Problem } from "@/lib/present/problem.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { type ApiCall, callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";
import { zipArchive } from "@/lib/testing/zip-archive";

const BYTES_MAX = 200_000;

const db = testDatabase();
testSettings({ UPLOAD_BYTES_MAX: BYTES_MAX });
const NOW = new Date("2026-11-22T10:00:00Z");
let clinic: Tenant;
let number = 0;
beforeAll(async () => {
  clinic = await aTenant("Ada's clinic");
});

/** A file that was never uploaded before. */
const freshFile = () => {
  number += 1;
  return callFile([
    { callerId: "+13125550103", startedAt: `2026-03-01T08:00:${String(number).padStart(2, "0")}Z`, count: 3, sip: 200 },
  ]);
};
const send = (query: string, call: ApiCall = {}) =>
  callApi(`/imports${query}`, {
    method: "POST",
    body: freshFile(),
    ...call,
    headers: { ...clinic.asKey, "content-type": "text/csv", ...call.headers },
  });
const form = (...names: string[]) => {
  const data = new FormData();
  for (const name of names) data.append("file", new File([freshFile()], name));
  return data;
};
const sendForm = (data: FormData) => callApi("/imports", { method: "POST", body: data, headers: clinic.asKey });

describe("POST /imports", () => {
  it("takes a file and says where its import can be followed", async () => {
    const response = await send("?filename=May.csv&source=trunk-a&timeZone=America/Chicago&country=US");
    expect(response.status).toBe(202);
    const taken = Import.parse(await response.json());
    expect(taken).toMatchObject({ filename: "May.csv", source: "trunk-a", status: "queued", bytes: { read: 0 } });
    expect(response.headers.get("location")).toBe(`/api/v1/imports/${taken.id}`);
    const shown = await callApi(`/imports/${taken.id}`, { headers: clinic.asKey });
    expect(Import.parse(await shown.json())).toEqual(taken);
  });

  it("takes the one file of a form with its name", async () => {
    const response = await sendForm(form("June.csv"));
    expect([response.status, Import.parse(await response.json()).filename]).toEqual([202, "June.csv"]);
  });

  it("takes no form with two files, and leaves no import behind", async () => {
    const before = (await listImports(clinic.scope, { limit: 500, cursor: null })).imports.length;
    expect((await sendForm(form("a.csv", "b.csv"))).status).toBe(422);
    expect((await listImports(clinic.scope, { limit: 500, cursor: null })).imports).toHaveLength(before);
  });

  it("takes compressed bytes as they are", async () => {
    const response = await send("?filename=a.csv.gz", {
      body: gzipSync(freshFile()),
      headers: { "content-type": "application/gzip" },
    });
    expect(response.status).toBe(202);
  });

  it("answers bytes that are in already with their import, unless they are to be read again", async () => {
    const file = freshFile();
    const first = Import.parse(await (await send("?filename=first.csv", { body: file })).json());
    const second = await send("?filename=second.csv", { body: file });
    expect(second.status).toBe(409);
    expect(second.headers.get("location")).toMatch(/^\/api\/v1\/imports\/[0-9a-f-]{36}$/);
    const problem = Problem.parse(await second.json());
    expect(Import.parse(problem.import)).toEqual(first);
    const again = await send("?filename=second.csv&again=true&source=Elsewhere", { body: file });
    const { id, source } = Import.parse(await again.json());
    // Under a source of its own every call would count once more.
    expect([again.status, id === first.id, source]).toEqual([202, false, first.source]);
  });

  it.each<[string, ApiCall, number]>([
    ["", { headers: { "content-type": "image/png" } }, 415],
    ["", { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
    ["?timeZone=Mars/Olympus", {}, 422],
    ["?country=ZZ", {}, 422],
    ["?format=unheard-of", {}, 422],
    ["?country=Germany", {}, 422],
    ["?again=perhaps", {}, 422],
    ["", { headers: { "content-length": String(BYTES_MAX + 1) } }, 413],
  ])("refuses %j with %j as %i", async (query, call, status) => {
    const response = await send(query, call);
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).status).toBe(status);
  });

  it("refuses a file that turns out larger than allowed while it comes, and keeps nothing of it", async () => {
    const uploads = path.join(env().dataDir, "uploads");
    const before = fs.readdirSync(uploads);
    const response = await send("", { body: "x".repeat(BYTES_MAX + 1) });
    expect(response.status).toBe(413);
    expect(fs.readdirSync(uploads)).toEqual(before);
  });

  it("never shows the path that somebody put into a file's name", async () => {
    const response = await send("?filename=..%2F..%2Fetc%2Fpasswd.csv");
    expect(Import.parse(await response.json()).filename).toBe("passwd.csv");
  });

  it.each([
    ["  ", "unnamed"],
    ["\u202Egpj.csv", "gpj.csv"],
    [` ${"a".repeat(199)}😀.csv`, "a".repeat(199)],
    [`${"a".repeat(199)}😀.csv`, `${"a".repeat(199)}😀`],
  ])("shows %j by letters that can be seen", async (name, shown) => {
    const response = await send(`?filename=${encodeURIComponent(name)}`);
    expect(Import.parse(await response.json()).filename).toBe(shown);
  });
});

describe("a source whose blocks end at once", () => {
  it("warns of it, and only then", async () => {
    const tenant = await aTenant("Sudden end");
    const run = (day: string, sip: number) =>
      callFile([
        { callerId: "+13125550103", startedAt: `${day}T08:00:00Z`, count: 250, sip: 200 },
        { callerId: "+13125550103", startedAt: `${day}T18:00:00Z`, count: 20, sip },
      ]);
    const codesOf = async (file: string) =>
      (await importThroughApi(tenant, file, NOW)).warnings.map(({ code }) => code);
    expect(await codesOf(run("2026-03-01", 608))).not.toContain("blocks_ended");
    expect(await codesOf(run("2026-03-02", 608))).not.toContain("blocks_ended");
    expect(await codesOf(run("2026-03-03", 480))).toContain("blocks_ended");
  });
});

describe("GET /imports", () => {
  it("lists them newest first, page by page", async () => {
    const lister = await aTenant("Lister");
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const response = await callApi(`/imports?filename=${i}.csv`, {
        method: "POST",
        body: freshFile(),
        headers: { ...lister.asKey, "content-type": "text/csv" },
      });
      ids.unshift(Import.parse(await response.json()).id);
    }
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query = cursor === "" ? "?limit=2" : `?limit=2&cursor=${cursor}`;
      const page = ImportPage.parse(await (await callApi(`/imports${query}`, { headers: lister.asKey })).json());
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ids);
  });

  it.each(["?limit=0", "?limit=501", "?cursor=1"])("refuses %s", async (query) => {
    expect((await callApi(`/imports${query}`, { headers: clinic.asKey })).status).toBe(400);
  });
});

describe("an import that was read", () => {
  const broken = () => `${freshFile()}x-1,+13125550103,+12125551000,=cmd|' /C calc'!A0,0,200,,,\n`;

  it("counts every record once, and gives the rejected ones as CSV in which no formula runs", async () => {
    const done = await importThroughApi(clinic, broken(), NOW);
    expect(done.status).toBe("completed_with_rejections");
    expect(done.rows).toEqual({ read: 4, imported: 3, duplicate: 0, rejected: 1, skipped: 0 });
    const response = await callApi(`/imports/${done.id}/rejections`, { headers: clinic.asKey });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const [header, row, end] = (await response.text()).split("\r\n");
    expect([header, end]).toEqual(["line,reason,field,value,raw", ""]);
    expect(row).toMatch(/^5,broken_date,startedAt,'=cmd/);
  });

  it("tells of a rejected record of an archive in which file it stood, its numbers masked", async () => {
    const archive = zipArchive([
      { name: "2026/good-20260301.csv", content: freshFile() },
      { name: "2026/+12125550140.csv", content: broken() },
      { name: "2026/bad-20260302.csv", content: broken() },
    ]);
    const done = await importThroughApi(clinic, new Uint8Array(archive), NOW);
    expect(done.rows).toMatchObject({ rejected: 2 });
    const table = async (query: string) => {
      const response = await callApi(`/imports/${done.id}/rejections${query}`, { headers: clinic.asKey });
      return (await response.text()).trimEnd().split("\r\n");
    };
    expect((await table(""))[0]).toBe("line,reason,field,value,raw");
    const [header, ...rows] = await table("?file=true");
    expect(header).toBe("line,reason,field,value,raw,file");
    expect(rows.map((row) => row.split(",").at(-1))).toEqual(["2026/+121255*****.csv", "2026/bad-20260302.csv"]);
    const shown = await firstRejected(clinic.scope, done.id, 20);
    expect(shown.map(({ line, file }) => [line, file])).toEqual([
      [5, "2026/+121255*****.csv"],
      [5, "2026/bad-20260302.csv"],
    ]);
  });

  it("is undone as a whole: its calls leave, and it is gone", async () => {
    const undoer = await aTenant("Undoer");
    const done = await importThroughApi(undoer, freshFile(), NOW);
    const remove = () => callApi(`/imports/${done.id}`, { method: "DELETE", headers: undoer.asKey });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    const { rows } = await db.database.pool.query("select 1 from tally where organization_id = $1", [
      undoer.organization.id,
    ]);
    expect(rows).toEqual([]);
    const calls = await callApi("/calls", { headers: undoer.asKey });
    expect(await calls.json()).toEqual({ data: [], nextCursor: null });
  });

  it("stays where the line that tells of its undoing cannot be written", async () => {
    const keeper = await aTenant("Keeper");
    const done = await importThroughApi(keeper, freshFile(), NOW);
    const { pool } = db.database;
    await pool.query("create function no_line() returns trigger language plpgsql as $$begin raise 'no line'; end$$");
    await pool.query("create trigger no_line before insert on audit_event for each row execute function no_line()");
    const remove = () => callApi(`/imports/${done.id}`, { method: "DELETE", headers: keeper.asKey });
    const failed = await remove().finally(() =>
      pool.query("drop trigger no_line on audit_event; drop function no_line()"),
    );
    expect(failed.status).toBe(500);
    const shown = await callApi(`/imports/${done.id}`, { headers: keeper.asKey });
    expect(Import.parse(await shown.json())).toEqual(done);
    expect((await remove()).status).toBe(204);
  });

  it("can be cancelled while it waits, and no more when it has ended", async () => {
    const taken = Import.parse(await (await send("")).json());
    const cancel = (id: string) => callApi(`/imports/${id}/cancel`, { method: "POST", headers: clinic.asKey });
    expect((await cancel(taken.id)).status).toBe(202);
    const done = await importThroughApi(clinic, freshFile(), NOW);
    expect((await cancel(done.id)).status).toBe(409);
  });

  it("leaves a trace of who uploaded it and who undid it", async () => {
    const tracer = await aTenant("Tracer");
    const done = await importThroughApi(tracer, freshFile(), NOW);
    await callApi(`/imports/${done.id}`, { method: "DELETE", headers: tracer.asOwner });
    const events = await db.database.prisma.auditEvent.findMany({
      where: { organizationId: tracer.organization.id },
      orderBy: { id: "asc" },
    });
    const detail = { filename: done.filename };
    expect(events.map((event) => [event.action, event.actorKind, event.subject, event.detail])).toEqual([
      ["import.created", "api_key", done.id, detail],
      ["import.undone", "person", done.id, detail],
    ]);
  });
});
