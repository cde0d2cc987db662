import { describe, expect, it } from "vitest";
import { findImport } from "@/lib/intake/import/import.store";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user";
const CALLS = 700;
const START = Date.UTC(2026, 10, 20, 15);

/** A tried leg: of the call of that number, so many seconds after its start. */
function leg(call: number, after: number, code: number, phrase: string): string {
  const time = new Date(START + (call * 3 + after) * 1_000).toISOString().slice(0, 19).replace("T", " ");
  return `${call},INVITE,f${call},,c${call}@sbc,${code},${phrase},${time},+1312555010${call % 4},+1415555${1_000 + call}`;
}

/** Three kinds of calls: asked to authenticate and then answered; blocked and then answered over another route; busy. */
function legsOf(call: number): readonly string[] {
  if (call % 3 === 0) return [leg(call, 0, 407, "Proxy Authentication Required"), leg(call, 1, 200, "OK")];
  if (call % 3 === 1) return [leg(call, 0, 603, "Network Blocked"), leg(call, 2, 200, "OK")];
  return [leg(call, 0, 486, "Busy Here")];
}

const calls = Array.from({ length: CALLS }, (_, call) => legsOf(call));
const firstLegs = calls.flatMap(([first = ""]) => first);
const laterLegs = calls.flatMap(([, ...later]) => later);
const file = (rows: readonly string[]) => `${[HEADER, ...rows].join("\n")}\n`;

async function ledgerOf({ organization }: Tenant): Promise<unknown> {
  const { rows } = await db.database.pool.query(
    `select started_at, caller_id, outcome, blocked_leg, sip_code from call where organization_id = $1 order by 1, 2`,
    [organization.id],
  );
  return rows;
}

async function ledgerAfter(name: string, ...files: readonly (readonly string[])[]): Promise<unknown> {
  const tenant = await aTenant(name);
  for (const [index, rows] of files.entries()) await importThroughApi(tenant, file(rows), NOW, `filename=${index}.csv`);
  const { differences } = await replay(tenant.scope, NOW);
  expect(differences).toMatchObject({ tallies: 0, days: 0, refusals: 0, scores: 0 });
  return ledgerOf(tenant);
}

describe("legs of a call that stand far apart", () => {
  it("are one call, in one file or in several, whichever comes first", async () => {
    const whole = await ledgerAfter("Whole", calls.flat());
    expect(whole).toHaveLength(CALLS);
    expect(await ledgerAfter("Far below", [...firstLegs, ...laterLegs])).toEqual(whole);
    expect(await ledgerAfter("Upside down", calls.flat().toReversed())).toEqual(whole);
    expect(await ledgerAfter("In two files", firstLegs, laterLegs)).toEqual(whole);
    expect(await ledgerAfter("The later ones first", laterLegs, firstLegs)).toEqual(whole);
    expect(await ledgerAfter("Overlapping", laterLegs, calls.flat(), firstLegs)).toEqual(whole);
  });
});

