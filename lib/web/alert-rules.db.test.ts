import { beforeAll, describe, expect, it } from "vitest";
import { createSession } from "@/lib/account/sign-in/session.store";
import { makeChannel } from "@/lib/alert/channels/make-channel.gateway";
import { RULES_MAX } from "@/lib/alert/rules/alert-rule.store";
import type { RuleWish } from "@/lib/alert/rules/rule-definition.schema";
import { RULE_TEMPLATES } from "@/lib/alert/rules/rule-templates";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { Alert, AlertPage } from "@/lib/present/alert/alert.schema";
import { AlertRuleBacktest, AlertRuleItem, AlertRuleList } from "@/lib/present/alert/alert-rule.schema";
import { aTenant, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";
import type { Method } from "@/lib/web/define-route";

const db = testDatabase();
const NOW = new Date("2026-03-20T12:00:00Z");
const [GOOD, BAD] = ["+13125550103", "+13125550104"];
/** Calls declined by people: no network blocks, so that no rule of ours speaks. Equal times and names would be equal calls. */
const dayOf = (day: string, callerId: string, declined: number) => [
  { callerId, startedAt: `${day}T14:00:0${callerId === GOOD ? 3 : 4}Z`, count: 100 - declined, sip: 200 },
  ...(declined === 0
    ? []
    : [
        {
          callerId,
          startedAt: `${day}T15:00:0${callerId === GOOD ? 3 : 4}Z`,
          count: declined,
          everySeconds: 30,
          sip: 603,
          phrase: "Decline",
        },
      ]),
];
const RULE: RuleWish = {
  name: "Declined a lot",
  metric: "declined",
  comparison: "above",
  threshold: 0.2,
  minCalls: 50,
  severity: "critical",
};

let clinic: Tenant;
let stranger: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
  stranger = await aTenant("Stranger");
  const days = ["2026-03-10", "2026-03-11", "2026-03-12"];
  const history = [
    ...days.flatMap((day) => dayOf(day, GOOD, 3)),
    ...days.flatMap((day, at) => dayOf(day, BAD, at === 1 ? 60 : 3)),
  ];
  await importThroughApi(clinic, callFile(history), NOW, "filename=history.csv");
});

const call = (method: Method, path: string, json?: unknown, headers = clinic.asOwner) =>
  callApi(`/alert-rules${path}`, { method, headers, ...(json === undefined ? {} : { json }) });
const add = async (wish: Partial<RuleWish> = {}) =>
  AlertRuleItem.parse(await (await call("POST", "", { ...RULE, ...wish })).json());
const backtest = async (wish: Partial<RuleWish> = {}) =>
  AlertRuleBacktest.parse(await (await call("POST", "/backtest", { ...RULE, ...wish })).json());
const ownAlerts = async () =>
  AlertPage.parse(await (await callApi("/alerts?withdrawn=true", { headers: clinic.asOwner })).json()).data.filter(
    ({ kind }) => kind === "rule",
  );
const importDay = (day: string, callerId: string, declined: number, now = NOW) =>
  importThroughApi(
    clinic,
    callFile(dayOf(day, callerId, declined)),
    now,
    `filename=${day}-${callerId}-${declined}.csv`,
  );

describe("a rule before it is kept", () => {
  it("says what it would have found in the calls that are there, with figures, and keeps nothing", async () => {
    const found = await backtest();
    expect(found).toMatchObject({ total: 1, callers: 1, dayMax: 1, daysOverBudget: 0, numberDays: 6 });
    expect(found.incidents[0]).toMatchObject({
      detectedAt: "2026-03-11T16:00:00.000Z",
      callerCount: 1,
      callers: [{ callerId: BAD, value: 0.6, n: 100, before: 0.2 }],
    });
    expect(await ownAlerts()).toEqual([]);
    expect(found.isNoisy).toBe(true);
    expect(found.reach).toEqual({ minCalls: 50, isTogether: false, enough: 2, tooFew: 0 });
  });

  it("finds nothing where its evidence is too thin, and everybody where it asks for nothing", async () => {
    expect(await backtest({ minCalls: 400 })).toMatchObject({
      total: 0,
      reach: { minCalls: 400, isTogether: false, enough: 0, tooFew: 2 },
    });
    expect(await backtest({ threshold: 0.001, windowHours: 672 })).toMatchObject({ callers: 2 });
    expect(await backtest({ scope: { callers: { by: "number", values: [GOOD] } } })).toMatchObject({ total: 0 });
    expect(await backtest({ scope: { carrier: "Nobody" } })).toMatchObject({ total: 0 });
  });

  it.each(RULE_TEMPLATES.map((template) => [template.id, template.rule] as const))(
    "is there as a template: %s",
    async (_, rule) => {
      expect((await call("POST", "/backtest", rule)).status).toBe(200);
    },
  );

  it("says of an organisation without calls that there are none", async () => {
    const answer = await call("POST", "/backtest", RULE, stranger.asOwner);
    expect(await answer.json()).toMatchObject({ from: null, to: null, total: 0, perThousand: null });
  });
});

