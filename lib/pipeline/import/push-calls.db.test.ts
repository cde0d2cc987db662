import { beforeEach, describe, expect, it } from "vitest";
import { findImport } from "@/lib/intake/import/import.store";
import { firstRejected } from "@/lib/intake/import/rejected-record.store";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { pushCalls } from "@/lib/pipeline/import/push-calls";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { failTable, mendTable } from "@/lib/testing/failing-table";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-03T18:00:00Z");
const WAITING =
  "select from pg_locks join pg_database on oid = database where datname = current_database() and locktype = 'advisory' and not granted";
let tenant: Tenant;
let count = 0;

beforeEach(async () => {
  count += 1;
  tenant = await aTenant(`Pusher ${count}`);
});

/** Good calls, and between them records that nobody can read; ids begin with `name`. */
function pushed(name: string, good: number, refused: number): unknown[] {
  const record = (index: number) => ({
    callId: `${name}-${index}`,
    callerId: "+13125550103",
    callee: "+12125550100",
    startedAt: `2026-11-02T15:00:${String(index).padStart(2, "0")}Z`,
    sipCode: 200,
    durationMs: 30_000,
  });
  const broken = (index: number) => ({ ...record(index), startedAt: `${name} ${index}` });
  return Array.from({ length: good + refused }, (_, index) => (index < refused ? broken(index) : record(index)));
}

/** Runs pushes that all begin before the first of them may write; `meanwhile` happens between. */
async function sideBySide(pushes: readonly (readonly unknown[])[], meanwhile = async () => {}) {
  const { pool } = db.database;
  const holder = await pool.connect();
  try {
    await holder.query("select pg_advisory_lock(hashtextextended($1, 1))", [tenant.organization.id]);
    const all = Promise.allSettled(pushes.map((records) => pushCalls(tenant.scope, "dialer", records, NOW)));
    await expect.poll(async () => (await pool.query(WAITING)).rowCount).toBe(pushes.length);
    await meanwhile();
    await holder.query("select pg_advisory_unlock_all()");
    return await all;
  } finally {
    holder.release(true);
  }
}

describe("the import of a day's pushes", () => {
  it("begins before it ends, and says what none of its calls shows", async () => {
    const shown = async (records: readonly unknown[]) => {
      const { importId } = await pushCalls(tenant.scope, "dialer", records, NOW);
      return findImport(tenant.scope, importId);
    };
    const [call] = pushed("first", 1, 0);
    const first = await shown([call]);
    expect([first?.createdAt, first?.completedAt]).toEqual([NOW, NOW]);
    expect(first?.cannotShow).toEqual(["phrase", "reason", "603+", "carrier", "attestation"]);
    const [another] = pushed("second", 1, 0);
    const more = typeof another === "object" ? { ...another, sipPhrase: "OK", carrier: "Coast" } : another;
    expect((await shown([more]))?.cannotShow).toEqual(["reason", "attestation"]);
    expect((await shown(pushed("third", 1, 0)))?.cannotShow).toEqual(["reason", "attestation"]);
  });
});

describe("pushes side by side", () => {
  it.each([
    ["equally many", [2, 2, 2, 2]],
    ["different numbers of", [1, 3, 0, 2]],
  ])("each keep their calls and their refused records, with %s refused", async (_name, refused) => {
    const ended = await sideBySide(refused.map((broken, index) => pushed(`push${index}`, 3, broken)));
    expect(ended.map(({ status }) => status)).toEqual(refused.map(() => "fulfilled"));
    const [first] = ended;
    const importId = first?.status === "fulfilled" ? first.value.importId : "";
    const total = refused.reduce((sum, broken) => sum + broken, 0);
    const kept = await findImport(tenant.scope, importId);
    expect(kept?.rows).toEqual({ read: 12 + total, imported: 12, duplicate: 0, rejected: total, skipped: 0 });
    const rejected = await firstRejected(tenant.scope, importId, 100);
    expect(rejected.map(({ seq }) => seq)).toEqual(rejected.map((_record, index) => index + 1));
    const values = refused.flatMap((broken, push) =>
      Array.from({ length: broken }, (_record, index) => `push${push} ${index}`),
    );
    expect(rejected.map(({ value }) => value).sort()).toEqual(values);
    const { rows } = await db.database.pool.query(
      "select (select count(*) from call where organization_id = $1)::int as calls, (select sum(attempts) from tally where organization_id = $1)::int as attempts, checkpoint -> 'refusals' as refusals from import where organization_id = $1",
      [tenant.organization.id],
    );
    expect(rows).toEqual([{ calls: 12, attempts: 12, refusals: total }]);
  });
});

