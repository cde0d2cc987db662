import { beforeAll, describe, expect, it } from "vitest";
import { DAY_MS } from "@/lib/base/time-units";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import {
  Advice,
  AdviceAction,
  AdviceAssignmentList,
  AdviceCalendar,
  AdvicePage,
  AdviceRuleList,
  RetryGuardPage,
} from "@/lib/present/advice/advice.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const [NUMBER, OTHER] = ["+13125550100", "+13125550101"];
const NOTICE = '"SIP;cause=603;text=""v=analytics1;url=https://redress.example/r"";location=RLN"';
const HEADER = "callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason\n";

/** Calls of one number on one day, one every minute from 14:00 UTC: 30 answered, then so many dead numbers. */
function aDayOf(callerId: string, ago: number, dead: number): string[] {
  const noon = Date.parse("2026-11-20T14:00:00Z") - ago * DAY_MS;
  return Array.from({ length: 30 + dead }, (_, n) => {
    const end = n < 30 ? "60000,200,OK," : "0,404,Not Found,";
    const callee = `+1312555${String(1_000 + (((ago + 1) * 97 + n * 13 + (callerId === NUMBER ? 0 : 5_000)) % 9_000))}`;
    return `${callerId}-${ago}-${n},${callerId},${callee},${new Date(noon + n * 60_000).toISOString()},${end}`;
  });
}
const refusals = [
  `r1,${OTHER},+14155550101,2026-11-20T20:00:00Z,0,607,Unwanted,`,
  `r2,${OTHER},+14155550102,2026-11-20T20:01:00Z,0,603,Network Blocked,${NOTICE}`,
  `r3,${OTHER},+14155550103,2026-11-20T20:02:00Z,0,603,Decline,`,
  `r4,${OTHER},+14155550103,2026-11-18T20:02:00Z,0,603,Decline,`,
  `r5,${OTHER},+14155550104,2026-11-18T20:03:00Z,0,603,Decline,`,
];
const before = Array.from({ length: 12 }, (_, index) => [
  ...aDayOf(NUMBER, index + 12, 10),
  ...aDayOf(OTHER, index + 12, 10),
]);
const after = Array.from({ length: 11 }, (_, index) => [...aDayOf(NUMBER, index, 0), ...aDayOf(OTHER, index, 10)]);

let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic", "UTC");
  await importThroughApi(clinic, HEADER + before.flat().join("\n"), NOW);
  await renewAdvice(clinic.scope, NOW);
});

const get = async (path: string) => (await callApi(path, { headers: clinic.asKey })).json();
const send = (method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, json?: unknown) =>
  callApi(path, { method, headers: clinic.asOwner, ...(json === undefined ? {} : { json }) });
const adviceOf = async (ruleId: string, callerId: string) =>
  AdvicePage.parse(await get(`/advice?callerId=${encodeURIComponent(callerId)}`)).data.find(
    (one) => one.ruleId === ruleId,
  );

