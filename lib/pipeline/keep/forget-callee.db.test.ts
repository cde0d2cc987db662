import { expect, it } from "vitest";
import { forgetNumber } from "@/lib/pipeline/keep/forget-callee";
import { openCase } from "@/lib/redress/case.store";
import { keepCaseCalls, listCaseCalls, listRefusedCalls } from "@/lib/redress/case-call.store";
import { aTenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user";
const CALLEE = "+14155550142";
const file = (...rows: readonly string[]) => `${[HEADER, ...rows].join("\n")}\n`;
const leg = (call: number, second: string, ending: string) =>
  `${call},INVITE,f${call},,c${call}@sbc,${ending},2026-11-20 15:00:${second},+13125550103,${CALLEE}`;

it("a callee is forgotten in calls that wait for more as well, which still join what a later file tells of them", async () => {
  const tenant = await aTenant("Forgetting");
  const rowsOf = async (columns: string, table: string) => {
    const text = `select ${columns} from ${table} where organization_id = $1 order by 1`;
    return (await db.database.pool.query(text, [tenant.organization.id])).rows;
  };
  await importThroughApi(tenant, file(leg(1, "01", "603,Decline"), leg(2, "02", "486,Busy Here")), NOW);
  const [{ token }] = await rowsOf("replace(callee_token::text, '-', '') as token", "call");
  const [before] = await rowsOf("open_calls::text as kept", "source");
  expect(before.kept).toContain(token);

  expect(await forgetNumber(tenant.scope, CALLEE, "US")).toBe(2);
  const [after] = await rowsOf("open_calls::text as kept", "source");
  expect(after.kept).not.toContain(token);

  await importThroughApi(tenant, file(leg(1, "03", "200,OK")), NOW);
  expect(await rowsOf("started_at, outcome", "call")).toMatchObject([{ outcome: "answered" }, { outcome: "busy" }]);
});

it("a callee is forgotten by a case that is being opened about a call to them", async () => {
  const { scope, ...tenant } = await aTenant("Opening");
  await importThroughApi({ scope, ...tenant }, file(leg(1, "01", "608,Rejected")), NOW);
  const read = await listRefusedCalls(scope, "+13125550103");
  expect(read).toHaveLength(1);
  await forgetNumber(scope, CALLEE, "US");
  const detail = { contact: null, carrier: "", label: null };
  const { id } = await openCase(scope, { callerId: "+13125550103", kind: "block", blocker: "", detail }, NOW);
  expect(await keepCaseCalls(scope, id, read)).toBe(0);
  expect(await listCaseCalls(scope, id)).toEqual([]);
  const again = await listRefusedCalls(scope, "+13125550103");
  expect(await keepCaseCalls(scope, id, again)).toBe(1);
});
