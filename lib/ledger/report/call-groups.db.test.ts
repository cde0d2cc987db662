import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { HOUR_MS } from "@/lib/base/time-units";
import { storeNewCalls } from "@/lib/ledger/call/call.store";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { type CallConditions, NO_CONDITIONS } from "@/lib/ledger/report/call-conditions";
import { countGroups } from "@/lib/ledger/report/call-groups.store";
import { listCalls } from "@/lib/ledger/report/call-page.store";
import { GROUP_KEYS, type GroupKey } from "@/lib/ledger/report/group-source";
import { withinPatience } from "@/lib/ledger/report/patience.store";
import { recountRecent } from "@/lib/ledger/report/recent-sums.store";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import { openRollup } from "@/lib/ledger/tally/rollup-state.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { tenantTransaction } from "@/lib/platform/db";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const IMPORT = "00000000-0000-7000-8000-000000000001";
const ZONE = "America/New_York";
/** Across the night in which New York sets its clocks back. */
const START = Date.UTC(2026, 9, 30, 5);

const CALLS = Array.from({ length: 120 }, (_, n) =>
  aLedgerCall({
    callKey: n,
    callerId: `+1312555010${n % 5}`,
    carrier: ["Verizon", "AT&T", ""][n % 3] ?? "",
    campaign: n % 2 === 0 ? "recall" : "",
    trunk: n % 4 === 0 ? "east" : "west",
    attestation: n % 6 === 0 ? "A" : null,
    ringMs: n % 8 === 0 ? null : (n % 8) * 4_000,
    talkMs: (n % 5) * 5_000,
    outcome: n % 7 === 0 ? "blocked_603plus" : n % 5 === 0 ? "declined_603" : "answered",
    attribution: n % 5 === 0 && n % 7 !== 0 ? (n % 2 === 0 ? "user_likely" : "unknown") : null,
    startedAtMs: START + ((n * 7) % 120) * HOUR_MS + n * 1_000,
  }),
);