describe("advice", () => {
  it("comes with evidence, limit, source and action, for one number or all", async () => {
    expect(Advice.parse(await adviceOf("invalid-numbers", NUMBER))).toMatchObject({
      callerId: NUMBER,
      state: "open",
      severity: "high",
      evidence: { calls: 480, readings: [{ value: 0.25, hits: 120, n: 480 }] },
      threshold: expect.stringContaining("2%"),
      source: expect.stringContaining("vendor guidance"),
      action: expect.stringContaining("off the list"),
    });
    const all = AdvicePage.parse(await get("/advice?limit=2"));
    expect([all.data.length, all.nextCursor === null]).toEqual([2, false]);
    expect(AdvicePage.parse(await get(`/advice?limit=2&cursor=${all.nextCursor}`)).data[0]).not.toEqual(all.data[0]);
    expect(all.note).toMatch(/^41 rules checked/);
  });

  it("is taken as done for the numbers that it fires for, and not for others", async () => {
    const refused = await send("POST", "/advice/actions", {
      ruleId: "invalid-numbers",
      kind: "done",
      callerIds: ["+12025550199"],
    });
    expect(refused.status).toBe(422);
    expect((await send("POST", "/advice/actions", { ruleId: "no-such", kind: "done" })).status).toBe(422);
    expect((await send("POST", "/advice/actions", { ruleId: "rejected-608", kind: "done" })).status).toBe(422);
    const done = await send("POST", "/advice/actions", {
      ruleId: "invalid-numbers",
      kind: "done",
      callerIds: [NUMBER],
      at: "2026-11-09",
    });
    expect(done.status).toBe(201);
    expect(AdviceAction.parse(await done.json())).toMatchObject({
      callerIds: [NUMBER],
      at: "2026-11-09T00:00:00.000Z",
      verdict: null,
    });
    expect([await adviceOf("invalid-numbers", NUMBER), await adviceOf("invalid-numbers", OTHER)]).toMatchObject([
      { state: "done" },
      { state: "open" },
    ]);
  });

  it("cannot have been followed tomorrow", async () => {
    const asked = { ruleId: "invalid-numbers", kind: "done", at: "2999-01-01" };
    expect((await send("POST", "/advice/actions", asked)).status).toBe(422);
  });

  it("says how many calls are still needed, and then that it helped", async () => {
    await renewAdvice(clinic.scope, NOW);
    expect((await adviceOf("invalid-numbers", NUMBER))?.followed?.verdict).toMatchObject({
      word: "not_yet",
      callsToGo: 360,
    });
    await importThroughApi(clinic, HEADER + [...after.flat(), ...refusals].join("\n"), NOW, "filename=after.csv");
    await renewAdvice(clinic.scope, NOW);
    const { data } = await get("/advice/actions");
    expect(AdviceAction.parse(data[0]).verdict).toMatchObject({ word: "not_yet", callsToGo: 30 });
  });

  it("is compared with the number that nobody touched", async () => {
    const more = [...aDayOf(NUMBER, -1, 0), ...aDayOf(OTHER, -1, 10)];
    await importThroughApi(clinic, HEADER + more.join("\n"), NOW, "filename=more.csv");
    await renewAdvice(clinic.scope, NOW);
    const { data } = await get("/advice/actions");
    const { verdict } = AdviceAction.parse(data[0]);
    expect(verdict).toMatchObject({
      word: "helped",
      treated: { before: { hits: 120, n: 480 }, after: { hits: 0, n: 360 } },
      untouched: { before: { hits: 120, n: 480 } },
    });
    expect(verdict?.change?.high).toBeLessThan(-0.15);
  });

  it("is open again when it is taken back, and all of it stands in the audit", async () => {
    const { data } = await get("/advice/actions");
    const { id } = AdviceAction.parse(data[0]);
    expect((await send("DELETE", `/advice/actions/${id}`)).status).toBe(204);
    expect((await send("DELETE", `/advice/actions/${id}`)).status).toBe(404);
    const { rows } = await db.database.pool.query("select action from audit_event where subject = $1 order by at", [
      id,
    ]);
    expect(rows).toEqual([{ action: "advice.followed" }, { action: "advice.reopened" }]);
  });

  it("is given to a member with a day, shown with it, written down, and nobody's once that person has left", async () => {
    const colleague = await db.database.prisma.user.create({
      data: {
        email: "grace@clinic.example",
        name: "Grace",
        memberships: { create: { organizationId: clinic.organization.id, role: "analyst" } },
      },
    });
    const give = (json: object) => send("PUT", "/advice/assignments", { ruleId: "invalid-numbers", ...json });
    const settled = async () => AdviceAssignmentList.parse(await get("/advice/assignments")).data;
    expect((await give({ assigneeId: crypto.randomUUID() })).status).toBe(422);
    expect((await send("PUT", "/advice/assignments", { ruleId: "none", assigneeId: null })).status).toBe(422);
    const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect((await give({ assigneeId: colleague.id, dueOn })).status).toBe(200);
    expect(await adviceOf("invalid-numbers", OTHER)).toMatchObject({
      assignee: { userId: colleague.id, name: "Grace" },
      dueOn,
    });
    expect(await settled()).toHaveLength(1);
    await db.database.prisma.membership.deleteMany({ where: { userId: colleague.id } });
    expect(await adviceOf("invalid-numbers", OTHER)).toMatchObject({ assignee: null, dueOn });
    expect((await give({ assigneeId: null })).status).toBe(200);
    expect(await settled()).toEqual([]);
    const { rows } = await db.database.pool.query(
      "select detail from audit_event where organization_id = $1 and action = 'advice.assigned' order by at",
      [clinic.organization.id],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ detail: { ruleId: "invalid-numbers", to: expect.stringContaining("@"), dueOn } });
  });

  it("is ignored with a reason only", async () => {
    expect((await send("POST", "/advice/actions", { ruleId: "invalid-numbers", kind: "ignored" })).status).toBe(422);
    const ignored = await send("POST", "/advice/actions", {
      ruleId: "invalid-numbers",
      kind: "ignored",
      reason: "The list is new",
    });
    expect(AdviceAction.parse(await ignored.json())).toMatchObject({ kind: "ignored", reason: "The list is new" });
    expect(await adviceOf("invalid-numbers", OTHER)).toMatchObject({ state: "ignored" });
  });
});