describe("a rule that is kept", () => {
  it("judges the calls that come, tells people, is undone by later calls, and finds nothing new in a replay", async () => {
    const { id } = await add();
    expect(await ownAlerts()).toEqual([]);
    await importDay("2026-03-19", BAD, 70);
    const [alert] = await ownAlerts();
    expect(alert).toMatchObject({
      callerId: BAD,
      severity: "critical",
      detectedAt: "2026-03-19T16:00:00.000Z",
      status: "open",
    });
    expect(alert?.evidence).toMatchObject({
      metric: "declined",
      rateAfter: 0.7,
      rule: { name: "Declined a lot", callerCount: 1 },
    });
    const { rows } = await db.database.pool.query("select subject from delivery where alert_id = $1", [alert?.id]);
    expect(rows).toMatchObject([
      { subject: expect.stringMatching(/^\+1 312 555 0104: declined calls 70%, above 20% \(n = 100\)/) },
    ]);
    // The other number goes bad within the cool-down: it joins.
    await importDay("2026-03-19", GOOD, 80);
    expect(await ownAlerts()).toMatchObject([{ evidence: { rule: { callerCount: 2 } } }]);
    expect(await replay(clinic.scope, NOW)).toMatchObject({ differences: { alerts: 0 } });
    await call("PATCH", `/${id}`, { isEnabled: false });
  });

  it("keeps what it raised when it is switched off, changed or deleted", async () => {
    const { data } = AlertRuleList.parse(await (await call("GET", "")).json());
    const rule = data.find(({ origin }) => origin === "own");
    expect(rule).toMatchObject({ isEnabled: false, statistics: { fired: 1, falseAlarms: 0 } });
    const id = String(rule?.id);
    await importDay("2026-03-20", BAD, 90, new Date("2026-03-21T12:00:00Z"));
    expect(await ownAlerts()).toMatchObject([{ withdrawnAt: null }]);
    const changed = AlertRuleItem.parse(
      await (await call("PATCH", `/${id}`, { definition: { ...RULE, threshold: 0.5 }, isEnabled: true })).json(),
    );
    expect(changed).toMatchObject({ version: 2, since: "2026-03-20T16:00:00.000Z" });
    await evaluateOrganization(clinic.scope, { importId: null, now: NOW, isFresh: true });
    expect(await ownAlerts()).toMatchObject([{ withdrawnAt: null }]);
    expect((await call("DELETE", `/${id}`)).status).toBe(204);
    expect([(await call("GET", `/${id}`)).status, (await call("DELETE", `/${id}`)).status]).toEqual([404, 404]);
    expect((await call("POST", `/${id}/restoration`)).status).toBe(200);
    expect([(await call("GET", `/${id}`)).status, (await call("POST", `/${id}/restoration`)).status]).toEqual([
      200, 404,
    ]);
    expect(await ownAlerts()).toHaveLength(1);
  });

  it("counts its false alarms", async () => {
    const [alert] = await ownAlerts();
    const json = { status: "resolved", resolution: "false_alarm" };
    await callApi(`/alerts/${alert?.id}`, { method: "PATCH", headers: clinic.asOwner, json });
    const { data } = AlertRuleList.parse(await (await call("GET", "")).json());
    expect(data.find(({ origin }) => origin === "own")?.statistics).toMatchObject({
      ...{ fired: 1, acknowledged: 1, falseAlarms: 1 },
      falseAlarmShare: { value: 1, n: 1 },
    });
  });

  it("is undone by an import that is undone: its alert is withdrawn, never erased", async () => {
    const { id } = await add({ name: "Undone" });
    const done = await importDay("2026-03-22", BAD, 90, new Date("2026-03-22T18:00:00Z"));
    const mine = async () => (await ownAlerts()).filter(({ ruleId }) => ruleId === `own:${id}`);
    expect(await mine()).toMatchObject([{ withdrawnAt: null }]);
    expect((await callApi(`/imports/${done.id}`, { method: "DELETE", headers: clinic.asOwner })).status).toBe(204);
    await evaluateOrganization(clinic.scope, { importId: null, now: new Date("2026-03-22T19:00:00Z") });
    expect((await mine())[0]?.withdrawnAt).not.toBeNull();
    await call("DELETE", `/${id}`);
  });

  it("speaks of silence once the clock has come so far, and is over with the next call", async () => {
    const { id } = await add({ ...RULE, name: "Silent", metric: "silence", threshold: 24, per: "together" });
    const at = (text: string) => evaluateOrganization(clinic.scope, { importId: null, now: new Date(text) });
    const mine = async () => (await ownAlerts()).filter(({ ruleId }) => ruleId === `own:${id}`);
    await at("2026-03-21T15:30:00Z");
    expect(await mine()).toEqual([]);
    await at("2026-03-21T17:00:00Z");
    expect(await mine()).toMatchObject([{ detectedAt: "2026-03-21T16:00:00.000Z", status: "open", callerId: BAD }]);
    await importDay("2026-03-23", GOOD, 0, new Date("2026-03-23T16:00:00Z"));
    expect(await mine()).toMatchObject([{ status: "resolved", evidence: { overAt: "2026-03-23T15:00:00.000Z" } }]);
    await call("DELETE", `/${id}`);
  });
});

