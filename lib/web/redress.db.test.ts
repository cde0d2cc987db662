import { beforeAll, describe, expect, it } from "vitest";
import { exportOrganization } from "@/lib/account/organization/export-organization.store";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { createSession } from "@/lib/account/sign-in/session.store";
import { listCalleeKeys } from "@/lib/pipeline/keep/callee-keys";
import { forgetNumber } from "@/lib/pipeline/keep/forget-callee";
import { RedressCaseDetail, RedressCaseItem, RedressCasePage } from "@/lib/present/redress/redress.schema";
import { countOpenCases } from "@/lib/redress/case.store";
import { aTenant, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const NUMBER = "+13125550100";
const HEADER = "callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier\n";
const notice = (id: string) =>
  `"SIP;cause=603;text=""v=analytics1;url=https://redress.example/form?call=${id};email=desk@redress.example;id=${id}"";location=RLN"`;
const rows = [
  `1,${NUMBER},+14155550101,2026-11-20T20:00:00Z,0,603,Network Blocked,${notice("a-1")},Carrier A`,
  `2,${NUMBER},+14155550102,2026-11-20T20:01:00Z,0,603,Network Blocked,${notice("a-2")},Carrier A`,
  `3,${NUMBER},+14155550103,2026-11-20T20:02:00Z,0,603,Network Blocked,,Carrier B`,
  `4,${NUMBER},+14155550104,2026-11-20T20:03:00Z,60000,200,OK,,Carrier A`,
];

let clinic: Tenant;
let viewer: Record<string, string>;
let caseId: string;
beforeAll(async () => {
  clinic = await aTenant("Clinic", "UTC");
  await importThroughApi(clinic, HEADER + rows.join("\n"), NOW);
  const user = await db.database.prisma.user.create({ data: { email: "viewer@clinic.example" } });
  const organizationId = clinic.organization.id;
  await db.database.prisma.membership.create({ data: { organizationId, userId: user.id, role: "viewer" } });
  viewer = await ownerHeaders(await createSession(user.id, null, new Date()));
});

const get = async (path: string) => (await callApi(path, { headers: clinic.asOwner })).json();
const send = (method: "POST" | "PUT" | "DELETE", path: string, json?: unknown, headers = clinic.asOwner) =>
  callApi(path, { method, headers, ...(json === undefined ? {} : { json }) });
const step = (json: unknown, id = caseId) => send("POST", `/redress-cases/${id}/steps`, json);
const detail = async () => RedressCaseDetail.parse(await get(`/redress-cases/${caseId}`));

describe("a case of a block", () => {
  it("opens with the contact of the header and the calls that prove it", async () => {
    const opened = await send("POST", "/redress-cases", { kind: "block", callerId: NUMBER });
    const one = RedressCaseItem.parse(await opened.json());
    caseId = one.id;
    expect(one).toMatchObject({
      callerId: NUMBER,
      blocker: "redress.example/form",
      status: "draft",
      contact: { via: "603+", url: "https://redress.example/form?call=a-2", email: "desk@redress.example", id: "a-2" },
      carrier: "Carrier A",
      assigneeId: clinic.owner.id,
    });
    const { calls, events } = await detail();
    expect(calls.map(({ line, callee, isSealed }) => [line, callee, isSealed])).toEqual([
      [3, "+1 415 •••", false],
      [2, "+1 415 •••", false],
    ]);
    expect(calls.map(({ rowSha256 }) => rowSha256.length)).toEqual([64, 64]);
    expect(events.map(({ kind, calls: n }) => [kind, n])).toEqual([
      ["opened", 0],
      ["calls_added", 2],
    ]);
  });

  it("goes on when it is opened again, and takes new calls in", async () => {
    const more = `9,${NUMBER},+14155550109,2026-11-21T20:00:00Z,0,603,Network Blocked,${notice("a-9")},Carrier A`;
    await importThroughApi(clinic, HEADER + more, NOW, "filename=more.csv");
    const again = await send("POST", "/redress-cases", {
      kind: "block",
      callerId: NUMBER,
      blocker: "redress.example/form",
    });
    expect(await again.json()).toMatchObject({ id: caseId });
    expect((await detail()).calls.map(({ filename }) => filename)).toEqual(["more.csv", "calls.csv", "calls.csv"]);
    const page = RedressCasePage.parse(await get(`/redress-cases?callerId=${encodeURIComponent(NUMBER)}`));
    expect(page.data.map(({ id }) => id)).toEqual([caseId]);
  });

  it("is nobody else's: unknown numbers and blockers open none", async () => {
    expect((await send("POST", "/redress-cases", { kind: "block", callerId: "+12025550199" })).status).toBe(404);
    expect((await send("POST", "/redress-cases", { kind: "block", callerId: NUMBER, blocker: "x" })).status).toBe(422);
    expect((await send("POST", "/redress-cases", { kind: "block", callerId: NUMBER }, viewer)).status).toBe(403);
    expect((await send("POST", "/redress-cases", { kind: "label", observationId: caseId })).status).toBe(404);
  });

  it("is counted, and is overdue once somebody should have looked", async () => {
    const soon = new Date();
    expect(await countOpenCases(clinic.scope, soon)).toEqual({ open: 1, overdue: 0 });
    const later = new Date(soon.getTime() + 25 * 3_600_000);
    expect(await countOpenCases(clinic.scope, later)).toEqual({ open: 1, overdue: 1 });
    expect(await get("/redress-cases?overdue=true")).toEqual({ data: [], nextCursor: null });
  });

  it("is sent, answered, ticked off and handed over, and its log says by whom", async () => {
    expect((await step({ kind: "answered" })).status).toBe(409);
    await step({ kind: "sent", way: "web_form", reference: "T-1", text: "<script>alert(1)</script>" });
    await step({ kind: "ticked", item: "pause", isDone: true });
    await step({ kind: "answered", text: "They look at it" });
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const answered = RedressCaseDetail.parse(await (await step({ kind: "follow_up", at: day })).json());
    expect(answered).toMatchObject({ status: "answered", dueAt: `${day}T00:00:00.000Z` });
    expect(answered.events.slice(3).map(({ kind, author, text }) => [kind, author, text])).toEqual([
      ["sent", clinic.owner.email, "<script>alert(1)</script>"],
      ["ticked", clinic.owner.email, ""],
      ["answered", clinic.owner.email, "They look at it"],
      ["follow_up", clinic.owner.email, ""],
    ]);
    expect((await step({ kind: "assigned", assigneeId: caseId })).status).toBe(422);
    expect((await step({ kind: "note", text: "x".repeat(4_001) })).status).toBe(422);
    expect((await step({ kind: "ticked", item: "../etc", isDone: true })).status).toBe(422);
  });
});

describe("when a case was sent", () => {
  const sentAt = async (at?: string) => {
    const response = await step({ kind: "sent", way: "phone", ...(at === undefined ? {} : { sentAt: at }) });
    return response.status === 200 ? RedressCaseDetail.parse(await response.json()) : response.status;
  };
  const ago = (ms: number) => new Date(Date.now() - ms);
  const DAY = 86_400_000;

  it("can be said afterwards, and its time runs from then", async () => {
    const at = ago(26 * 3_600_000).toISOString();
    const dated = await sentAt(at);
    const due = new Date(Date.parse(at) + DAY).toISOString();
    expect(dated).toMatchObject({ status: "sent", sentAt: at, dueAt: due });
    expect(typeof dated === "object" && dated.events.at(-1)).toMatchObject({
      kind: "sent",
      sentAt: at,
      followUpAt: null,
    });
  });

  it("can be a day, which counts to its end, or a reading of the organisation's clock", async () => {
    const yesterday = ago(DAY).toISOString().slice(0, 10);
    expect(await sentAt(yesterday)).toMatchObject({ sentAt: `${yesterday}T23:59:59.999Z` });
    expect(await sentAt(`${yesterday}T08:30`)).toMatchObject({ sentAt: `${yesterday}T08:30:00.000Z` });
  });

  it("is now where nothing is said, where it is today, and where the clock of who notes it runs ahead", async () => {
    for (const at of [undefined, ago(0).toISOString().slice(0, 10), ago(-2 * 60_000).toISOString()]) {
      const noted = await sentAt(at);
      const moment = typeof noted === "object" ? Date.parse(noted.sentAt ?? "") : Number.NaN;
      expect(Math.abs(moment - Date.now())).toBeLessThan(60_000);
    }
  });

  it("lies neither ahead nor long before the case was opened", async () => {
    expect(await sentAt(ago(-2 * DAY).toISOString())).toBe(422);
    expect(
      await sentAt(
        ago(-2 * DAY)
          .toISOString()
          .slice(0, 10),
      ),
    ).toBe(422);
    expect(await sentAt(ago(29 * DAY).toISOString())).toBe(422);
    expect(await sentAt("yesterday")).toBe(422);
  });
});

describe("when a case was answered", () => {
  const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
  const HOUR = 3_600_000;
  const answered = async (answeredAt?: string) => {
    const response = await step({ kind: "answered", ...(answeredAt === undefined ? {} : { answeredAt }) });
    return response.status === 200 ? RedressCaseDetail.parse(await response.json()) : response.status;
  };

  it("can be said afterwards, and the week to look again runs from then", async () => {
    const sentAt = ago(50 * HOUR);
    await step({ kind: "sent", way: "phone", sentAt });
    const at = ago(30 * HOUR);
    const dated = await answered(at);
    expect(dated).toMatchObject({
      status: "answered",
      sentAt,
      dueAt: new Date(Date.parse(at) + 7 * 24 * HOUR).toISOString(),
    });
    expect(typeof dated === "object" && dated.events.at(-1)).toMatchObject({ kind: "answered", answeredAt: at });
    expect(await answered(ago(51 * HOUR))).toBe(422);
    expect(await answered(ago(-HOUR))).toBe(422);
    expect(await answered("yesterday")).toBe(422);
    expect(typeof (await answered())).toBe("object");
  });

  it("may be the minute in which it was sent, which forms give without its seconds", async () => {
    const sentAt = new Date(Date.now() - HOUR);
    sentAt.setUTCSeconds(40, 0);
    await step({ kind: "sent", way: "phone", sentAt: sentAt.toISOString() });
    const minute = await answered(sentAt.toISOString().slice(0, "2026-11-02T22:05".length));
    expect(typeof minute === "object" && minute.events.at(-1)).toMatchObject({ answeredAt: sentAt.toISOString() });
  });
});

describe("dialled numbers", () => {
  const stored = async () => {
    const { rows: all } = await db.database.pool.query<{ text: string }>(
      "select (select string_agg(to_jsonb(c)::text, '') from case_call c) || (select string_agg(to_jsonb(e)::text, '') from case_event e) || (select string_agg(to_jsonb(r)::text, '') from redress_case r) || (select string_agg(to_jsonb(a)::text, '') from audit_event a) as text",
    );
    return all[0]?.text ?? "";
  };
  const evidence = async () => (await callApi(`/redress-cases/${caseId}/evidence`, { headers: clinic.asOwner })).text();

  it("are masked in the evidence until they are given", async () => {
    const text = await evidence();
    expect(text.split("\r\n")[0]).toBe(
      "startedAt,callerId,callee,carrier,outcome,sipCode,phrase,reason,callInfo,filename,line,fileSha256,rowSha256",
    );
    expect(text).toContain("+1 415 •••");
    expect(text).not.toContain("4155550101");
  });

  it("that no call leads to are kept nowhere", async () => {
    const strange = await send("POST", `/redress-cases/${caseId}/callees`, { numbers: ["+14155550199", "nonsense"] });
    expect(strange.status).toBe(422);
    expect(await stored()).not.toContain("4155550199");
  });

  it("are kept sealed, for the calls of the case alone", async () => {
    const sealed = await send("POST", `/redress-cases/${caseId}/callees`, {
      numbers: ["(415) 555-0101", "+14155550109", "+14155550104"],
    });
    expect(await sealed.json()).toEqual({ numbers: 3, calls: 2 });
    expect((await detail()).calls.map(({ isSealed, callee }) => [isSealed, callee])).toEqual([
      [true, "+1 415 •••"],
      [false, "+1 415 •••"],
      [true, "+1 415 •••"],
    ]);
    const text = await evidence();
    expect([text.includes("+14155550101"), text.includes("+14155550109"), text.includes("+14155550102")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await stored()).not.toMatch(/41555501/);
    const [key] = await listCalleeKeys(mintSystemScope());
    expect(key).toMatchObject({ state: "present", cases: 1 });
    expect((await callApi(`/redress-cases/${caseId}/evidence`, { headers: viewer })).status).toBe(403);
  });

  it("are handed out by no export", async () => {
    const out: string[] = [];
    for await (const page of exportOrganization(clinic.scope)) out.push(JSON.stringify(page));
    expect(out.join("")).toContain('"case_call"');
    expect(out.join("")).not.toMatch(/sealed_|41555501/);
  });

  it("go with the person who asks to be forgotten", async () => {
    await forgetNumber(clinic.scope, "+14155550109", "US");
    expect((await detail()).calls.map(({ isSealed, callee }) => [isSealed, callee])).toEqual([
      [false, "•••"],
      [false, "+1 415 •••"],
      [true, "+1 415 •••"],
    ]);
  });

  it("go when somebody takes them away, and when the case is closed", async () => {
    expect((await send("DELETE", `/redress-cases/${caseId}/callees`)).status).toBe(204);
    expect((await send("DELETE", `/redress-cases/${caseId}/callees`)).status).toBe(404);
    await send("POST", `/redress-cases/${caseId}/callees`, { numbers: ["+14155550101"] });
    const closed = RedressCaseDetail.parse(await (await step({ kind: "closed", outcome: "redressed" })).json());
    expect(closed).toMatchObject({ status: "closed", outcome: "redressed", dueAt: null, hasCallees: false });
    const { rows: left } = await db.database.pool.query(
      "select 1 from case_call where sealed_callee is not null union all select 1 from redress_case where sealed_key is not null",
    );
    expect(left).toEqual([]);
    const late = await send("POST", `/redress-cases/${caseId}/callees`, { numbers: ["+14155550101"] });
    expect(late.status).toBe(404);
  });
});

describe("a case with the provider", () => {
  it("is for refusals without a notice, and can be open beside", async () => {
    const opened = await send("POST", "/redress-cases", { kind: "lost_notice", callerId: NUMBER });
    expect(await opened.json()).toMatchObject({ kind: "lost_notice", blocker: "Carrier B", contact: null });
  });

  it("that was closed is reopened, unless another took its place", async () => {
    expect((await step({ kind: "reopened" })).status).toBe(200);
    await step({ kind: "closed", outcome: "withdrawn" });
    await send("POST", "/redress-cases", { kind: "block", callerId: NUMBER });
    expect((await step({ kind: "reopened" })).status).toBe(409);
    expect((await step({ kind: "sent", way: "email" })).status).toBe(409);
    expect((await step({ kind: "note", text: "for later" })).status).toBe(200);
  });
});

it("what was done stands in the audit, without a number of anybody called", async () => {
  const { rows: audited } = await db.database.pool.query<{ action: string }>(
    "select distinct action from audit_event where action like 'redress.%' order by action",
  );
  expect(audited.map(({ action }) => action)).toEqual([
    "redress.callees_dropped",
    "redress.callees_sealed",
    "redress.changed",
    "redress.evidence_taken",
    "redress.opened",
  ]);
});
