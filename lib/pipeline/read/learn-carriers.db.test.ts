import { beforeAll, describe, expect, it } from "vitest";
import { countKnownCarriers } from "@/lib/ledger/call/known-carrier.store";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { pushCalls } from "@/lib/pipeline/import/push-calls";
import { forgetNumber } from "@/lib/pipeline/keep/forget-callee";
import { forgetCarriers, learnCarriers } from "@/lib/pipeline/read/learn-carriers";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-03T18:00:00Z");
const LIST = "number,carrier\n2125550100,Northstar Mobile\n2125550101,Cobalt Wireless\nnonsense,Cobalt Wireless\n";
const US = { country: "US" };
let before: Tenant;
let after: Tenant;

beforeAll(async () => {
  before = await aTenant("List first");
  after = await aTenant("Calls first");
});

/** Calls of a provider that names a carrier for the last one only. */
const calls = ["2125550100", "2125550101", "2125550102", "2125550100"].map((callee, index) => ({
  callId: `call-${index}`,
  callerId: "+13125550103",
  callee: `+1${callee}`,
  startedAt: `2026-11-02T15:0${index}:00Z`,
  sipCode: 200,
  durationMs: 30_000,
  ...(index === 3 ? { carrier: "Prairie Telecom" } : {}),
}));

async function carriersOf({ organization }: Tenant, table: "call" | "tally"): Promise<unknown[]> {
  const { rows } = await db.database.pool.query(
    `select carrier, count(*)::int as n from ${table} where organization_id = $1 group by carrier order by carrier`,
    [organization.id],
  );
  return rows;
}

const NAMED = ["", "Cobalt Wireless", "Northstar Mobile", "Prairie Telecom"].map((carrier) => ({ carrier, n: 1 }));

describe("a callee who is forgotten", () => {
  it("leaves the carrier of their calls as it is, whatever list comes, and nothing in the list", async () => {
    const tenant = await aTenant("Forgetful");
    await learnCarriers(tenant.scope, [LIST], US);
    await pushCalls(tenant.scope, undefined, calls, NOW);
    expect(await forgetNumber(tenant.scope, "+12125550100", "US")).toBe(2);
    expect(await countKnownCarriers(tenant.scope)).toEqual({ numbers: 1, carriers: 1 });
    const list = ["number,carrier\n2125550109,Cobalt Wireless\n"];
    expect(await learnCarriers(tenant.scope, list, { ...US, replaces: true })).toMatchObject({ calls: 1 });
    const kept = [
      { carrier: "", n: 2 },
      { carrier: "Northstar Mobile", n: 1 },
      { carrier: "Prairie Telecom", n: 1 },
    ];
    expect(await carriersOf(tenant, "call")).toEqual(kept);
    const { differences } = await replay(tenant.scope, NOW);
    expect(differences).toMatchObject({ tallies: 0, days: 0, refusals: 0 });
    await forgetNumber(tenant.scope, "+12125550109", "US");
    expect(await countKnownCarriers(tenant.scope)).toEqual({ numbers: 0, carriers: 0 });
  });
});

describe("learnCarriers", () => {
  it("names the carrier of calls that come after the list, where the record names none", async () => {
    expect(await learnCarriers(before.scope, [LIST], US)).toEqual({
      numbers: 2,
      calls: 0,
      refused: [{ line: 4, reason: "not_a_phone_number" }],
      refusedCount: 1,
    });
    await pushCalls(before.scope, undefined, calls, NOW);
    expect(await carriersOf(before, "call")).toEqual(NAMED);
    expect(await carriersOf(before, "tally")).toEqual(NAMED);
  });

  it("names it of calls that were there before the list, with the same result", async () => {
    await pushCalls(after.scope, undefined, calls, NOW);
    expect((await learnCarriers(after.scope, [LIST], US)).calls).toBe(2);
    expect(await carriersOf(after, "call")).toEqual(NAMED);
    expect(await carriersOf(after, "tally")).toEqual(NAMED);
    expect((await learnCarriers(after.scope, [LIST], US)).calls).toBe(0);
  });

  it("corrects a carrier that the list named before, and leaves alone what a record names", async () => {
    const better = ["number,carrier\n212555", "0100,Harbor Voice\n2125550100,Meridian Cellular\n"];
    expect(await learnCarriers(after.scope, better, US)).toMatchObject({ numbers: 1, calls: 1 });
    const named = await carriersOf(after, "tally");
    expect(named).toEqual(
      ["", "Cobalt Wireless", "Meridian Cellular", "Prairie Telecom"].map((carrier) => ({ carrier, n: 1 })),
    );
    expect(await carriersOf(after, "call")).toEqual(named);
  });

  it("changes nothing by a list without a usable line, even when it is to replace the one that is there", async () => {
    expect(
      await learnCarriers(after.scope, ["number,carrier\nnonsense,Cobalt\n"], { ...US, replaces: true }),
    ).toMatchObject({
      numbers: 0,
      calls: 0,
      refusedCount: 1,
    });
    expect(await countKnownCarriers(after.scope)).toEqual({ numbers: 2, carriers: 2 });
  });

  it("keeps no number", async () => {
    const { rows } = await db.database.pool.query("select key from known_carrier");
    expect(rows).toHaveLength(4);
    for (const { key } of rows) expect(key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("takes the place of what was known before when told to", async () => {
    const list = ["2125550101,Cobalt Wireless\n"];
    expect(await learnCarriers(after.scope, list, { ...US, replaces: true })).toMatchObject({ numbers: 1, calls: 1 });
    expect(await carriersOf(after, "call")).toEqual([
      { carrier: "", n: 2 },
      { carrier: "Cobalt Wireless", n: 1 },
      { carrier: "Prairie Telecom", n: 1 },
    ]);
  });

  it("is taken back wholly, by calls that came before it and after it", async () => {
    const unnamed = [
      { carrier: "", n: 3 },
      { carrier: "Prairie Telecom", n: 1 },
    ];
    expect([await forgetCarriers(before.scope), await forgetCarriers(after.scope)]).toEqual([2, 1]);
    for (const tenant of [before, after]) {
      expect(await carriersOf(tenant, "call")).toEqual(unnamed);
      expect(await countKnownCarriers(tenant.scope)).toEqual({ numbers: 0, carriers: 0 });
    }
  });
});
