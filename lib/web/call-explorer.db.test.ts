import { beforeAll, describe, expect, it } from "vitest";
import { listAuditEvents } from "@/lib/account/audit/audit-page.store";
import { CallPage } from "@/lib/present/calls/call.schema";
import { CALL_COLUMNS } from "@/lib/present/calls/call-cells";
import { CallGroups } from "@/lib/present/calls/call-groups.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const [ONE, TWO] = ["+13125550101", "+13125550103"] as const;
let fleet: Tenant;
beforeAll(async () => {
  fleet = await aTenant("Fleet");
  await importThroughApi(
    fleet,
    callFile([
      { callerId: ONE, startedAt: "2026-03-01T14:00:00Z", count: 4, sip: 200, carrier: "=cmd()" },
      { callerId: ONE, startedAt: "2026-03-02T03:30:00Z", count: 2, sip: 608, phrase: "Rejected", carrier: "Verizon" },
      { callerId: TWO, startedAt: "2026-03-03T14:00:00Z", count: 9, sip: 486, durationSeconds: 0 },
    ]),
    NOW,
  );
});

const get = (path: string) => callApi(path, { headers: fleet.asOwner });
const list = async (query: string) => CallPage.parse(await (await get(`/calls?limit=100&${query}`)).json()).data;
const groups = async (query: string) => CallGroups.parse(await (await get(`/call-groups?${query}`)).json());
const download = async (query: string) => (await (await get(`/call-export?${query}`)).text()).trim().split("\r\n");

const NARROWED = [
  ["", 15],
  ["sip=608,486", 11],
  ["rule=608", 2],
  ["carrier=(none)", 9],
  ["carrier=Verizon&outcome=rejected_608", 2],
  ["area=%2B1", 15],
  ["area=+1 212", 15],
  ["confidence=possible", 0],
  ["talk=minute", 4],
  ["from=2026-03-01&to=2026-03-01", 6],
  ["from=2026-03-01&to=2026-03-01&timeZone=UTC", 4],
  ["callerId=13125550103&attestation=(none)", 9],
] as const;

describe("what a filter lets through", () => {
  it.each(NARROWED)("%j: %d calls in the list, in any groups and in the file", async (query, n) => {
    expect(await list(query)).toHaveLength(n);
    expect(await download(query)).toHaveLength(n + 1);
    for (const by of ["carrier", "rule", "day"]) {
      const { data } = await groups(`by=${by}&${query}`);
      expect(data.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(n);
    }
  });

  it.each([
    "sip=abc",
    "sip=",
    "outcome=nonsense",
    "ring=long",
    "area=312",
    "import=7",
    "timeZone=Mars",
    "timeZone=%2B05:30",
  ])("%j is refused, or leaves that side open when it is empty", async (query) => {
    const status = query.endsWith("=") ? 200 : 400;
    for (const path of ["/calls?", "/call-export?", "/call-groups?by=rule&"])
      expect((await get(`${path}${query}`)).status).toBe(status);
  });
});

describe("GET /call-groups", () => {
  it("says how each group ended, from which time, and from where it knows", async () => {
    const found = await groups("by=callerId");
    expect(found).toMatchObject({ by: "callerId", source: "sums", groups: 2, timeZone: "America/New_York" });
    expect(found.data).toEqual([
      { key: TWO, attempts: 9, outcomes: { busy: 9 } },
      { key: ONE, attempts: 6, outcomes: { answered: 4, rejected_608: 2 } },
    ]);
    expect(await groups("by=rule")).toMatchObject({ source: "calls", keptFrom: null });
  });

  it("counts days and hours in the zone that is asked for", async () => {
    const keys = async (query: string) => (await groups(query)).data.map(({ key }) => key).sort();
    expect(await keys("by=day")).toEqual(["2026-03-01", "2026-03-03"]);
    expect(await keys("by=day&timeZone=UTC")).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
    expect(await keys("by=hour&sip=608")).toEqual(["22"]);
    expect(await keys("by=hour&sip=608&timeZone=Asia/Kathmandu")).toEqual(["09"]);
    expect(await keys("by=weekday")).toEqual(["2", "7"]);
  });

  it("needs to be told by what", async () => expect((await get("/call-groups")).status).toBe(400));
});

describe("GET /call-export", () => {
  it("writes no cell that a spreadsheet would run, has a heading, and leaves a line in the log", async () => {
    const [heading, first] = await download("sip=200");
    expect(heading).toBe(CALL_COLUMNS.join(","));
    expect(first).toContain(",'=cmd(),");
    const filter = { action: "calls.exported", q: null, from: null, to: null };
    const { events } = await listAuditEvents(fleet.scope, filter, { limit: 1, cursor: null });
    expect(events[0]?.detail).toEqual({ sip: "200" });
  });
});