describe("limits", () => {
  it("are the organisation's own once it has set them, and ours again without", async () => {
    const set = await send("PATCH", "/advice/rules", {
      ruleId: "invalid-numbers",
      thresholds: { "warn-share": 0.9, "critical-share": 0.95 },
    });
    const rule = AdviceRuleList.parse(await set.json()).data.find(({ ruleId }) => ruleId === "invalid-numbers");
    expect(rule?.thresholds.map(({ value, isOwn }) => [value, isOwn])).toEqual([
      [0.9, true],
      [0.95, true],
    ]);
    await renewAdvice(clinic.scope, NOW);
    expect(await adviceOf("invalid-numbers", OTHER)).toBeUndefined();
    await send("PATCH", "/advice/rules", { ruleId: "invalid-numbers" });
    await renewAdvice(clinic.scope, NOW);
    expect(await adviceOf("invalid-numbers", OTHER)).toBeDefined();
  });

  it.each([
    { ruleId: "no-such" },
    { ruleId: "invalid-numbers", thresholds: { "no-such": 1 } },
    { ruleId: "invalid-numbers", thresholds: { "warn-share": 1.5 } },
  ])("that make no sense are refused: %j", async (change) => {
    expect((await send("PATCH", "/advice/rules", change)).status).toBe(422);
  });

  it("of states can be replaced and taken back", async () => {
    const always = { days: Array.from({ length: 7 }, () => null), isClosedOnHolidays: false, asOf: "2026-11-22" };
    const set = await send("PUT", "/advice/calendar", { states: [{ state: "IL", ...always }] });
    expect(AdviceCalendar.parse(await set.json())).toMatchObject({ isOwn: true, states: [{ state: "IL" }] });
    await renewAdvice(clinic.scope, NOW);
    expect((await adviceOf("state-hours", NUMBER))?.evidence.readings[0]?.value).toBeGreaterThan(300);
    expect(AdviceCalendar.parse(await (await send("PUT", "/advice/calendar", { states: null })).json()).isOwn).toBe(
      false,
    );
    await renewAdvice(clinic.scope, NOW);
    expect(await adviceOf("state-hours", NUMBER)).toBeUndefined();
  });
});

describe("the retry guard", () => {
  it("lists whom not to call, by file and line, and no number", async () => {
    const { data } = RetryGuardPage.parse(await get("/advice/retry-guard"));
    expect(data.map(({ list, outcome, callee, filename, until }) => [list, outcome, callee, filename, until])).toEqual([
      ["pause", "declined_603", "+1 415 •••", "after.csv", "2026-11-21T20:02:00.000Z"],
      ["not_from_this_number", "blocked_603plus", "+1 415 •••", "after.csv", null],
      ["never_call", "unwanted_607", "+1 415 •••", "after.csv", null],
    ]);
    const lines = HEADER.split("\n").length - 1 + after.flat().length;
    expect(data.map(({ line }) => line)).toEqual([lines + 3, lines + 2, lines + 1]);
    expect(JSON.stringify(data)).not.toMatch(/4155550|415555/);
  });

  it("is read page by page, and by list", async () => {
    const first = RetryGuardPage.parse(await get("/advice/retry-guard?limit=1"));
    const second = RetryGuardPage.parse(await get(`/advice/retry-guard?limit=1&cursor=${first.nextCursor}`));
    expect([first.data, second.data].map(([row]) => row?.list)).toEqual(["pause", "not_from_this_number"]);
    const never = RetryGuardPage.parse(await get("/advice/retry-guard?list=never_call"));
    expect(never.data.map(({ list }) => list)).toEqual(["never_call"]);
  });

  it("is a file", async () => {
    const response = await callApi("/advice/retry-guard/file", { headers: clinic.asKey });
    expect(response.headers.get("content-type")).toContain("text/csv");
    const [head, ...rows] = (await response.text()).trimEnd().split("\r\n");
    expect(head).toBe("list,filename,line,importId,callId,callerId,callee,calleeToken,outcome,at,until");
    expect(rows).toHaveLength(3);
  });
});
