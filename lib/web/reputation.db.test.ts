import { beforeAll, describe, expect, it } from "vitest";
import { Alert, AlertNoteList, AlertPage } from "@/lib/present/alert/alert.schema";
import { CallerIdDetail, CallerIdPage } from "@/lib/present/caller-id/caller-id.schema";
import { ScoreHistory } from "@/lib/present/caller-id/score.schema";
import { CallPage } from "@/lib/present/calls/call.schema";
import { Series } from "@/lib/present/chart/series.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { type CallRun, callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const [GOOD, BLOCKED, FEW, OLD] = ["+13125550101", "+13125550103", "+13125550104", "+13125550105"] as const;
const day = (number: number) => `2026-03-${String(number).padStart(2, "0")}T14:00:00Z`;
const eachDay = (run: (startedAt: string) => CallRun[]) =>
  Array.from({ length: 10 }, (_, index) => run(day(index + 1))).flat();

const FLEET: readonly CallRun[] = [
  ...eachDay((startedAt) => [
    { callerId: GOOD, startedAt, count: 20, sip: 200, carrier: "Carrier A" },
    { callerId: GOOD, startedAt, count: 30, sip: 480, carrier: "Carrier A", everySeconds: 90 },
    { callerId: BLOCKED, startedAt, count: 10, sip: 200, carrier: "Carrier A" },
    { callerId: BLOCKED, startedAt, count: 30, sip: 608, phrase: "Rejected", carrier: "Carrier B" },
  ]),
  { callerId: FEW, startedAt: day(10), count: 3, sip: 404, phrase: "Not Found" },
  { callerId: OLD, startedAt: "2025-06-01T14:00:00Z", count: 5, sip: 200 },
];

let fleet: Tenant;
let imported: string;
beforeAll(async () => {
  fleet = await aTenant("Fleet", "America/New_York");
  imported = (await importThroughApi(fleet, callFile(FLEET), NOW)).id;
});

async function read(path: string): Promise<unknown> {
  const response = await callApi(path, { headers: fleet.asKey });
  expect([response.status, path]).toEqual([200, path]);
  return response.json();
}
const list = async (query: string) => CallerIdPage.parse(await read(`/caller-ids${query}`));
const numbers = async (query: string) => (await list(query)).data.map(({ callerId }) => callerId);