describe("undoing a file", () => {
  const others = Array.from({ length: 10 }, (_, call) => leg(5_000 + call, 0, 486, "Busy Here"));

  it("leaves the calls of another one open for what a later file tells of them", async () => {
    const whole = await ledgerAfter("As if it had never come", calls.flat());
    const tenant = await aTenant("Undone between");
    const take = (rows: readonly string[], name: string) =>
      importThroughApi(tenant, file(rows), NOW, `filename=${name}.csv`);
    await take(firstLegs, "first");
    await undoImport(tenant.scope, (await take(others, "others")).id);
    await take(laterLegs, "later");
    expect(await ledgerOf(tenant)).toEqual(whole);
    expect((await replay(tenant.scope, NOW)).differences).toMatchObject({
      tallies: 0,
      days: 0,
      refusals: 0,
      scores: 0,
    });
  });

  it("forgets its own calls: uploaded once more they are new, and a later file tells of them again", async () => {
    const tenant = await aTenant("Undone and back");
    const take = (rows: readonly string[], name: string) =>
      importThroughApi(tenant, file(rows), NOW, `filename=${name}.csv`);
    await undoImport(tenant.scope, (await take(firstLegs, "first")).id);
    expect(await ledgerOf(tenant)).toEqual([]);
    expect((await take(firstLegs, "first")).rows).toMatchObject({ imported: CALLS, duplicate: 0 });
    await take(laterLegs, "later");
    expect(await ledgerOf(tenant)).toEqual(await ledgerAfter("Never undone", calls.flat()));
  });

  it("of an earlier version forgets its own calls, and leaves them open otherwise", async () => {
    const tenant = await aTenant("Before readings had names");
    const take = (rows: readonly string[], name: string) =>
      importThroughApi(tenant, file(rows), NOW, `filename=${name}.csv`);
    const asBefore = () =>
      db.database.pool.query(
        `with past as (update import set checkpoint = checkpoint - 'reading' where organization_id = $1)
         update source set open_calls = jsonb_set(open_calls, '{open}',
           (select jsonb_agg(jsonb_set(call, '{legs}', (select jsonb_agg(leg - 'readings') from jsonb_array_elements(call -> 'legs') as leg)))
            from jsonb_array_elements(open_calls -> 'open') as call)) where organization_id = $1`,
        [tenant.organization.id],
      );
    const first = await take(firstLegs, "first");
    await asBefore();
    await undoImport(tenant.scope, first.id);
    expect((await take(firstLegs, "again")).rows).toMatchObject({ imported: CALLS, duplicate: 0 });
    await asBefore();
    await take(laterLegs, "later");
    expect(await ledgerOf(tenant)).toEqual(await ledgerAfter("Since readings have names", calls.flat()));
  });
});

describe("tries of a call in a table that nobody listed", () => {
  const table = (id: boolean) =>
    calls.map((legs) =>
      legs.map((row) => {
        const cells = row.split(",");
        return (id ? [4, 5, 6, 7, 8, 9] : [5, 6, 7, 8, 9]).map((at) => cells[at]).join(",");
      }),
    );

  it.each([
    ["by their id", true, "Call-ID,SIP Code,SIP Reason,Start Time,Caller ID,Called Number"],
    ["by numbers and time", false, "SIP Code,SIP Reason,Start Time,Caller ID,Called Number"],
  ])("are one call %s, also where a cut goes between them, whichever file comes first", async (how, hasId, header) => {
    const rows = table(hasId);
    const blocked = rows.filter((_, call) => call % 3 === 1);
    const cut = 201;
    const [upper, lower] = [blocked.flat().slice(0, cut), blocked.flat().slice(cut)];
    const ledgerOfFiles = async (name: string, ...files: readonly (readonly string[])[]) => {
      const tenant = await aTenant(`${name} ${how}`);
      for (const [index, lines] of files.entries())
        await importThroughApi(tenant, `${[header, ...lines].join("\n")}\n`, NOW, `filename=${index}.csv`);
      expect((await replay(tenant.scope, NOW)).differences).toMatchObject({
        tallies: 0,
        days: 0,
        refusals: 0,
        scores: 0,
      });
      return ledgerOf(tenant);
    };
    const whole = await ledgerOfFiles("Whole", blocked.flat());
    expect(whole).toHaveLength(blocked.length);
    expect(whole).toContainEqual(expect.objectContaining({ outcome: "answered", blocked_leg: "blocked_603plus" }));
    expect(await ledgerOfFiles("In two", upper, lower)).toEqual(whole);
    expect(await ledgerOfFiles("The lower first", lower, upper)).toEqual(whole);
    expect(await ledgerOfFiles("Overlapping", blocked.flat().slice(10), upper)).toEqual(whole);
  });
});

