import { beforeAll, describe, expect, it } from "vitest";
import { listAuditEvents } from "@/lib/account/audit/audit-page.store";
import { createReportShare } from "@/lib/account/report-share/report-share.store";
import { addAction } from "@/lib/advice/action.store";
import { findChromium } from "@/lib/platform/chromium";
import {
  FreshReportShare,
  MonthlyReport,
  ReportMonthList,
  ReportShareList,
  SharedReportAnswer,
} from "@/lib/present/report/report.schema";
import { loadReportFacts } from "@/lib/present/report/report-facts.loader";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const [HARMED, HEALTHY] = ["+13125550103", "+13125550104"];
const dayOf = (index: number) => new Date(Date.parse("2026-02-15T15:00:00Z") + index * 86_400_000).toISOString();

let clinic: Tenant;
let tiny: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
  tiny = await aTenant("Tiny");
  const runs = Array.from({ length: 40 }, (_, index) => {
    const isBlocked = index >= 20;
    return [
      { callerId: HARMED, startedAt: dayOf(index), count: 25, sip: 200, carrier: "Carrier A" },
      {
        callerId: HARMED,
        startedAt: dayOf(index),
        count: 25,
        sip: isBlocked ? 608 : 480,
        phrase: isBlocked ? "Rejected" : "Unavailable",
        carrier: "Carrier B",
      },
      { callerId: HEALTHY, startedAt: dayOf(index), count: 20, sip: 200, carrier: "Carrier A" },
    ];
  });
  await importThroughApi(clinic, callFile(runs.flat()), NOW);
  // Late in the evening of the zone, which is the next month in UTC.
  const late = [
    { callerId: HEALTHY, startedAt: "2026-05-31T23:30:00Z", count: 3, sip: 200 },
    { callerId: HEALTHY, startedAt: "2026-05-31T23:40:00Z", count: 1, sip: 608, phrase: "Rejected" },
  ];
  await importThroughApi(tiny, callFile(late), NOW);
  const at = new Date("2026-03-10T12:00:00Z");
  const action = { ruleId: "rejected-608", callerIds: [HARMED], kind: "done", reason: "secret", at } as const;
  await addAction(clinic.scope, action, () => undefined);
});

const get = (path: string, tenant = clinic) => callApi(path, { headers: tenant.asKey });
const report = async (path: string, tenant = clinic) => MonthlyReport.parse(await (await get(path, tenant)).json());
const share = async (wish: object, tenant = clinic) =>
  callApi("/report-shares", { method: "POST", headers: tenant.asOwner, json: wish });