let count = 0;
async function organizationWith(calls: readonly LedgerCall[]): Promise<OrganizationScope> {
  count += 1;
  const made = await db.database.prisma.organization.create({
    data: { slug: `groups-${count}`, name: "Groups", timeZone: ZONE },
  });
  const own = mintOrganizationScope(made.id, { kind: "system" });
  await ensureCallPartitions(own, ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"]);
  await ensureCallPartitions(own, ["2026-10", "2026-11"]);
  await ledgerTransaction(own, async (tx) => {
    const columns = CallColumns.of(calls);
    const cells = new TallyCells();
    cells.add(columns, (await storeNewCalls(own, tx, IMPORT, columns)).fresh);
    await addTallies(own, tx, cells);
  });
  return own;
}

let scope: OrganizationScope;
beforeAll(async () => {
  scope = await organizationWith(CALLS);
});

const ask = (wish: Partial<CallConditions> = {}): CallConditions => ({ ...NO_CONDITIONS, ...wish });
const ALL_CALLS = ask({ confidences: ["certain"] });

async function groups(by: GroupKey, asked: CallConditions, timeZone = ZONE) {
  const window = await reportWindow(scope, asked, timeZone);
  if (window === null) throw new Error("There are calls");
  return countGroups(scope, { by, asked, window, timeZone });
}

const list = async (wish: Partial<CallConditions>) =>
  (await listCalls(scope, ask(wish), { limit: 500, after: null })).calls;

describe("groups of calls", () => {
  it.each(GROUP_KEYS)("by %s hold every call once, the largest first", async (by) => {
    const { counts } = await groups(by, ask());
    expect(counts.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(CALLS.length);
    const sums = new Map<string, number>();
    for (const { key, attempts } of counts) sums.set(key ?? "", (sums.get(key ?? "") ?? 0) + attempts);
    expect([...sums.values()]).toEqual([...sums.values()].sort((a, b) => b - a));
  });

  it.each(GROUP_KEYS)("by %s are the same from sums as call by call", async (by) => {
    const [fast, slow] = [await groups(by, ask()), await groups(by, ALL_CALLS)];
    expect(slow.source).toBe("call");
    expect(fast.counts).toEqual(slow.counts);
  });

  it.each([
    ["day", { carrier: "Verizon", outcomes: ["answered"] }],
    ["hour", { callerId: "+13125550101" }],
    ["carrier", { callerId: "+13125550101" }],
    ["callerId", { campaign: "", carrier: "" }],
    ["outcome", { callerId: "+13125550102", outcomes: ["declined_603", "answered"] }],
  ] as const)("by %s, narrowed to %j, too", async (by, wish) => {
    const [fast, slow] = [await groups(by, ask(wish)), await groups(by, { ...ALL_CALLS, ...wish })];
    expect(fast.source).not.toBe("call");
    expect(fast.counts).toEqual(slow.counts);
    expect(fast.counts.length).toBeGreaterThan(0);
  });

  it.each([{}, { outcomes: ["answered"] }, { callerId: "+13125550101" }] as const)(
    "by caller ID, narrowed to %j, are the same from beside the caller IDs as from their days",
    async (wish) => {
      const fromDays = await groups("callerId", ask(wish));
      await ledgerTransaction(scope, async (tx) => {
        await tx.query(
          `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at)
           select distinct organization_id, caller_id, now(), now() from caller_day where organization_id = $1 on conflict do nothing`,
          [scope.organizationId],
        );
        await recountRecent(scope, tx);
      });
      expect((await reportWindow(scope, ask(wish), ZONE))?.days?.isRecent).toBe(true);
      expect(await groups("callerId", ask(wish))).toEqual(fromDays);
      await ledgerTransaction(scope, async (tx) => void (await openRollup(scope, tx)));
    },
  );

  it("beyond the first two hundred are counted together; days never are", async () => {
    const many = await organizationWith(
      Array.from({ length: 230 }, (_, n) =>
        aLedgerCall({ callKey: n, carrier: `Carrier ${n}`, startedAtMs: Date.UTC(2026, 2, 1, 12) + n * 24 * HOUR_MS }),
      ),
    );
    const window = await reportWindow(many, { from: new Date("2026-01-01"), to: new Date("2026-12-31") }, "UTC");
    if (window === null) throw new Error("There are calls");
    const count = (by: GroupKey) => countGroups(many, { by, asked: ask(), window, timeZone: "UTC" });
    const carriers = await count("carrier");
    expect([carriers.groups, carriers.counts.length]).toEqual([230, 201]);
    expect(carriers.counts.find(({ key }) => key === null)?.attempts).toBe(30);
    expect((await count("day")).counts).toHaveLength(230);
  });

  it("are days of the zone that is asked for, from sums by the hour where those by day follow another", async () => {
    const [here, there] = [await groups("day", ask()), await groups("day", ask(), "Pacific/Auckland")];
    expect([here.source, there.source]).toEqual(["fleet_day", "tally"]);
    expect(there.counts).toEqual((await groups("day", ALL_CALLS, "Pacific/Auckland")).counts);
    expect(there.counts).not.toEqual(here.counts);
  });
});

describe("calls narrowed by", () => {
  it.each([
    [{ talks: ["none"] as const }, CALLS.filter(({ attempt }) => attempt.signal.durationMs === 0).length],
    [{ rings: ["unknown"] as const }, CALLS.filter(({ attempt }) => attempt.ringMs === null).length],
    [
      { attributions: ["user_likely"] as const },
      CALLS.filter(({ verdict }) => verdict.attribution === "user_likely").length,
    ],
    [{ trunk: "east" }, 30],
    [{ attestation: "" }, 100],
    [{ carrier: "" }, 40],
    [{ area: "+1" }, 120],
    [{ area: "+1 212" }, 120],
    [{ area: "+1 21" }, 0],
    [{ ruleIds: ["test"] }, 120],
    [{ ruleIds: ["tes"] }, 0],
    [{ sipCodes: [200, 603] }, 120],
    [{ causes: [16] }, 0],
    [{ importId: IMPORT }, 120],
    [{ importId: IMPORT, confidences: ["possible"] as const }, 0],
  ])("%j are %d", async (wish, n) => expect(await list(wish)).toHaveLength(n));

  it("every ring band together are all calls", async () => {
    const bands = ["none", "under6", "under20", "longer", "unknown"] as const;
    const sizes = await Promise.all(bands.map(async (band) => (await list({ rings: [band] })).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(CALLS.length);
  });
});

describe("patience", () => {
  it("ends, with what to do about it", async () => {
    const slow = tenantTransaction(scope.organizationId, (tx) =>
      withinPatience(scope, tx, () => sql`select pg_sleep(5)`.execute(tx), 50),
    );
    await expect(slow).rejects.toMatchObject({ code: "unprocessable", message: expect.stringContaining("fewer days") });
  });
});
