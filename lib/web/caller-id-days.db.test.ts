import { beforeAll, describe, expect, it } from "vitest";
import { CallerDays } from "@/lib/present/caller-id/caller-days.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";
import { countStandings } from "@/lib/watch/standing-count.store";

testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const [ONE, TWO, NOBODYS] = ["+13125550101", "+13125550103", "+13125550199"] as const;

let fleet: Tenant;
let rival: Tenant;
beforeAll(async () => {
  fleet = await aTenant("Fleet", "America/New_York");
  rival = await aTenant("Rival", "America/New_York");
  const calls = callFile([
    { callerId: ONE, startedAt: "2026-03-01T14:00:00Z", count: 4, sip: 200 },
    { callerId: ONE, startedAt: "2026-03-01T15:00:00Z", count: 2, sip: 608, phrase: "Rejected" },
    // The evening of the first in New York, though the second in UTC.
    { callerId: ONE, startedAt: "2026-03-02T03:30:00Z", count: 1, sip: 607, phrase: "Unwanted" },
    { callerId: ONE, startedAt: "2026-03-03T14:00:00Z", count: 3, sip: 603, phrase: "Decline" },
    { callerId: TWO, startedAt: "2026-03-03T14:00:00Z", count: 5, sip: 200 },
  ]);
  await importThroughApi(fleet, calls, NOW);
});

async function daysOf(tenant: Tenant, callerIds: readonly string[]) {
  const response = await callApi(`/caller-id-days?callerIds=${callerIds.map(encodeURIComponent).join(",")}`, {
    headers: tenant.asKey,
  });
  expect(response.status).toBe(200);
  return CallerDays.parse(await response.json());
}

describe("GET /caller-id-days", () => {
  it("counts calls per day of the organisation's zone, and those that were blocked or refused", async () => {
    const { data, timeZone } = await daysOf(fleet, [ONE, TWO, NOBODYS]);
    expect(timeZone).toBe("America/New_York");
    expect(data).toEqual([
      {
        callerId: ONE,
        days: [
          { date: "2026-03-01", attempts: 7, blocked: 2, refused: 1 },
          { date: "2026-03-03", attempts: 3, blocked: 0, refused: 3 },
        ],
        blockedBy: [{ carrier: "", blocked: 2 }],
      },
      { callerId: TWO, days: [{ date: "2026-03-03", attempts: 5, blocked: 0, refused: 0 }], blockedBy: [] },
    ]);
  });

  it("shows nothing of another organisation", async () => {
    expect((await daysOf(rival, [ONE, TWO])).data).toEqual([]);
  });

  it.each(["", "?callerIds=", `?callerIds=${"1,".repeat(101)}1`])("refuses %s", async (query) => {
    expect((await callApi(`/caller-id-days${query}`, { headers: fleet.asKey })).status).toBe(400);
  });
});

describe("caller IDs by standing", () => {
  it("are all of the organisation's, and no other's", async () => {
    const total = (counts: Awaited<ReturnType<typeof countStandings>>) =>
      counts.reduce((sum, { callerIds }) => sum + callerIds, 0);
    expect(total(await countStandings(fleet.scope))).toBe(2);
    expect(await countStandings(rival.scope)).toEqual([]);
  });
});
