import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { HOUR_MS } from "@/lib/base/time-units";
import { storeNewCalls } from "@/lib/ledger/call/call.store";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import { takeOutRevised } from "@/lib/ledger/call/revise-call.store";
import { followTimeZone, recountDays } from "@/lib/ledger/day/recount-days.store";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { removeImportedCalls } from "@/lib/ledger/keep/remove-import.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recountRecent } from "@/lib/ledger/report/recent-sums.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const IMPORT = "00000000-0000-7000-8000-000000000001";
const OTHER_IMPORT = "00000000-0000-7000-8000-000000000002";
const NOON = Date.UTC(2026, 10, 3, 12);
const SPAN = { first: new Date(NOON - 48 * HOUR_MS), last: new Date(NOON + 48 * HOUR_MS) };
let scope: OrganizationScope;
let count = 0;

/** A day of calls: every seventh blocked, four caller IDs, three carriers. */
const CALLS = Array.from({ length: 60 }, (_, n) =>
  aLedgerCall({
    callKey: n,
    callerId: `+1312555010${n % 4}`,
    carrier: ["Verizon", "AT&T\nMobility", ""][n % 3] ?? "",
    outcome: n % 7 === 0 ? "blocked_603plus" : n % 5 === 0 ? "busy" : "answered",
    startedAtMs: NOON + ((n * 7) % 48) * HOUR_MS,
  }),
);

async function moveTo(timeZone: string): Promise<void> {
  await db.database.prisma.organization.update({ where: { id: scope.organizationId }, data: { timeZone } });
}

async function store(calls: readonly LedgerCall[], importId = IMPORT): Promise<void> {
  await ledgerTransaction(scope, async (tx) => {
    const columns = CallColumns.of(calls);
    const cells = new TallyCells();
    cells.add(columns, (await storeNewCalls(scope, tx, importId, columns)).fresh);
    await addTallies(scope, tx, cells);
  });
}

const differences = () => ledgerTransaction(scope, (tx) => recountDays(scope, tx));

async function rows(table: string): Promise<Record<string, unknown>[]> {
  const found = await db.database.pool.query<Record<string, unknown>>(
    `select * from ${table} where organization_id = $1 order by 2, 3, 4`,
    [scope.organizationId],
  );
  return found.rows;
}

beforeAll(async () => {
  const made = await db.database.prisma.organization.create({ data: { slug: "partitions", name: "Partitions" } });
  await ensureCallPartitions(mintOrganizationScope(made.id, { kind: "system" }), ["2026-11"]);
});

beforeEach(async () => {
  count += 1;
  const made = await db.database.prisma.organization.create({
    data: { slug: `days-${count}`, name: "Days", timeZone: "Asia/Kolkata" },
  });
  scope = mintOrganizationScope(made.id, { kind: "system" });
});

