import fs from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { hash53 } from "@/lib/ledger/call/call-key";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { forgetNumber } from "@/lib/pipeline/keep/forget-callee";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLER_ID = "+13125550103";
const CALLS = 30;
const LINES = 10_000;
const START = Date.parse("2026-03-01T14:00:00Z");
const AGAIN = "filename=calls.csv&again=true";
let tenant: Tenant;
let count = 0;
beforeEach(async () => {
  tenant = await aTenant(`Keys ${++count}`);
});

const called = (line: number) => `+1212555${String(line).padStart(4, "0")}`;
const records = Array.from({ length: CALLS }, (_, n) => ({
  callerId: CALLER_ID,
  callee: called(7 * n),
  startedAt: new Date(START + n * 60_000).toISOString(),
  durationMs: 0,
  sipCode: 486,
}));
/** A file of records without ids, as a provider writes them that has none. */
const FILE = [
  "callerId,callee,startedAt,durationMs,sipCode",
  ...records.map((one) => Object.values(one).join(",")),
  "",
].join("\n");

const Row = z.object({
  call_key: z.coerce.number(),
  source_id: z.string(),
  caller_id: z.string(),
  ms: z.number(),
  sip_code: z.number(),
  talk_ms: z.number(),
});
async function rows() {
  const found = await db.database.pool.query(
    `select call_key, source_id, caller_id, extract(epoch from call.started_at)::float8 * 1000 as ms, sip_code, talk_ms
     from call join import on import.id = call.import_id where call.organization_id = $1`,
    [tenant.organization.id],
  );
  return z.array(Row).parse(found.rows);
}

describe("the key of a call whose record has no id", () => {
  it("leads to its callee neither with all that the database holds, nor after the callee was forgotten", async () => {
    await importThroughApi(tenant, FILE, NOW);
    await forgetNumber(tenant.scope, called(0), "US");
    const found = await rows();
    expect(found).toHaveLength(CALLS);
    const tried = found.slice(0, 3).flatMap((row) =>
      Array.from({ length: LINES }, (_, line) => {
        const { source_id, caller_id, ms, sip_code, talk_ms } = row;
        return hash53(`${source_id}|${caller_id}|${called(line)}|${ms}|${sip_code}|${talk_ms}`) === row.call_key;
      }),
    );
    expect(tried).not.toContain(true);
  });
});

it("the keys of older calls become random ones, and are the same wherever a call is named", async () => {
  const first = await importThroughApi(tenant, FILE, NOW);
  await importThroughApi(tenant, FILE, NOW, AGAIN);
  const before = await rows();
  const file = "prisma/migrations/20261129232000_secret_call_keys/migration.sql";
  await db.database.pool.query(await fs.readFile(file, "utf8"));
  const keys = new Set((await rows()).map((row) => row.call_key));
  expect(keys.size).toBe(CALLS);
  expect(before.filter((row) => keys.has(row.call_key))).toEqual([]);
  await undoImport(tenant.scope, first.id);
  expect(await rows()).toHaveLength(CALLS);
});