it("are kept under another import where the day's was undone while they came", async () => {
  const before = await pushCalls(tenant.scope, "dialer", pushed("before", 1, 1), NOW);
  const undo = async () =>
    void (await db.database.pool.query("delete from import where organization_id = $1", [tenant.organization.id]));
  const ended = await sideBySide([pushed("one", 2, 1), pushed("two", 3, 0)], undo);
  const [one, two] = ended.map((end) => (end.status === "fulfilled" ? end.value : null));
  expect([one?.imported, one?.rejected.length, two?.imported]).toEqual([2, 1, 3]);
  expect(one?.importId).toBe(two?.importId);
  expect(one?.importId).not.toBe(before.importId);
  const kept = await findImport(tenant.scope, one?.importId ?? "");
  expect(kept?.rows).toMatchObject({ read: 6, imported: 5, rejected: 1 });
});

describe("a call that is pushed again", () => {
  const [call] = pushed("once", 1, 0);
  const at = (startedAt: string, more: Record<string, unknown> = {}) => ({ ...Object(call), startedAt, ...more });
  const calls = async () =>
    (
      await db.database.pool.query("select started_at, outcome from call where organization_id = $1", [
        tenant.organization.id,
      ])
    ).rows;
  const START = "2026-11-02T15:00:00Z";

  it("counts once by its id, whatever start comes with it, in one push or several", async () => {
    const both = await pushCalls(tenant.scope, "dialer", [at(START), at("2026-11-02T15:00:01Z")], NOW);
    const again = await pushCalls(tenant.scope, "dialer", [at("2026-11-02T15:00:00.250Z")], NOW);
    const other = await pushCalls(tenant.scope, "other", [at(START)], NOW);
    expect([both, again, other].map(({ imported, duplicate }) => [imported, duplicate])).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
    ]);
    expect((await calls()).map(({ started_at }) => started_at)).toEqual([new Date(START), new Date(START)]);
  });

  it("is another one where an id comes back after days", async () => {
    await pushCalls(tenant.scope, "dialer", [at(START), at("2026-10-20T15:00:00Z")], NOW);
    expect(await calls()).toHaveLength(2);
  });

  it("ends as the later record says, where it was under way", async () => {
    await pushCalls(tenant.scope, "dialer", [at(START, { sipCode: 183, durationMs: 0 })], NOW);
    await pushCalls(tenant.scope, "dialer", [at("2026-11-02T15:00:01Z", { sipCode: 607, durationMs: 0 })], NOW);
    expect(await calls()).toEqual([{ started_at: new Date(START), outcome: "unwanted_607" }]);
  });
});

it("keeps no called number, wherever the record has it", async () => {
  const number = "+16502539101";
  const words = { disposition: `failed ${number}`, trunk: `SIP/${number}-0000a1f0`, amd: number };
  const record = { ...words, carrier: number, campaign: `call ${number}`, reason: `SIP;cause=603;text="${number}"` };
  const [call] = pushed("named", 1, 0);
  const pushing = await pushCalls(tenant.scope, "dialer", [Object.assign({}, call, record, { callee: number })], NOW);
  expect(pushing.imported).toBe(1);
  const { rows } = await db.database.pool.query(
    "select to_jsonb(c)::text || to_jsonb(t)::text as kept from call c join tally t using (organization_id, caller_id) where organization_id = $1",
    [tenant.organization.id],
  );
  expect(rows.map(({ kept }) => kept)).toEqual([expect.stringContaining("[callee]")]);
  expect(rows.map(({ kept }) => kept).join()).not.toContain("2539101");
});

it("stores its refusals with its calls, though it is cut off right after", async () => {
  const { scope } = tenant;
  const [call] = pushed("refused", 1, 0);
  const refused = [Object.assign({}, call, { sipCode: 603, sipPhrase: "Decline", durationMs: 0 })];
  await failTable(db.database, { table: "import", on: "update", when: "new.cannot_show <> old.cannot_show" });
  await expect(pushCalls(scope, "dialer", refused, NOW)).rejects.toThrow("this change fails");
  await mendTable(db.database, "import");
  await evaluateOrganization(scope, { importId: null, now: NOW });
  const { differences } = await replay(scope, NOW);
  expect(differences).toEqual({ tallies: 0, days: 0, refusals: 0, scores: 0, alerts: 0 });
});
