import { beforeAll, describe, expect, it } from "vitest";
import { CallerIdPage } from "@/lib/present/caller-id/caller-id.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const [ONE, TWO, NOBODYS] = ["+13125550101", "+13125550103", "+13125550199"] as const;
let fleet: Tenant;
let rival: Tenant;

beforeAll(async () => {
  fleet = await aTenant("Fleet");
  rival = await aTenant("Rival");
  const calls = callFile([
    { callerId: ONE, startedAt: "2026-03-01T14:00:00Z", count: 4, sip: 200 },
    { callerId: ONE, startedAt: "2026-03-01T15:00:00Z", count: 2, sip: 608, phrase: "Rejected" },
    { callerId: TWO, startedAt: "2026-03-03T14:00:00Z", count: 9, sip: 200 },
  ]);
  await importThroughApi(fleet, calls, NOW);
  await importThroughApi(
    rival,
    callFile([{ callerId: NOBODYS, startedAt: "2026-03-03T14:00:00Z", count: 9, sip: 200 }]),
    NOW,
  );
});

const change = (tenant: Tenant, json: unknown) =>
  callApi("/caller-ids", { method: "PATCH", headers: tenant.asOwner, json });

async function groups(tenant: Tenant): Promise<unknown> {
  const response = await callApi("/caller-ids?sort=attempts&order=asc", { headers: tenant.asKey });
  return CallerIdPage.parse(await response.json()).data.map(({ callerId, label, group }) => [callerId, label, group]);
}

describe("PATCH /caller-ids", () => {
  it("writes a group beside several caller IDs, leaves their labels, and never touches another organisation's", async () => {
    await change(fleet, { callerIds: [TWO], label: "Recalls" });
    const response = await change(fleet, { callerIds: [ONE, TWO, NOBODYS], group: "Spring" });
    expect([response.status, await response.json()]).toEqual([200, { changed: 2 }]);
    expect(await groups(fleet)).toEqual([
      [ONE, null, "Spring"],
      [TWO, "Recalls", "Spring"],
    ]);
    expect(await groups(rival)).toEqual([[NOBODYS, null, null]]);
  });

  it("writes an owner, by which they are found", async () => {
    expect((await change(fleet, { callerIds: [TWO], owner: "Night desk" })).status).toBe(200);
    const found = await callApi("/caller-ids?q=night%20de", { headers: fleet.asKey });
    expect(CallerIdPage.parse(await found.json()).data).toMatchObject([{ callerId: TWO, owner: "Night desk" }]);
  });

  it("changes nothing and writes nothing down where nothing is said", async () => {
    const lines = () => db.database.prisma.auditEvent.count({ where: { organizationId: fleet.organization.id } });
    const before = await lines();
    const response = await change(fleet, { callerIds: [ONE, TWO] });
    expect([response.status, await response.json()]).toEqual([200, { changed: 0 }]);
    const path = `/caller-ids/${encodeURIComponent(ONE)}`;
    const one = await callApi(path, { method: "PATCH", headers: fleet.asOwner, json: {} });
    expect([one.status, await lines()]).toEqual([200, before]);
    const nobodys = `/caller-ids/${encodeURIComponent(NOBODYS)}`;
    expect((await callApi(nobodys, { method: "PATCH", headers: fleet.asOwner, json: {} })).status).toBe(404);
  });

  it.each([{ callerIds: [] }, { callerIds: ["x y"] }, { group: "a" }, { callerIds: [ONE], group: "" }])(
    "refuses %j",
    async (json) => {
      expect((await change(fleet, json)).status).toBe(422);
    },
  );
});

describe("GET /caller-id-export", () => {
  const download = async (query: string) => {
    const response = await callApi(`/caller-id-export${query}`, { headers: fleet.asOwner });
    expect(response.headers.get("content-type")).toContain("text/csv");
    return (await response.text()).trim().split("\r\n");
  };

  it("is the list as it was asked for, with a heading", async () => {
    const [heading, ...rows] = await download("?sort=attempts");
    expect(heading).toMatch(/^caller_id,label,group,owner,standing,score,/);
    expect(rows.map((row) => row.split(",")[0])).toEqual([TWO, ONE]);
    expect(rows[1]).toContain(",6,0.666667,2,6,0.333333,");
    expect(await download("?q=0103")).toHaveLength(2);
  });

  it.each(["(0312) 555-0103", "001 312 555 0103"])("finds a number that is written as it is dialled: %s", async (q) => {
    const [, ...rows] = await download(`?${new URLSearchParams({ q })}`);
    expect(rows.map((row) => row.split(",")[0])).toEqual([TWO]);
  });

  it("writes no cell that a spreadsheet would run", async () => {
    await change(fleet, { callerIds: [ONE], label: '=HYPERLINK("http://bad.example")' });
    expect((await download("?q=0101"))[1]).toContain(`"'=HYPERLINK(""http://bad.example"")"`);
  });
});
