import { afterAll, beforeAll, expect, it } from "vitest";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { failTable, mendTable } from "@/lib/testing/failing-table";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLER_ID = "+13125550100";
const ROW = `1,${CALLER_ID},+14155550101,2026-11-20T20:00:00Z,0,603,Network Blocked,,Carrier A`;
const FILE = `callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier\n${ROW}\n`;
const TABLES = [
  ...["saved_view", "alert_channel", "alert_rule", "alert_setting", "alert_recipient", "advice_setting"],
  ...["advice_assignment", "observation", "registration", "redress_case", "case_event", "case_call", "source_rules"],
  ...["caller_id", "import", "delivery", "known_carrier", "call"],
];
const RULE = { name: "Blocks", metric: "blocked", comparison: "above", threshold: 0.05 };
const SEEN = { callerId: CALLER_ID, observedAt: "2026-11-20", label: "Spam Risk" };
const CASE = { kind: "lost_notice", callerId: CALLER_ID };
const VIEW = { screen: "calls", name: "Kept", query: "" };
const CHANNEL = { kind: "webhook", name: "Ops", url: "https://hooks.example/in" };
let clinic: Tenant;
let ids: Readonly<Record<string, string>>;

type Method = "POST" | "PUT" | "PATCH" | "DELETE";
const ask = (method: Method, path: string, json?: unknown) =>
  callApi(path, { method, headers: clinic.asOwner, ...(json === undefined ? {} : { json }) });
const made = async (path: string, json: unknown) => {
  const { id }: { id: string } = await (await ask("POST", path, json)).json();
  return id;
};
const state = async () => {
  const all = TABLES.map((table) => `select '${table} ' || to_jsonb(t)::text as row from "${table}" t`);
  const { rows } = await db.database.pool.query<{ row: string }>(`${all.join(" union all ")} order by 1`);
  return rows.map(({ row }) => row);
};

beforeAll(async () => {
  clinic = await aTenant("Clinic");
  await importThroughApi(clinic, FILE, NOW, "source=Trunk&filename=calls.csv");
  ids = {
    view: await made("/saved-views", VIEW),
    channel: await made("/alert-channels", CHANNEL),
    rule: await made("/alert-rules", RULE),
    seen: await made("/observations", SEEN),
    case: await made("/redress-cases", CASE),
  };
  await failTable(db.database, { table: "audit_event", on: "insert", when: "true" });
});
afterAll(() => mendTable(db.database, "audit_event"));

/** Paths name what is made above. */
const DEEDS: readonly [method: Method, path: string, json?: object][] = [
  ["POST", "/saved-views", { ...VIEW, name: "Other" }],
  ["PATCH", "/saved-views/{view}", { name: "Renamed" }],
  ["DELETE", "/saved-views/{view}"],
  ["POST", "/alert-channels", CHANNEL],
  ["PATCH", "/alert-channels/{channel}", { name: "Renamed" }],
  ["POST", "/alert-channels/{channel}/secret"],
  ["POST", "/alert-channels/{channel}/test"],
  ["DELETE", "/alert-channels/{channel}"],
  ["POST", "/alert-rules", RULE],
  ["DELETE", "/alert-rules/{rule}"],
  ["PATCH", "/alert-settings", { mailsPerDay: 3 }],
  ["PUT", "/alert-preferences", { wantsMail: false }],
  ["PATCH", "/advice/rules", { ruleId: "rejected-608", isOff: true }],
  [
    "PUT",
    "/advice/assignments",
    { ruleId: "rejected-608", assigneeId: null, dueOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
  ],
  ["POST", "/observations", SEEN],
  ["DELETE", "/observations/{seen}"],
  ["PUT", "/registrations", { callerIds: [CALLER_ID], registry: "cnam", registeredOn: "2026-11-01" }],
  ["POST", "/redress-cases/{case}/steps", { kind: "sent", way: "email" }],
  ["POST", "/redress-cases/{case}/callees", { numbers: ["+14155550101"] }],
  ["PUT", "/sources/Trunk", { overrides: [] }],
  ["PATCH", "/caller-ids", { callerIds: [CALLER_ID], label: "Desk" }],
  ["PATCH", "/caller-ids/%2B13125550100", { group: "Front" }],
];

it.each(DEEDS)("%s %s is not done where it cannot be written down", async (method, path, json) => {
  const before = await state();
  const answer = await ask(
    method,
    path.replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? ""),
    json,
  );
  expect(answer.status).toBe(500);
  expect(await state()).toEqual(before);
});

it("calls are not pushed for the first time on a day either", async () => {
  const before = await state();
  const call = { callId: "9", callerId: CALLER_ID, callee: "+14155550109", startedAt: "2026-11-21T20:00:00Z" };
  const push = { method: "POST", headers: clinic.asKey, json: [{ ...call, sipCode: 200 }] } as const;
  expect((await callApi("/calls?source=Trunk", push)).status).toBe(500);
  expect(await state()).toEqual(before);
});

it.each([
  ["POST", "/known-carriers", "number,carrier\n+14155550101,Cobalt\n"],
  ["PUT", "/registrations/file", `callerId,registry,registeredOn,reference\n${CALLER_ID},cnam,2026-11-01,\n`],
] as const)("what the file of %s %s says is not kept either", async (method, path, body) => {
  const before = await state();
  const headers = { ...clinic.asOwner, "content-type": "text/csv" };
  expect((await callApi(path, { method, headers, body })).status).toBe(500);
  expect(await state()).toEqual(before);
});
