import { beforeAll, expect, it } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { pushCalls } from "@/lib/pipeline/import/push-calls";
import { listCalleeKeys, retireCalleeKey } from "@/lib/pipeline/keep/callee-keys";
import { namedCalleeKeys, rotateCalleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLEE = "+12125550142";
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
});

async function push(callId: string): Promise<void> {
  const json = [{ callId, callerId: "+13125550103", callee: CALLEE, startedAt: "2026-03-10T15:00:00Z", sipCode: 486 }];
  expect((await callApi("/calls", { method: "POST", headers: clinic.asKey, json })).status).toBe(200);
}
const calleeKeyId = () => namedCalleeKeys(env())[0]?.id ?? "";
async function tokens(): Promise<string[]> {
  const { rows } = await db.database.pool.query<{ t: string }>("select distinct callee_token::text as t from call");
  return rows.map(({ t }) => t);
}

const system = mintSystemScope();

it("rows name the key that made their pseudonyms, and a former key goes when no row names it any more", async () => {
  await push("first");
  const [first] = await listCalleeKeys(system);
  expect(first).toMatchObject({ state: "present", rows: 1, lastDay: "2026-03-10", cases: 0 });
  expect(await tokens()).toEqual([expect.stringMatching(`^${first?.id}`)]);
  rotateCalleeKey(env());
  await push("second");
  const id = first?.id ?? "";
  expect(await listCalleeKeys(system)).toMatchObject([
    { state: "present", rows: 1 },
    { id, state: "before", rows: 1 },
  ]);
  await expect(retireCalleeKey(system, id)).rejects.toThrow("1 calls or entries");
  await expect(retireCalleeKey(system, calleeKeyId())).rejects.toThrow("still need");
  await callApi("/forgotten-callees", { method: "POST", headers: clinic.asOwner, json: { number: CALLEE } });
  expect((await listCalleeKeys(system)).map(({ state, rows }) => [state, rows])).toEqual([
    ["present", 0],
    ["before", 0],
    ["forgotten", 2],
  ]);
  await expect(retireCalleeKey(system, calleeKeyId())).rejects.toThrow("present key");
  await retireCalleeKey(system, id);
  expect(await listCalleeKeys(system)).toMatchObject([{ state: "present" }, { state: "forgotten" }]);
  await db.database.pool.query("delete from call");
});

it("after another key one callee has two pseudonyms, both of which are forgotten, and nothing differs on replay", async () => {
  await push("before");
  const [before = ""] = await tokens();
  rotateCalleeKey(env());
  await push("after");
  expect(await tokens()).toHaveLength(2);
  expect(await tokens()).toContain(before);
  // The worker's part after a push: from then on nothing differs.
  await replay(clinic.scope, NOW);
  const { differences } = await replay(clinic.scope, NOW);
  expect(Object.values(differences).every((n) => n === 0)).toBe(true);
  const json = { number: CALLEE };
  const forgotten = await callApi("/forgotten-callees", { method: "POST", headers: clinic.asOwner, json });
  expect(await forgotten.json()).toMatchObject({ calls: 2 });
  expect(await tokens()).not.toContain(before);
  const again = await callApi("/forgotten-callees", { method: "POST", headers: clinic.asOwner, json });
  expect(await again.json()).toMatchObject({ calls: 0 });
});

it("records without ids are found again after another key, by a file as by a push, and after a callee was forgotten", async () => {
  const tenant = await aTenant("Without ids");
  const again = (query: string) => importThroughApi(tenant, file, NOW, `filename=calls.csv${query}`);
  const records = Array.from({ length: 20 }, (_, n) => ({
    callerId: "+13125550103",
    callee: `+12125550${100 + n}`,
    startedAt: `2026-03-11T15:00:${10 + n}Z`,
    durationMs: 0,
    sipCode: 486,
  }));
  const lines = records.map((record) => Object.values(record).join(","));
  const file = `callerId,callee,startedAt,durationMs,sipCode\n${lines.join("\n")}\n`;
  expect((await again("")).rows).toMatchObject({ imported: 20 });
  rotateCalleeKey(env());
  expect((await again("&again=true")).rows).toMatchObject({ imported: 0, duplicate: 20 });
  const json = { number: "+12125550100" };
  const forgotten = await callApi("/forgotten-callees", { method: "POST", headers: tenant.asOwner, json });
  expect(await forgotten.json()).toMatchObject({ calls: 1 });
  expect(await pushCalls(tenant.scope, undefined, records, NOW)).toMatchObject({ imported: 0, duplicate: 20 });
  const { differences } = await replay(tenant.scope, NOW);
  expect(differences).toMatchObject({ tallies: 0, days: 0, refusals: 0 });
});
