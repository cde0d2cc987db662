import { describe, expect, it } from "vitest";
import { listFindings } from "@/lib/advice/finding.store";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const START = Date.UTC(2026, 10, 20, 15);
const CALLER = "+13125550100";

const HEADER = "call_id,caller_id,callee,start_time,duration,sip_code\n";
const callee = (nth: number) => `+121255501${String(nth).padStart(2, "0")}`;
const time = (nth: number) => new Date(START + nth * 20_000).toISOString();

/** Calls to numbers with these last two digits, one after the other. */
function file(ends: readonly number[], extra = ""): string {
  const rows = ends.map((end, nth) => `c${nth},${CALLER},${callee(end)},${time(nth)},0,480\n`);
  return HEADER + rows.join("") + extra;
}

const inOrder = Array.from({ length: 12 }, (_, nth) => 20 + nth);
const shuffled = Array.from({ length: 50 }, (_, nth) => (nth * 37) % 100);

async function runsOf({ organization }: Tenant): Promise<unknown[]> {
  const { rows } = await db.database.pool.query<Record<string, unknown>>(
    "select distinct caller_id, started_at, numbers from dialled_run where organization_id = $1",
    [organization.id],
  );
  return rows;
}

async function firedFor(tenant: Tenant): Promise<readonly string[]> {
  await renewAdvice(tenant.scope, NOW);
  const found = await listFindings(tenant.scope, null);
  return found.filter(({ ruleId }) => ruleId === "sequential-dialling").map(({ callerId }) => callerId);
}

describe("numbers dialled one after the other", () => {
  it("are counted while a file is read, once however often they come, and go when the last import of them is undone", async () => {
    const tenant = await aTenant("Sequential");
    const first = await importThroughApi(tenant, file(inOrder), NOW);
    const run = { caller_id: CALLER, started_at: new Date(START), numbers: 12 };
    expect(await runsOf(tenant)).toEqual([run]);
    expect(await firedFor(tenant)).toEqual([CALLER]);

    const more = `x1,${CALLER},+12135550177,${time(90)},0,480\n`;
    const second = await importThroughApi(tenant, file(inOrder, more), NOW, "filename=more.csv");
    expect(await runsOf(tenant)).toEqual([run]);
    await undoImport(tenant.scope, first.id);
    expect(await firedFor(tenant)).toEqual([CALLER]);
    await undoImport(tenant.scope, second.id);
    expect(await runsOf(tenant)).toEqual([]);
  });

  it("are not seen in a shuffled list, nor in four calls", async () => {
    const tenant = await aTenant("Shuffled");
    await importThroughApi(tenant, file([...shuffled, 20, 21, 22, 23]), NOW);
    expect(await runsOf(tenant)).toEqual([]);
    expect(await firedFor(tenant)).toEqual([]);
  });

  it("are seen where a call comes in several records, whose callees wait as pseudonyms", async () => {
    const tenant = await aTenant("Kamailio");
    const acc = inOrder.map((end, nth) => {
      const at = time(nth).slice(0, 19).replace("T", " ");
      return `${nth},INVITE,f${nth},t${nth},call-${nth},480,Temporarily Unavailable,${at},${CALLER},${callee(end)}\n`;
    });
    const head = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user\n";
    const done = await importThroughApi(tenant, head + acc.join(""), NOW);
    expect(done.format).toBe("kamailio-acc");
    expect(await runsOf(tenant)).toEqual([expect.objectContaining({ caller_id: CALLER, numbers: 12 })]);
  });
});
