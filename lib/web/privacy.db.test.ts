import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { eraseOrganization } from "@/lib/account/organization/erase-organization.store";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { monthsOfSums } from "@/lib/ledger/keep/retention-plan";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { keepToRetention } from "@/lib/pipeline/keep/keep-to-retention";
import { DeletionItem, RetentionPreviewItem } from "@/lib/present/settings/privacy.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const system = mintSystemScope();
const NOW = new Date();
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const at = (days: number) => `${inDays(days).toISOString().slice(0, 10)}T14:00:00Z`;
const CALLER_ID = "+13125550103";
const NO_DIFFERENCES = { tallies: 0, days: 0, refusals: 0, scores: 0, alerts: 0 };
let clinic: Tenant;
let number = 0;
const historyOf = (tag: number) =>
  callFile(
    [-60, -40, -20, -1].flatMap((day) => [
      { callerId: CALLER_ID, startedAt: at(day), count: 30 + tag, sip: 200 },
      { callerId: CALLER_ID, startedAt: at(day), count: 10, sip: 608, phrase: "Rejected" },
    ]),
  );
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});

const ask = (method: "GET" | "PUT" | "POST" | "DELETE", path: string, json?: unknown) =>
  callApi(path, { method, headers: clinic.asOwner, ...(json === undefined ? {} : { json }) });
const count = async (table: string, id = clinic.organization.id) => {
  const { rows } = await db.database.pool.query(
    `select count(*)::int as n from "${table}" where organization_id = $1`,
    [id],
  );
  return z.array(z.object({ n: z.int() })).parse(rows)[0]?.n;
};
const tallies = async () => {
  const { rows } = await db.database.pool.query(
    "select hour, outcome, attempts, refusals from tally where organization_id = $1 order by 1, 2",
    [clinic.organization.id],
  );
  return JSON.stringify(rows);
};

describe("retention", () => {
  it("keeps what was imported lately, however old its calls are", async () => {
    await importThroughApi(clinic, historyOf(0), NOW);
    await ask("PUT", "/retention", { callDays: 30, tallyMonths: 25 });
    await keepToRetention(system, NOW);
    expect(await count("call")).toBe(160);
  });

  it("removes calls past it as its preview said, and leaves every tally, score and alert as it was", async () => {
    await importThroughApi(clinic, historyOf(1), NOW);
    const before = await tallies();
    const asked = { callDays: 30, tallyMonths: 25 };
    await ask("PUT", "/retention", asked);
    const preview = async () =>
      RetentionPreviewItem.parse(await (await ask("POST", "/retention/preview", asked)).json());
    expect((await preview()).past.calls).toBe(0);
    await db.database.pool.query("update import set created_at = $1", [inDays(-45)]);
    expect((await preview()).past).toMatchObject({ calls: 82, tallies: 0 });
    await keepToRetention(system, NOW);
    expect(await count("call")).toBe(82);
    expect(await tallies()).toBe(before);
    expect((await replay(clinic.scope, NOW)).differences).toEqual(NO_DIFFERENCES);
    expect(await tallies()).toBe(before);
    expect((await preview()).past.calls).toBe(0);
  });

  it("takes in no calls of a time that is past it, since nobody could tell whether they were there before", async () => {
    await importThroughApi(clinic, historyOf(2), NOW);
    await ask("PUT", "/retention", { callDays: 30, tallyMonths: 25 });
    await db.database.pool.query("update import set created_at = $1", [inDays(-45)]);
    await keepToRetention(system, NOW);
    const before = await tallies();
    const again = await importThroughApi(clinic, historyOf(2), NOW, "filename=again.csv&again=true");
    expect(again.rows).toMatchObject({ imported: 0, duplicate: 84, skipped: 84 });
    expect(again.skippedReasons).toEqual({ past_retention: 84 });
    expect(await tallies()).toBe(before);
  });

  it("is refused where calls were to stay longer than the sums that are made of them", async () => {
    const asked = { callDays: 400, tallyMonths: 13 };
    for (const [method, path] of [
      ["PUT", "/retention"],
      ["POST", "/retention/preview"],
    ] as const) {
      const refused = await ask(method, path, asked);
      expect([refused.status, await refused.json()]).toMatchObject([
        422,
        { errors: [{ path: "tallyMonths", message: expect.stringContaining("14 months or more") }] },
      ]);
      expect((await ask(method, path, { ...asked, tallyMonths: 14 })).status).toBe(200);
    }
  });

  it("that was set otherwise before says after an update for how long sums were kept anyway", async () => {
    const { prisma, pool } = db.database;
    const where = { id: clinic.organization.id };
    const updated = async (callDays: number, tallyMonths: number) => {
      await prisma.organization.update({ where, data: { callDays, tallyMonths } });
      await pool.query(await readFile("prisma/migrations/20261201093000_sums_outlive_calls/migration.sql", "utf8"));
      return prisma.organization.findUniqueOrThrow({ where, select: { callDays: true, tallyMonths: true } });
    };
    expect(await updated(400, 1)).toEqual({ callDays: 400, tallyMonths: monthsOfSums(400) });
    expect(await updated(365, 11)).toEqual({ callDays: 365, tallyMonths: monthsOfSums(365) });
    expect(await updated(31, 25)).toEqual({ callDays: 31, tallyMonths: 25 });
  });

  it("of tallies removes their months, and what follows from them is right for the rest", async () => {
    const old = callFile([{ callerId: CALLER_ID, startedAt: at(-200), count: 50, sip: 608, phrase: "Rejected" }]);
    await importThroughApi(clinic, old, NOW);
    await importThroughApi(clinic, historyOf(3), NOW);
    await ask("PUT", "/retention", { callDays: 30, tallyMonths: 4 });
    await db.database.pool.query("update import set created_at = $1", [inDays(-45)]);
    await keepToRetention(system, NOW);
    expect(await count("call")).toBe(86);
    const { rows } = await db.database.pool.query("select min(hour) as hour from tally where organization_id = $1", [
      clinic.organization.id,
    ]);
    expect(
      z
        .array(z.object({ hour: z.date() }))
        .parse(rows)[0]
        ?.hour.getTime(),
    ).toBeGreaterThan(inDays(-62).getTime());
    await replay(clinic.scope, NOW);
    expect((await replay(clinic.scope, NOW)).differences).toEqual(NO_DIFFERENCES);
  });
});