it("counts a call once that nobody remembered when its later leg came, and that a third file ties together", async () => {
  const tenant = await aTenant("Forgotten");
  const take = (rows: readonly string[], name: string) =>
    importThroughApi(tenant, file(rows), NOW, `filename=${name}.csv`);
  const blocked = [1, 4, 7].map(legsOf);
  const [first, later] = [blocked.flatMap(([one = ""]) => one), blocked.flatMap(([, ...others]) => others)];
  const ids = [(await take(first, "first")).id];
  await forgetOpenCalls(tenant);
  ids.push((await take(later, "later")).id);
  expect(await ledgerOf(tenant)).toHaveLength(first.length + later.length);
  ids.push((await take(first.toReversed(), "again")).id);
  expect(await ledgerOf(tenant)).toHaveLength(first.length);
  const records = await Promise.all(ids.map((id) => findImport(tenant.scope, id)));
  expect(records.map((record) => record?.rows)).toMatchObject([
    { read: 3, imported: 3, duplicate: 0 },
    { read: 3, imported: 0, duplicate: 3 },
    { read: 3, imported: 0, duplicate: 3 },
  ]);
});

describe("undoing one of two files that told of the same calls long ago", () => {
  it("tells how many stay as both told them, and undoing both leaves nothing of either", async () => {
    const alone = await ledgerAfter("Alone", firstLegs);
    const tenant = await aTenant("Retold");
    const take = (rows: readonly string[], name: string) =>
      importThroughApi(tenant, file(rows), NOW, `filename=${name}.csv`);
    const first = await take(firstLegs, "first");
    const later = await take(laterLegs, "later");
    expect(later.rows.imported).toBe(0);
    await forgetOpenCalls(tenant);
    const [, header] = await undone(tenant, later.id);
    expect(header).toBe(String(laterLegs.length));
    expect(await undoImport(tenant.scope, first.id)).toBe(0);
    expect(await ledgerOf(tenant)).toEqual([]);
    const again = await take(firstLegs, "first");
    expect(await ledgerOf(tenant)).toEqual(alone);
    const after = await take(laterLegs, "later");
    await forgetOpenCalls(tenant);
    expect(await undoImport(tenant.scope, again.id)).toBe(laterLegs.length);
    expect(await undoImport(tenant.scope, after.id)).toBe(0);
  });

  it("leaves what a third one told, whose call has begun earlier since", async () => {
    const tenant = await aTenant("Moved");
    const take = (rows: readonly string[], name: string) =>
      importThroughApi(tenant, file(rows), NOW, `filename=${name}.csv`);
    const legsAt = (after: number) =>
      Array.from({ length: 9 }, (_, call) => leg(call, after, 503, "Service Unavailable"));
    const ids = [];
    for (const after of [2, 1, 0]) ids.push((await take(legsAt(after), `after ${after}`)).id);
    await forgetOpenCalls(tenant);
    const [last = "", , first = ""] = ids;
    for (const id of [last, first]) expect(await undoImport(tenant.scope, id)).toBe(9);
    expect(await ledgerOf(tenant)).toHaveLength(9);
    expect(await undoImport(tenant.scope, ids[1] ?? "")).toBe(0);
    expect(await ledgerOf(tenant)).toEqual([]);
  });

  it("finds none where one file told all of its calls", async () => {
    const tenant = await aTenant("Told alone");
    const whole = await importThroughApi(tenant, file(calls.flat()), NOW, "filename=whole.csv");
    const again = await importThroughApi(tenant, file(calls.flat()), NOW, "filename=again.csv&again=true");
    expect(await undoImport(tenant.scope, again.id)).toBe(0);
    expect(await undoImport(tenant.scope, whole.id)).toBe(0);
  });
});

/** As if five thousand other calls had come between. */
async function forgetOpenCalls({ organization }: Tenant): Promise<void> {
  await db.database.pool.query("update source set open_calls = null where organization_id = $1", [organization.id]);
}

async function undone(tenant: Tenant, id: string): Promise<[number, string | null]> {
  const answer = await callApi(`/imports/${id}`, { method: "DELETE", headers: tenant.asKey });
  return [answer.status, answer.headers.get("ringworthy-calls-kept")];
}