const lookUp = (secret: string) => callApi("/report-links/lookup", { method: "POST", json: { secret } });
const secretOf = (link: string) => new URLSearchParams(new URL(link).hash.slice(1)).get("secret") ?? "";
const table = (of: MonthlyReport, id: string) => {
  const found = of.tables.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no table ${id}`);
  return found;
};

describe("reports", () => {
  it("lists the months that hold calls, latest first", async () => {
    const { data } = ReportMonthList.parse(await (await get("/reports")).json());
    expect(data).toMatchObject([
      { month: "2026-03", calls: 1_820, blocked: { n: 1_820 } },
      { month: "2026-02", calls: 980, blocked: { value: 0 } },
    ]);
  });

  it("counts months of the organisation's zone", async () => {
    const { data } = ReportMonthList.parse(await (await get("/reports", tiny)).json());
    expect(data.map(({ month, calls }) => [month, calls])).toEqual([["2026-05", 4]]);
  });

  it("counts the same whether or not sums by day stand ready", async () => {
    const ready = await report("/reports/2026-03");
    await db.database.pool.query("update rollup_state set time_zone = 'Asia/Kathmandu'");
    const summed = await report("/reports/2026-03");
    await db.database.pool.query("update rollup_state set time_zone = 'America/New_York'");
    expect(summed).toEqual(ready);
  });

  it("compares a month with the one before, with intervals", async () => {
    const march = await report("/reports/2026-03");
    expect(march).toMatchObject({ title: "March 2026", organizationName: "Clinic" });
    expect(march.coverage).toMatch(/^Calls from 1 Mar 2026 to 26 Mar 2026, on 26 of 31 days/);
    const blocked = table(march, "rates").rows.find(([cell]) => cell?.text === "Blocked by networks");
    expect(blocked?.map(({ text }) => text)).toEqual([
      "Blocked by networks",
      expect.stringMatching(/^2\d%$/),
      "0%",
      expect.stringMatching(/^\+2\d(\.\d)? points$/),
    ]);
    expect(march.summary[0]).toMatch(/^Networks blocked \d+ of 1,820 calls .* more than in February 2026 \(0%\)/);
  });

  it("tells of caller IDs, alerts and advice", async () => {
    const march = await report("/reports/2026-03");
    expect(table(march, "caller-ids").rows.map(([id]) => id?.values)).toEqual([[HARMED]]);
    expect(table(march, "alerts").rows.length).toBeGreaterThan(0);
    expect(table(march, "advice").rows[0]?.map(({ text }) => text)).toContain("Not yet measured");
    expect(JSON.stringify(march)).not.toContain("secret");
    expect(table(march, "caller-ids").rows[0]?.[1]?.values).toEqual([expect.stringMatching(/^2026-0[23]-\d\d$/)]);
    expect(table(await report("/reports/2026-05", tiny), "caller-ids").rows).toEqual([]);
  });

  it("tells of redress cases of the month however many came after it, and of none of other months", async () => {
    const { scope, organization } = await aTenant("Redress");
    await db.database.pool.query(
      `insert into redress_case (organization_id, caller_id, kind, blocker, status, opened_at, closed_at, detail)
       select $1, $2, 'block', 'b' || n, 'draft', case n when 0 then timestamptz '2026-03-05' else '2026-08-05' end,
         case n when 0 then timestamptz '2026-04-05' end, '{"contact":null,"carrier":"","label":null}'
       from generate_series(0, 501) as n`,
      [organization.id, HARMED],
    );
    const facts = (month: string) => loadReportFacts(scope, organization, month);
    expect((await facts("2026-03")).cases).toMatchObject([{ blocker: "b0" }]);
    expect((await facts("2026-02")).cases).toEqual([]);
    const august = await facts("2026-08");
    expect([august.cases.length, august.hasMoreCases]).toEqual([500, true]);
  });

  it("says of few calls that they are not enough", async () => {
    const may = await report("/reports/2026-05", tiny);
    expect(may.cautions.join(" ")).toContain("4 calls are not enough");
    expect(may.summary).toEqual(["There are not enough calls to conclude anything from this month."]);
  });

  it.each(["/reports/2026-04", "/reports/2026-13", "/reports/0000-01", "/reports/x", "/reports/2026-03/tables/x"])(
    "has nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("gives each table as CSV, with shares as fractions", async () => {
    for (const { id } of (await report("/reports/2026-03")).tables)
      expect([id, (await get(`/reports/2026-03/tables/${id}`)).status]).toEqual([id, 200]);
    const response = await get("/reports/2026-03/tables/carriers");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [head, first] = (await response.text()).split("\r\n");
    expect(head).toMatch(/^carrier,calls,blocked,blocked_share,blocked_share_low,/);
    expect(first).toMatch(/^Carrier A,1170,0,0,0,0\.00\d+,1170,0,/);
  });
});

describe("the PDF of a report", () => {
  it("is made by the installed browser, or refused for want of one", async () => {
    const response = await get("/reports/2026-03/pdf?paper=letter");
    if (findChromium() === null) return expect(response.status).toBe(501);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toMatch(/^%PDF-.*MediaBox\s*\[0 0 612 792\]/s);
  });

  it("is refused where there is no browser, and of no month", async () => {
    const before = process.env.CHROMIUM;
    process.env.CHROMIUM = "/nowhere/chromium";
    const [refused, unknown] = [await get("/reports/2026-03/pdf"), await get("/reports/2026-04/pdf")];
    if (before === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = before;
    expect([refused.status, unknown.status]).toEqual([501, 404]);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("Print the page") });
  });
});

describe("a link to a report", () => {
  it("opens the report for anybody, until it is revoked, and is known by its hash alone", async () => {
    const made = FreshReportShare.parse(await (await share({ month: "2026-03", days: 7 })).json());
    const secret = secretOf(made.link);
    expect(secret).toMatch(/^[\w-]{43}$/);
    const rows = await db.database.pool.query("select to_jsonb(s)::text as row from report_share s");
    expect(JSON.stringify(rows.rows)).not.toContain(secret);
    const opened = await lookUp(secret);
    expect([opened.headers.get("cache-control"), opened.headers.get("x-robots-tag")]).toEqual(["no-store", "noindex"]);
    const { report: seen, expiresAt } = SharedReportAnswer.parse(await opened.json());
    expect([seen.title, expiresAt]).toEqual(["March 2026", made.expiresAt]);
    expect(JSON.stringify(seen)).toContain(HARMED);
    const { data } = ReportShareList.parse(
      await (await callApi("/report-shares?month=2026-03", { headers: clinic.asOwner })).json(),
    );
    const [createdBy, lastUsedAt] = [clinic.owner.email, expect.any(String)];
    expect([made.createdBy, data]).toMatchObject([createdBy, [{ id: made.id, createdBy, lastUsedAt }]]);
    const revoke = () => callApi(`/report-shares/${made.id}`, { method: "DELETE", headers: clinic.asOwner });
    expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 404]);
    expect((await lookUp(secret)).status).toBe(404);
    const { events } = await listAuditEvents(
      clinic.scope,
      { action: null, q: null, from: null, to: null },
      { limit: 10, cursor: null },
    );
    const own = events.filter(({ action }) => action.startsWith("report."));
    expect(own.map(({ action, subject }) => [action, subject])).toEqual([
      ["report.share_revoked", made.id],
      ["report.shared", made.id],
    ]);
    expect(JSON.stringify(own)).not.toContain(secret);
  });

  it("looks the same whether it expired, was revoked or never was", async () => {
    const gone = { month: "2026-03", hasMasks: false, expiresAt: new Date(Date.now() - 1_000) };
    await createReportShare(clinic.scope, gone, "a-link-that-ran-out", new Date());
    const answers = await Promise.all(
      ["a-link-that-ran-out", "nobody's"].map(async (secret) => {
        const { status, body } = await lookUp(secret).then(async (one) => ({
          status: one.status,
          body: await one.text(),
        }));
        return [status, body];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
  });

  it("cuts caller IDs short where that was asked for", async () => {
    const { link } = FreshReportShare.parse(await (await share({ month: "2026-03", days: 1, hasMasks: true })).json());
    const text = await (await lookUp(secretOf(link))).text();
    expect(text).toContain("+1 312 ••• ••03");
    for (const whole of [HARMED, "5550103", "555 0103"]) expect(text).not.toContain(whole);
  });

  it("hides what tells of few calls, in cells and in sums", async () => {
    const { link } = FreshReportShare.parse(await (await share({ month: "2026-05", days: 30 }, tiny)).json());
    const { report: seen } = SharedReportAnswer.parse(await (await lookUp(secretOf(link))).json());
    const cells = table(seen, "outcomes").rows.flat();
    expect(cells.filter(({ text }) => text === "< 5")).toHaveLength(2);
    expect(cells.flatMap(({ values }) => values).filter((value) => typeof value === "number" && value > 0)).toEqual([]);
    expect(seen.figures[0]).toMatchObject({ label: "Calls", text: "< 5" });
    expect(JSON.stringify(seen)).not.toMatch(/\b4 calls/);
  });

  it.each([
    [{ month: "2026-03", days: 365 }, 422],
    [{ month: "March", days: 7 }, 422],
    [{ month: "2026-04", days: 7 }, 404],
    [{ days: 7 }, 422],
  ])("is not made of %j", async (wish, status) => {
    expect((await share(wish)).status).toBe(status);
  });

  it("is for people who have signed in, not for keys", async () => {
    expect((await callApi("/report-shares", { headers: clinic.asKey })).status).toBe(403);
  });
});