describe("a callee who is forgotten", () => {
  it("is led to by no call any more, and no sum changes", async () => {
    await importThroughApi(clinic, historyOf(4), NOW);
    const file = historyOf(4).split("\n")[1]?.split(",") ?? [];
    const callee = file.find((cell) => /^\+1\d{10}$/.test(cell) && cell !== CALLER_ID) ?? "";
    const before = await tallies();
    const answer = await ask("POST", "/forgotten-callees", { number: callee });
    const { calls } = z.object({ calls: z.int() }).parse(await answer.json());
    expect(calls).toBeGreaterThan(0);
    expect(await (await ask("POST", "/forgotten-callees", { number: callee })).json()).toEqual({ calls: 0 });
    expect((await replay(clinic.scope, NOW)).differences).toEqual(NO_DIFFERENCES);
    expect(await tallies()).toBe(before);
    const log = await (await ask("GET", "/audit-events?action=callee.forgotten")).text();
    expect(log).not.toContain(callee);
    expect((await ask("POST", "/forgotten-callees", { number: "no number" })).status).toBe(422);
  });
});

describe("an export", () => {
  it("holds every row of every table of the organisation, no other's, and nothing that opens anything", async () => {
    await importThroughApi(clinic, historyOf(5), NOW);
    const stranger = await aTenant(`Stranger ${number}`);
    const text = await (await ask("GET", "/export")).text();
    const rows = text
      .trim()
      .split("\n")
      .map((line) => z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) }).parse(JSON.parse(line)));
    for (const table of ["call", "tally", "import", "membership", "api_key", "score_day", "source"])
      expect([table, rows.filter((one) => one.table === table).length]).toEqual([table, await count(table)]);
    expect(rows.filter(({ table }) => table === "organization")).toHaveLength(1);
    expect(text).not.toContain(stranger.organization.id);
    for (const secret of ["key_hash", "token_hash", "password_hash", "open_calls"]) expect(text).not.toContain(secret);
  });
});

describe("an organisation that is given up", () => {
  const give = (json: object) => ask("POST", "/organizations/current/deletion", json);

  it("has to be named and exported first, and can be kept for seven days", async () => {
    const confirmation = clinic.organization.name;
    expect((await give({ confirmation: "another" })).status).toBe(422);
    expect((await give({ confirmation })).status).toBe(409);
    await (await ask("GET", "/export")).text();
    const { eraseAfter } = DeletionItem.parse(await (await give({ confirmation })).json());
    expect(new Date(eraseAfter ?? "").getTime()).toBeGreaterThan(inDays(6.9).getTime());
    await keepToRetention(system, inDays(6.9));
    expect(await count("membership")).toBe(1);
    expect((await ask("DELETE", "/organizations/current/deletion")).status).toBe(204);
    await keepToRetention(system, inDays(8));
    expect(await count("membership")).toBe(1);
  });

  it("leaves nothing behind but a proof, and no other organisation loses a row", async () => {
    await importThroughApi(clinic, historyOf(6), NOW);
    const stranger = await aTenant(`Stranger ${number}`);
    await importThroughApi(stranger, historyOf(7), NOW);
    await db.database.prisma.membership.create({
      data: { organizationId: stranger.organization.id, userId: clinic.owner.id, role: "viewer" },
    });
    const { organization } = clinic;
    await give({ confirmation: organization.name, withoutExport: true });
    await keepToRetention(system, inDays(7.1));
    for (const table of ["call", "tally", "import", "membership", "audit_event", "api_key", "score_day", "delivery"])
      expect([table, await count(table, organization.id)]).toEqual([table, 0]);
    const proof = await db.database.prisma.erasedOrganization.findUniqueOrThrow({ where: { id: organization.id } });
    expect(proof.rows).toMatchObject({ call: 184 });
    expect(new Set(Object.values(z.record(z.string(), z.int()).parse(proof.remaining)))).toEqual(new Set([0]));
    expect(await count("call", stranger.organization.id)).toBe(188);
    expect(await db.database.prisma.user.count({ where: { id: clinic.owner.id } })).toBe(1);
  });

  it("says what kept it from going, and stays whole then", async () => {
    await give({ confirmation: clinic.organization.name, withoutExport: true });
    const { pool } = db.database;
    await pool.query(`create function no_space() returns trigger language plpgsql as
      $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$`);
    await pool.query("create trigger full_disk before delete on tally execute function no_space()");
    const erased = eraseOrganization(system, clinic.organization.id, inDays(7.1));
    await expect(erased).rejects.toThrow("No space left on device");
    await pool.query("drop function no_space() cascade");
    expect(await count("membership")).toBe(1);
  });

  it("takes the accounts of those along who belong nowhere else", async () => {
    await give({ confirmation: clinic.organization.name, withoutExport: true });
    await keepToRetention(system, inDays(7.1));
    expect(await db.database.prisma.user.count({ where: { id: clinic.owner.id } })).toBe(0);
    expect((await callApi("/me", { headers: clinic.asOwner })).status).toBe(401);
  });
});
