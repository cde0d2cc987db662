import { afterAll, beforeAll, expect, it } from "vitest";
import { closeJobQueue } from "@/lib/pipeline/job-queue";
import { replay } from "@/lib/pipeline/replay";
import { rotateCalleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLEE = "+12125550142";
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
});
afterAll(closeJobQueue);

async function push(callId: string): Promise<void> {
  const json = [{ callId, callerId: "+13125550103", callee: CALLEE, startedAt: "2026-03-10T15:00:00Z", sipCode: 486 }];
  expect((await callApi("/calls", { method: "POST", headers: clinic.asKey, json })).status).toBe(200);
}
async function tokens(): Promise<string[]> {
  const { rows } = await db.database.pool.query<{ t: string }>("select distinct callee_token::text as t from call");
  return rows.map(({ t }) => t);
}

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