describe("GET /caller-ids", () => {
  it("counts how the calls of each ended, over the last thirty days that hold calls", async () => {
    const page = await list("");
    expect([page.from, page.to, page.nextCursor]).toEqual([
      "2025-06-01T04:00:00.000Z",
      "2026-03-11T04:00:00.000Z",
      null,
    ]);
    const byId = new Map(page.data.map((item) => [item.callerId, item]));
    expect(byId.get(GOOD)).toMatchObject({ attempts: 500, outcomes: { answered: 200, unreachable: 300 } });
    expect(byId.get(BLOCKED)).toMatchObject({
      attempts: 400,
      outcomes: { answered: 100, rejected_608: 300 },
      rates: { answer: 0.25, blocked: 0.75, unwanted: 0, declined: 0 },
    });
    expect(byId.get(FEW)).toMatchObject({ outcomes: { invalid_number: 3 }, standing: "not_enough_calls" });
    const counted = page.data.flatMap(({ outcomes }) => Object.values(outcomes)).reduce((sum, n) => sum + n, 0);
    expect(counted).toBe(FLEET.reduce((sum, { count }) => sum + count, 0));
  });

  it("puts the worst score first, and those without a score last either way", async () => {
    const page = await list("");
    expect(page.data[0]).toMatchObject({ callerId: BLOCKED, standing: "harmed", grade: "poor" });
    const scores = page.data.flatMap(({ score }) => score ?? []);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    const falling = (await list("?order=desc")).data.flatMap(({ score }) => score ?? []);
    expect(falling).toEqual([...scores].reverse());
  });

  it.each([
    ["?sort=attempts", [GOOD, BLOCKED, OLD, FEW]],
    ["?sort=attempts&order=asc", [FEW, OLD, BLOCKED, GOOD]],
    ["?sort=lastCallAt&order=asc", [OLD]],
    ["?sort=blocked", [BLOCKED, GOOD, OLD, FEW]],
    ["?q=0103", [BLOCKED]],
    ["?q=555010&sort=attempts", [GOOD, BLOCKED, OLD, FEW]],
    ["?q=%2B1%20312%20555%200103", [BLOCKED]],
    ["?q=(312)%20555-0103", [BLOCKED]],
    ["?q=312-555-0103", [BLOCKED]],
    ["?q=555%200103", [BLOCKED]],
    ["?q=()", []],
    ["?q=%25", []],
    ["?standing=harmed", [BLOCKED]],
  ])("%s begins with %j", async (query, expected) => {
    const found = await numbers(query);
    expect(found.slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  it.each(["sort=score", "sort=attempts&order=asc", "sort=blocked", "sort=lastCallAt"])(
    "reads on from page to page in the order %s without losing or repeating one",
    async (order) => {
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof list>> = await list(
          `?limit=1&${order}${cursor === "" ? "" : `&cursor=${cursor}`}`,
        );
        seen.push(...page.data.map(({ callerId }) => callerId));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(await numbers(`?${order}`));
    },
  );

  it("counts within the time asked for, by days of the organisation's zone", async () => {
    const page = await list("?from=2026-03-01&to=2026-03-02&sort=attempts");
    expect([page.from, page.to]).toEqual(["2026-03-01T05:00:00.000Z", "2026-03-03T05:00:00.000Z"]);
    expect(page.data.find(({ callerId }) => callerId === GOOD)?.attempts).toBe(100);
    expect(page.data.find(({ callerId }) => callerId === OLD)).toMatchObject({ attempts: 0, rates: { answer: null } });
  });

  it.each([
    ["from=2026-02-30", "from: This is neither a day such as 2026-11-22 nor a time such as 2026-11-22T14:00:00Z"],
    ["to=2026-03-01T10:00:00", "to: This is neither a day such as 2026-11-22 nor a time such as 2026-11-22T14:00:00Z"],
    ["limit=abc", "limit: This is not a number"],
    ["limit=1.5", "limit: This is not a whole number"],
    ["limit=0", "limit: At least 1"],
  ])("says in plain words what is wrong with %s", async (query, detail) => {
    const response = await callApi(`/caller-ids?${query}`, { headers: fleet.asKey });
    expect(await response.json()).toMatchObject({ status: 400, detail });
  });

  it.each(["?sort=name", "?standing=bad", "?limit=501", "?from=yesterday", "?cursor=abc"])(
    "refuses %s",
    async (query) => {
      expect((await callApi(`/caller-ids${query}`, { headers: fleet.asKey })).status).toBe(400);
    },
  );
});

describe("GET /caller-ids/{e164}", () => {
  const detail = async (callerId: string) =>
    CallerIdDetail.parse(await read(`/caller-ids/${encodeURIComponent(callerId)}`));

  it("explains the score by lines that add up to it exactly", async () => {
    for (const { callerId } of (await list("")).data) {
      const { score, base, factors, version } = await detail(callerId);
      if (score === null) continue;
      expect(factors.reduce((sum, { points }) => sum + points, base)).toBe(score);
      expect(version).toBeGreaterThan(0);
    }
    const [blocked] = (await detail(BLOCKED)).factors;
    expect(blocked).toMatchObject({ id: "blocked" });
    expect(blocked?.points).toBeLessThan(-40);
  });

  it("says the same as the list beside it", async () => {
    const [item] = (await list("?q=0103")).data;
    expect(await detail(BLOCKED)).toMatchObject({ ...item });
  });

  it("is found without the plus, and not found when it was never used", async () => {
    expect((await detail("13125550103")).callerId).toBe(BLOCKED);
    expect((await callApi("/caller-ids/+12025550100", { headers: fleet.asKey })).status).toBe(404);
  });

  it("takes a label and a group, which the list can be searched for", async () => {
    const change = (json: unknown) => callApi(`/caller-ids/${GOOD}`, { method: "PATCH", headers: fleet.asOwner, json });
    expect(CallerIdDetail.parse(await (await change({ label: "Front desk", group: "Clinic" })).json())).toMatchObject({
      label: "Front desk",
      group: "Clinic",
    });
    expect(await numbers("?q=front")).toEqual([GOOD]);
    expect(CallerIdDetail.parse(await (await change({ group: null })).json())).toMatchObject({
      label: "Front desk",
      group: null,
    });
    expect((await change({ label: "" })).status).toBe(422);
  });
});

describe("GET /caller-ids/{e164}/series and /scores", () => {
  const series = async (query: string) => Series.parse(await read(`/caller-ids/${BLOCKED}/series${query}`));

  it("shows days of the organisation's zone by outcome", async () => {
    const { data, timeZone } = await series("?from=2026-03-01&to=2026-03-10");
    expect(timeZone).toBe("America/New_York");
    expect(data).toHaveLength(10);
    expect(data[0]).toEqual({
      at: "2026-03-01T05:00:00.000Z",
      attempts: 40,
      counts: { answered: 10, rejected_608: 30 },
    });
    // The night in which clocks were set forward.
    expect(data.at(-1)?.at).toBe("2026-03-10T04:00:00.000Z");
  });

  it("shows hours, and carriers", async () => {
    const { data } = await series("?grain=hour&by=carrier&from=2026-03-01&to=2026-03-01");
    expect(data).toEqual([
      { at: "2026-03-01T14:00:00.000Z", attempts: 40, counts: { "Carrier A": 10, "Carrier B": 30 } },
    ]);
  });

  it("shows a score for each day with calls", async () => {
    const { data } = ScoreHistory.parse(await read(`/caller-ids/${BLOCKED}/scores`));
    expect(data.map(({ date }) => date)).toEqual(Array.from({ length: 10 }, (_, index) => day(index + 1).slice(0, 10)));
    const some = ScoreHistory.parse(await read(`/caller-ids/${BLOCKED}/scores?from=2026-03-02&to=2026-03-03`));
    expect(some.data.map(({ date, attempts }) => [date, attempts])).toEqual([
      ["2026-03-02", 40],
      ["2026-03-03", 40],
    ]);
  });
});

describe("GET /caller-ids with moments within an hour", () => {
  it("tells which hours it counted", async () => {
    const query = "?from=2026-03-01T13:30:00Z&to=2026-03-01T14:10:00Z";
    const page = await list(query);
    const detail = CallerIdDetail.parse(await read(`/caller-ids/${BLOCKED}${query}`));
    for (const { from, to } of [page, detail])
      expect([from, to]).toEqual(["2026-03-01T14:00:00.000Z", "2026-03-01T15:00:00.000Z"]);
    expect(detail.attempts).toBe(40);
    const { data } = CallPage.parse(await read(`/calls?callerId=${BLOCKED}&from=${detail.from}&to=${detail.to}`));
    expect(data).toHaveLength(40);
  });
});

describe("GET /caller-ids/{e164}/scores", () => {
  it("comes in pages that together are all days, and refuses what is no page", async () => {
    const path = `/caller-ids/${BLOCKED}/scores`;
    const all = ScoreHistory.parse(await read(path)).data;
    const paged: typeof all = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const query: string = cursor === "" ? "?limit=3" : `?limit=3&cursor=${cursor}`;
      const page = ScoreHistory.parse(await read(path + query));
      expect(page.data.length).toBeLessThanOrEqual(3);
      paged.push(...page.data);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    for (const query of ["?limit=0", "?limit=9999", "?cursor=zz"]) {
      const { status } = await callApi(path + query, { headers: fleet.asKey });
      expect([query, status]).toEqual([query, 400]);
    }
  });
});

describe("GET /calls", () => {
  const calls = async (query: string) => CallPage.parse(await read(`/calls${query}`));

  it("lists calls newest first, page by page", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof calls>> = await calls(
        `?limit=100&callerId=${encodeURIComponent(BLOCKED)}${cursor === "" ? "" : `&cursor=${cursor}`}`,
      );
      seen.push(...page.data.map(({ startedAt, id }) => `${startedAt} ${id}`));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(400);
    expect(new Set(seen).size).toBe(400);
    const times = seen.map((entry) => entry.slice(0, 24));
    expect(times).toEqual([...times].sort().reverse());
  });

  it("says what the record said, which rule judged it, and where the record stands", async () => {
    const [call] = (await calls(`?callerId=${BLOCKED}&outcome=rejected_608&limit=1`)).data;
    expect(call).toMatchObject({
      callerId: BLOCKED,
      outcome: "rejected_608",
      sipCode: 608,
      phrase: "Rejected",
      carrier: "Carrier B",
      callee: "+1 212 •••",
      importId: imported,
    });
    expect(call?.line).toBeGreaterThan(1);
    expect(call?.ruleId).not.toBe("");
  });

  it("never holds a dialled number", async () => {
    expect(JSON.stringify(await calls("?limit=500"))).not.toMatch(/\+1212555\d{4}/);
  });

  it.each<[string, number]>([
    [`?callerId=${FEW}`, 3],
    ["?callerId=+12025550100", 0],
    ["?outcome=invalid_number,rejected_608&from=2026-03-10&to=2026-03-10", 33],
    ["?from=2025-06-01T14:00:00Z&to=2025-06-01T14:02:00Z", 2],
    ["?from=2026-03-11", 0],
  ])("%s finds %i", async (query, expected) => {
    expect((await calls(`${query}&limit=500`)).data).toHaveLength(expected);
  });

  it("refuses outcomes that there are not", async () => {
    expect((await callApi("/calls?outcome=angry", { headers: fleet.asKey })).status).toBe(400);
  });
});

describe("alerts", () => {
  const alerts = async (query = "") => AlertPage.parse(await read(`/alerts${query}`));

  it("name the blocked number, dated by its calls", async () => {
    const { data } = await alerts();
    expect(data.length).toBeGreaterThan(0);
    for (const { callerId, detectedAt } of data) {
      expect(callerId).toBe(BLOCKED);
      expect(detectedAt.slice(0, 7)).toBe("2026-03");
    }
    expect((await list("?q=0103")).data[0]?.openAlerts).toBe(data.length);
  });

  it("say how each went on, and the same whether listed or asked for by itself", async () => {
    for (const { id, evidence, sinceThen } of (await alerts()).data) {
      expect(sinceThen?.n).toBeGreaterThanOrEqual(evidence.n);
      expect(sinceThen?.hits).toBeLessThanOrEqual(sinceThen?.n ?? 0);
      expect(sinceThen?.value).toBeGreaterThan(evidence.rateBefore);
      expect(Alert.parse(await read(`/alerts/${id}`)).sinceThen).toEqual(sinceThen);
    }
  });

  it("are acknowledged, snoozed and resolved by people, and written down", async () => {
    const id = (await alerts()).data[0]?.id ?? "";
    const change = (json: unknown) => callApi(`/alerts/${id}`, { method: "PATCH", headers: fleet.asOwner, json });
    expect((await change({ status: "acknowledged" })).status).toBe(200);
    expect((await alerts("?status=acknowledged")).data.map((alert) => alert.id)).toEqual([id]);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    expect(await (await change({ status: "snoozed", snoozedUntil: until })).json()).toMatchObject({
      status: "snoozed",
      snoozedUntil: until,
    });
    expect((await change({ status: "snoozed" })).status).toBe(422);
    expect(await (await change({ status: "open" })).json()).toMatchObject({ status: "open", snoozedUntil: null });
  });

  it("are given to a member, end in words, and keep who did and said what", async () => {
    const id = (await alerts()).data[0]?.id ?? "";
    const change = (json: unknown) => callApi(`/alerts/${id}`, { method: "PATCH", headers: fleet.asOwner, json });
    const given = await (await change({ assigneeId: fleet.owner.id })).json();
    expect(given).toMatchObject({ status: "open", assignee: { userId: fleet.owner.id, name: fleet.owner.email } });
    expect((await change({ assigneeId: "0199e1a0-0000-7000-8000-000000000001" })).status).toBe(422);
    expect(await (await change({ status: "resolved", resolution: "false_alarm" })).json()).toMatchObject({
      status: "resolved",
      resolution: "false_alarm",
    });
    expect((await change({ status: "open" })).status).toBe(200);
    const said = await callApi(`/alerts/${id}/notes`, {
      method: "POST",
      headers: fleet.asOwner,
      json: { text: "Asked the carrier." },
    });
    expect(said.status).toBe(201);
    const notes = AlertNoteList.parse(await read(`/alerts/${id}/notes`)).data.slice(-4);
    expect(notes.map(({ kind, text, author }) => [kind, text, author])).toEqual([
      ["assigned", fleet.owner.email, fleet.owner.email],
      ["resolved", "false_alarm", fleet.owner.email],
      ["reopened", "", fleet.owner.email],
      ["comment", "Asked the carrier.", fleet.owner.email],
    ]);
    expect(await (await change({ assigneeId: null })).json()).toMatchObject({ assignee: null, resolution: null });
  });

  it.each(["?from=2026-04-01", "?to=2026-02-01", "?status=resolved", `?callerId=${GOOD}`])(
    "%s finds none",
    async (query) => {
      expect((await alerts(query)).data).toEqual([]);
    },
  );
});

describe("POST /calls", () => {
  const push = (json: unknown, query = "") => callApi(`/calls${query}`, { method: "POST", headers: fleet.asKey, json });
  const record = (callId: string) => ({
    callId,
    callerId: "+13125550199",
    callee: "+12125551234",
    startedAt: "2026-03-10T15:00:00Z",
    sipCode: 486,
  });

  it("stores each call once per source, and says which records it refused", async () => {
    const records = [record("a"), record("b"), { callId: "c" }];
    const first = await (await push(records, "?source=dialer")).json();
    expect(first).toMatchObject({ imported: 2, duplicate: 0, rejected: [{ index: 2 }] });
    expect(await (await push([record("a"), record("b")], "?source=dialer")).json()).toEqual({
      imported: 0,
      duplicate: 2,
      rejected: [],
    });
    expect((await list("?q=0199")).data[0]).toMatchObject({ attempts: 2, outcomes: { busy: 2 } });
  });

  it("takes NDJSON", async () => {
    const response = await callApi("/calls", {
      method: "POST",
      headers: { ...fleet.asKey, "content-type": "application/x-ndjson" },
      body: `${JSON.stringify(record("n1"))}\n{broken\n`,
    });
    expect(await response.json()).toMatchObject({ imported: 1, rejected: [{ index: 1 }] });
  });

  it.each([
    [{ callId: "a" }, 422],
    [Array.from({ length: 10_001 }, () => ({})), 422],
  ])("refuses what is no list, or too long a one", async (json, status) => {
    expect((await push(json)).status).toBe(status);
  });
});