describe("rules of ours", () => {
  it("are on from the beginning, and are switched off and on, not changed", async () => {
    const rules = AlertRuleList.parse(await (await call("GET", "", undefined, stranger.asOwner)).json()).data;
    expect(rules.map(({ id, isEnabled }) => [id, isEnabled])).toEqual([
      ["scan_block", true],
      ["scan_label", true],
      ["score_low", true],
    ]);
    const off = await call("PATCH", "/score_low", { isEnabled: false });
    expect(await off.json()).toMatchObject({
      id: "score_low",
      isEnabled: false,
      tell: { roles: ["owner", "admin", "analyst"] },
    });
    expect((await call("PATCH", "/score_low", { definition: RULE })).status).toBe(422);
    expect((await call("DELETE", "/score_low")).status).toBe(404);
    await call("PATCH", "/score_low", { isEnabled: true });
  });
});

describe("what nobody may", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => `+1312${String(5_000_000 + at)}`);

  it.each<[string, object]>([
    ["a threshold that is no share", { threshold: 7 }],
    ["a threshold below nothing", { threshold: -1 }],
    ["a threshold that is no number", { threshold: "NaN" }],
    ["a line break in its name", { name: "a\r\nBcc: everybody@evil.example" }],
    ["a name that hides its direction", { name: "a\u202eb" }],
    ["no evidence", { minCalls: 0 }],
    ["a comparison that makes no sense", { metric: "attempts", comparison: "falls", threshold: 5 }],
    ["a window of its own", { windowHours: 5 }],
    ["silence by number", { metric: "silence", threshold: 5, per: "number" }],
    ["more caller IDs than there may be", { scope: { callers: { by: "number", values: numbers(10_001) } } }],
    ["a caller ID that is none", { scope: { callers: { by: "number", values: ["'; drop table call; --"] } } }],
    ["a metric of another language", { metric: "constructor" }],
  ])("ask for %s", async (_, change) => {
    expect((await call("POST", "", { ...RULE, ...change })).status).toBe(422);
  });

  it("lets ten thousand caller IDs stand in a scope", async () => {
    const scope = { callers: { by: "number", values: numbers(10_000) } };
    const made = await call("POST", "", { ...RULE, scope });
    expect(made.status).toBe(201);
    expect((await call("POST", "/backtest", { ...RULE, scope })).status).toBe(200);
    await call("DELETE", `/${(await made.json()).id}`);
  });

  it("tells people or channels of other organisations", async () => {
    const foreign = await makeChannel(stranger.scope, {
      kind: "webhook",
      name: "x",
      url: "https://hooks.example/in",
      minSeverity: "high",
    });
    for (const tell of [{ userIds: [stranger.owner.id] }, { channelIds: [foreign.channel.id] }])
      expect((await call("POST", "", { ...RULE, tell })).status).toBe(422);
  });

  it("lets a viewer look, and neither try nor keep", async () => {
    const user = await db.database.prisma.user.create({
      data: {
        email: "viewer@people.example",
        memberships: { create: { organizationId: clinic.organization.id, role: "viewer" } },
      },
    });
    const viewer = await ownerHeaders(await createSession(user.id, null, new Date()));
    expect((await call("GET", "", undefined, viewer)).status).toBe(200);
    for (const [method, path] of [
      ["POST", ""],
      ["POST", "/backtest"],
      ["PATCH", "/scan_block"],
    ] as const)
      expect((await call(method, path, method === "PATCH" ? { isEnabled: false } : RULE, viewer)).status).toBe(403);
  });

  it("keeps no more rules than are judged quickly", async () => {
    const { data } = AlertRuleList.parse(await (await call("GET", "")).json());
    const has = data.filter(({ origin }) => origin === "own").length;
    for (let made = has; made < RULES_MAX; made++) await add({ name: `Rule ${made}` });
    expect((await call("POST", "", RULE)).status).toBe(409);
  });
});

it("shows the rule in the alert that the API shows", async () => {
  const [alert] = await ownAlerts();
  const shown = Alert.parse(await (await callApi(`/alerts/${alert?.id}`, { headers: clinic.asOwner })).json());
  expect(shown.evidence.rule?.condition).toContain("Declined calls of one caller ID above 20%");
});