describe("sums by day", () => {
  it("are the same whether calls come at once, one by one or backwards", async () => {
    await store(CALLS);
    expect(await differences()).toBe(0);
    const atOnce = [await rows("fleet_day"), await rows("caller_day"), await rows("block_day")].map(
      withoutOrganization,
    );
    const made = await db.database.prisma.organization.create({
      data: { slug: `again-${count}`, name: "Again", timeZone: "Asia/Kolkata" },
    });
    scope = mintOrganizationScope(made.id, { kind: "system" });
    for (const call of [...CALLS].reverse()) await store([call]);
    expect(await differences()).toBe(0);
    const oneByOne = [await rows("fleet_day"), await rows("caller_day"), await rows("block_day")];
    expect(oneByOne.map(withoutOrganization)).toEqual(atOnce);
  });

  it("follow an import that is undone, down to nothing", async () => {
    await store(CALLS.slice(0, 20));
    const before = await rows("caller_day");
    await store(CALLS, OTHER_IMPORT);
    await ledgerTransaction(scope, (tx) => removeImportedCalls(scope, tx, OTHER_IMPORT, SPAN));
    expect(await rows("caller_day")).toEqual(before);
    expect(await differences()).toBe(0);
    await ledgerTransaction(scope, (tx) => removeImportedCalls(scope, tx, IMPORT, SPAN));
    expect([await rows("fleet_day"), await rows("caller_day"), await rows("block_day")]).toEqual([[], [], []]);
  });

  it("follow a call that is known better now", async () => {
    await store(CALLS);
    const [call] = CALLS;
    if (call === undefined) throw new Error("no call");
    await ledgerTransaction(scope, (tx) => takeOutRevised(scope, tx, [{ call, was: call, isAttempt: true }]));
    await store([aLedgerCall({ ...call.attempt, callKey: 0, outcome: "answered" })]);
    expect(await differences()).toBe(0);
  });

  it("belong to the day of the organisation's zone in which their hour begins", async () => {
    // 18:00 UTC is 23:30 in Kolkata: what is told of that hour belongs to the day that is about to end.
    const calls = [17, 18, 19].map((hour) =>
      aLedgerCall({ callKey: hour, startedAtMs: Date.UTC(2026, 10, 3, hour, 45) }),
    );
    await store(calls);
    const days = await db.database.pool.query(
      "select day::text, attempts from fleet_day where organization_id = $1 order by day",
      [scope.organizationId],
    );
    expect(days.rows).toEqual([
      { day: "2026-11-03", attempts: 2 },
      { day: "2026-11-04", attempts: 1 },
    ]);
  });

  it("move with the organisation to another zone", async () => {
    await store(CALLS);
    const before = await rows("caller_day");
    await moveTo("America/Los_Angeles");
    expect(await differences()).toBe(0);
    await ledgerTransaction(scope, async (tx) => {
      await followTimeZone(scope, tx);
      expect(await recountDays(scope, tx)).toBe(0);
    });
    expect(await rows("caller_day")).not.toEqual(before);
    expect(await differences()).toBe(0);
    await store([aLedgerCall({ callKey: 900 })]);
    expect(await differences()).toBe(0);
  });

  it("know nothing of a tally that holds a refusal and no call", async () => {
    await store(CALLS);
    await db.database.pool.query(
      `insert into tally (organization_id, hour, caller_id, carrier, campaign, outcome, attribution, attempts, talk_ms, short_calls, zero_calls, refusals)
       values ($1, '2026-11-20T12:00Z', '+13125550100', 'Verizon', '', 'rejected_608', 'none', 0, 0, 0, 0, 1)`,
      [scope.organizationId],
    );
    expect(await differences()).toBe(0);
  });

  it("that were tampered with are put right and counted", async () => {
    await store(CALLS);
    await db.database.pool.query(
      "update fleet_day set attempts = attempts + 1 where organization_id = $1 and outcome = 'busy'",
      [scope.organizationId],
    );
    await db.database.pool.query("delete from block_day where organization_id = $1", [scope.organizationId]);
    expect(await differences()).toBeGreaterThan(2);
    expect(await differences()).toBe(0);
  });
});

describe("recent sums", () => {
  it("hold until the next call comes", async () => {
    await store(CALLS);
    await db.database.pool.query(
      `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at)
       select $1, caller_id, min(hour), max(hour) from tally where organization_id = $1 group by 2`,
      [scope.organizationId],
    );
    await ledgerTransaction(scope, (tx) => recountRecent(scope, tx));
    const sums = await db.database.pool.query(
      "select sum(recent_attempts)::int as attempts, sum(recent_blocked)::int as blocked from caller_id where organization_id = $1",
      [scope.organizationId],
    );
    expect(sums.rows).toEqual([{ attempts: 60, blocked: 9 }]);
    expect(await rows("rollup_state")).toMatchObject([{ recent_from: "2026-11-03", recent_to: "2026-11-05" }]);
    await store([aLedgerCall({ callKey: 901 })]);
    expect(await rows("rollup_state")).toMatchObject([{ recent_from: null, recent_to: null }]);
  });
});

function withoutOrganization(found: Record<string, unknown>[]): unknown[] {
  return found.map(({ organization_id: _, ...rest }) => rest);
}
