import { beforeAll, describe, expect, it } from "vitest";
import { CallGroups } from "@/lib/present/calls/call-groups.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLER = "+13125550101";
let fleet: Tenant;
/** One call in each hour around the night of 1 November 2026, on which New York's clocks go back: 48 of them. */
beforeAll(async () => {
  fleet = await aTenant("Fleet");
  const run = { callerId: CALLER, startedAt: "2026-11-01T04:10:00Z", count: 48, everySeconds: 3_600, sip: 200 };
  await importThroughApi(fleet, callFile([run]), NOW);
});

const choose = (timeZone: unknown) => callApi("/me", { method: "PATCH", headers: fleet.asOwner, json: { timeZone } });
async function days(headers: Readonly<Record<string, string>>, query = ""): Promise<unknown> {
  const response = await callApi(`/call-groups?by=day${query}`, { headers });
  const { data } = CallGroups.parse(await response.json());
  return data.map(({ key, attempts }) => [key, attempts]).sort();
}
const NEW_YORK = [
  ["2026-11-01", 25],
  ["2026-11-02", 23],
];
const TOKYO = [
  ["2026-11-01", 11],
  ["2026-11-02", 24],
  ["2026-11-03", 13],
];

describe("the zone that a person reads", () => {
  it("is the organisation's, with a day of 25 hours where clocks go back", async () => {
    expect(await days(fleet.asOwner)).toEqual(NEW_YORK);
    expect(await days(fleet.asOwner, "&callerId=13125550101&confidence=certain")).toEqual(NEW_YORK);
  });

  it("is their own where they chose one, for them alone", async () => {
    expect((await choose("Asia/Tokyo")).status).toBe(204);
    expect(await days(fleet.asOwner)).toEqual(TOKYO);
    expect(await days(fleet.asOwner, "&confidence=certain")).toEqual(TOKYO);
    expect(await days(fleet.asKey)).toEqual(NEW_YORK);
    const series = await callApi(`/caller-ids/${CALLER}/series?grain=day`, { headers: fleet.asOwner });
    expect(await series.json()).toMatchObject({
      timeZone: "Asia/Tokyo",
      data: [{ attempts: 11 }, { attempts: 24 }, { attempts: 13 }],
    });
  });

  it("changes nothing of the organisation", async () => {
    const me = await (await callApi("/me", { headers: fleet.asOwner })).json();
    expect(me).toMatchObject({ user: { timeZone: "Asia/Tokyo" }, organization: { timeZone: "America/New_York" } });
    const json = { name: "Renamed" };
    const renamed = await callApi("/organizations/current", { method: "PATCH", headers: fleet.asOwner, json });
    expect(await renamed.json()).toMatchObject({ name: "Renamed", timeZone: "America/New_York" });
    const { rows } = await db.database.pool.query("select time_zone from rollup_state where organization_id = $1", [
      fleet.organization.id,
    ]);
    expect(rows).toEqual([{ time_zone: "America/New_York" }]);
  });

  it("gives way to a zone that a question names, and can be given back", async () => {
    expect(await days(fleet.asOwner, "&timeZone=America/New_York")).toEqual(NEW_YORK);
    expect((await choose(null)).status).toBe(204);
    expect(await days(fleet.asOwner)).toEqual(NEW_YORK);
  });

  it.each(["Mars/Olympus", "+05:30", "", 5])("is never %j", async (zone) =>
    expect((await choose(zone)).status).toBe(422),
  );
});
