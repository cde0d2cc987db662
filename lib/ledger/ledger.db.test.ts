import { beforeAll, describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { storeNewCalls } from "@/lib/ledger/call/call.store";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import { takeOutRevised } from "@/lib/ledger/call/revise-call.store";
import { recountDays } from "@/lib/ledger/day/recount-days.store";
import { recountRefusals } from "@/lib/ledger/day/refusal.store";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { removeImportedCalls } from "@/lib/ledger/keep/remove-import.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recomputeTallies } from "@/lib/ledger/tally/recompute-tallies.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const IMPORT = "00000000-0000-7000-8000-000000000001";
const OTHER_IMPORT = "00000000-0000-7000-8000-000000000002";
const NOON = Date.UTC(2026, 10, 3, 12);
const SPAN = { first: new Date(NOON - 86_400_000), last: new Date(NOON + 86_400_000) };
let scope: OrganizationScope;
let count = 0;

async function organization(): Promise<OrganizationScope> {
  count += 1;
  const made = await db.database.prisma.organization.create({ data: { slug: `ledger-${count}`, name: "Ledger" } });
  return mintOrganizationScope(made.id, { kind: "system" });
}

async function store(calls: readonly LedgerCall[], importId = IMPORT): Promise<number> {
  return ledgerTransaction(scope, async (tx) => {
    const columns = CallColumns.of(calls);
    const { fresh } = await storeNewCalls(scope, tx, importId, columns);
    const cells = new TallyCells();
    cells.add(columns, fresh);
    await addTallies(scope, tx, cells);
    await recountRefusals(scope, tx, SPAN);
    return fresh.length;
  });
}

async function tallies(): Promise<unknown[]> {
  const { rows } = await db.database.pool.query(
    `select extract(epoch from hour)::int / 3600 as hour, caller_id, carrier, outcome, attribution, attempts, talk_ms, short_calls, refusals
     from tally where organization_id = $1 order by hour, caller_id, carrier, outcome, attribution`,
    [scope.organizationId],
  );
  return rows;
}

beforeAll(async () => {
  scope = await organization();
  await ensureCallPartitions(scope, ["2026-11", "2026-11", "1999-12"]);
});

describe("storing calls", () => {
  it("stores each call once, within a chunk and across chunks, in any order", async () => {
    scope = await organization();
    const calls = [3, 1, 2, 1].map((callKey) => aLedgerCall({ callKey, startedAtMs: NOON + callKey }));
    expect(await store(calls)).toBe(3);
    expect(await store([...calls].reverse())).toBe(0);
    expect(await store([aLedgerCall({ callKey: 4, startedAtMs: NOON })])).toBe(1);
    expect(await tallies()).toEqual([expect.objectContaining({ attempts: 4, talk_ms: 240_000 })]);
  });

  it("looks calls up one by one when far more are stored in their time than are new", async () => {
    scope = await organization();
    const stored = Array.from({ length: 50 }, (_, n) => aLedgerCall({ callKey: n, startedAtMs: NOON + n * 1_000 }));
    expect(await store(stored)).toBe(50);
    const mixed = [
      aLedgerCall({ callKey: 0, startedAtMs: NOON }),
      aLedgerCall({ callKey: 99, startedAtMs: NOON + 49_000 }),
    ];
    expect(await store(mixed)).toBe(1);
    const known = [0, 19, 20, 30, 49].map((n) => aLedgerCall({ callKey: n, startedAtMs: NOON + n * 1_000 }));
    const news = [19, 20, 30].map((n) => aLedgerCall({ callKey: 100 + n, startedAtMs: NOON + n * 1_000 }));
    expect(await store([...news, ...known])).toBe(3);
    expect(await store([...known, ...news])).toBe(0);
  });

  it("keeps what a record said, to the millisecond", async () => {
    scope = await organization();
    const reason = 'SIP;cause=603;text="v=analytics1;url=https://redress.example/x";location=RLN';
    const blocked = aLedgerCall({
      callKey: 7,
      startedAtMs: NOON + 123,
      outcome: "blocked_603plus",
      carrier: "Vérizon\u0000",
    });
    const signal = { ...blocked.attempt.signal, sip: 603, phrase: "Network Blocked", reason, rang: false };
    const plain = aLedgerCall({ callKey: 8, startedAtMs: NOON + 456 });
    await store([
      { ...blocked, attempt: { ...blocked.attempt, signal } },
      { ...plain, attempt: { ...plain.attempt, signal: { ...plain.attempt.signal, q850: 16 } } },
    ]);
    const { rows } = await db.database.pool.query("select * from call where organization_id = $1 order by started_at", [
      scope.organizationId,
    ]);
    expect(rows).toMatchObject([
      {
        started_at: new Date(NOON + 123),
        call_key: 7,
        carrier: "Vérizon",
        sip_code: 603,
        sip_phrase: "Network Blocked",
        reason,
        rang: false,
        talk_ms: 60_000,
        line: 1,
      },
      { started_at: new Date(NOON + 456), call_key: 8, q850: 16, reason: null, attribution: "none" },
    ]);
  });

  it("refuses a call of a month that has no partition, rather than to lose it", async () => {
    scope = await organization();
    await expect(store([aLedgerCall({ startedAtMs: Date.UTC(2001, 0, 1) })])).rejects.toThrow(/partition/);
  });
});

describe("refusals", () => {
  const declined = { outcome: "declined_603", attribution: "user_likely" } as const;

  it("count once per destination, UTC day and kind, at the first one, in whatever order calls come", async () => {
    scope = await organization();
    const storm = Array.from({ length: 5 }, (_, n) =>
      aLedgerCall({ ...declined, callKey: n, startedAtMs: NOON + (4 - n) * 3_600_000 }),
    );
    const otherCallee = aLedgerCall({ ...declined, callKey: 10, callee: "+12125550199" });
    const nextDay = aLedgerCall({ ...declined, callKey: 11, startedAtMs: NOON + 12 * 3_600_000 });
    const otherKind = aLedgerCall({ outcome: "rejected_608", callKey: 12, startedAtMs: NOON + 60_000 });
    for (const call of [...storm, otherCallee, nextDay, otherKind]) await store([call]);
    const counted = await tallies();
    expect(counted).toMatchObject([
      { attempts: 2, outcome: "declined_603", refusals: 2 },
      { attempts: 1, outcome: "rejected_608", refusals: 1 },
      { attempts: 1, refusals: 0 },
      { attempts: 1, refusals: 0 },
      { attempts: 1, refusals: 0 },
      { attempts: 1, refusals: 0 },
      { attempts: 1, refusals: 1 },
    ]);
  });

  it("count a block on an earlier leg, also where no attempt ended so, and give it up with its call", async () => {
    scope = await organization();
    await store([aLedgerCall({ callKey: 1 })]);
    const before = await tallies();
    const blocked = { ...aLedgerCall({ callKey: 2, callee: "+12125550124" }), blockedLeg: "blocked_603plus" as const };
    await store([blocked, { ...blocked, callKey: 3 }], OTHER_IMPORT);
    expect(await tallies()).toMatchObject([
      { outcome: "answered", attempts: 3, refusals: 0 },
      { outcome: "blocked_603plus", attribution: "none", attempts: 0, talk_ms: 0, refusals: 1 },
    ]);
    const recount = () =>
      ledgerTransaction(scope, async (tx) => [
        await recomputeTallies(scope, tx),
        await recountDays(scope, tx),
        await recountRefusals(scope, tx, SPAN),
      ]);
    expect(await recount()).toEqual([0, 0, 0]);
    await db.database.pool.query(
      "update call set blocked_carrier = 'First route' where organization_id = $1 and blocked_leg is not null",
      [scope.organizationId],
    );
    await recount();
    const byCarrier = await db.database.pool.query(
      "select carrier, refusals from tally where organization_id = $1 and outcome = 'blocked_603plus'",
      [scope.organizationId],
    );
    expect(byCarrier.rows).toEqual([{ carrier: "First route", refusals: 1 }]);
    await ledgerTransaction(scope, async (tx) => {
      await removeImportedCalls(scope, tx, OTHER_IMPORT, SPAN);
      await recountRefusals(scope, tx, SPAN);
    });
    expect(await tallies()).toEqual(before);
    expect(await recount()).toEqual([0, 0, 0]);
  });
});

describe("taking calls out", () => {
  it("undoes an import to the last digit of every tally", async () => {
    scope = await organization();
    await store([aLedgerCall({ callKey: 1 }), aLedgerCall({ callKey: 2, talkMs: 3_000 })]);
    const before = await tallies();
    await store(
      [aLedgerCall({ callKey: 3, talkMs: 5_000 }), aLedgerCall({ callKey: 4, outcome: "busy" })],
      OTHER_IMPORT,
    );
    expect(await tallies()).not.toEqual(before);
    const removed = await ledgerTransaction(scope, (tx) => removeImportedCalls(scope, tx, OTHER_IMPORT, SPAN));
    expect(removed).toBe(2);
    expect(await tallies()).toEqual(before);
  });

  it("replaces a call that is known better now, under the import that had brought it", async () => {
    scope = await organization();
    await store([aLedgerCall({ callKey: 1, talkMs: 0, line: 17 }), aLedgerCall({ callKey: 2 })]);
    const better = aLedgerCall({ callKey: 1, talkMs: 42_000, line: 3 });
    const unknown = aLedgerCall({ callKey: 99 });
    const remarked = aLedgerCall({ callKey: 98 });
    const { stored, gone } = await ledgerTransaction(scope, (tx) =>
      takeOutRevised(scope, tx, [
        { call: better, was: better, isAttempt: true },
        { call: unknown, was: unknown, isAttempt: true },
        { call: remarked, was: remarked, isAttempt: false },
      ]),
    );
    expect(gone).toEqual([unknown]);
    expect([...stored.keys()]).toEqual([IMPORT]);
    expect(stored.get(IMPORT)).toMatchObject([{ callKey: 1, attempt: { line: 17 } }]);
    expect(await tallies()).toMatchObject([{ attempts: 1, talk_ms: 60_000 }]);
  });

  it("replaces a call that began at another time than was known", async () => {
    scope = await organization();
    const was = aLedgerCall({ callKey: 1, line: 17 });
    await store([was]);
    const call = aLedgerCall({ callKey: 1, startedAtMs: NOON - 2_000 });
    const { stored } = await ledgerTransaction(scope, (tx) =>
      takeOutRevised(scope, tx, [{ call, was, isAttempt: true }]),
    );
    expect(stored.get(IMPORT)).toMatchObject([{ attempt: { startedAtMs: NOON - 2_000, line: 17 } }]);
    expect(await tallies()).toEqual([]);
  });

  it("replaces each of two calls that have one key and began at different times", async () => {
    scope = await organization();
    const calls = (talkMs: number) =>
      [0, 60_000].map((later) => aLedgerCall({ callKey: 1, talkMs, startedAtMs: NOON + later, line: 17 + later }));
    await store(calls(0));
    const revisions = calls(42_000).map((call) => ({ call, was: call, isAttempt: true }));
    const { stored } = await ledgerTransaction(scope, (tx) => takeOutRevised(scope, tx, revisions));
    expect(stored.get(IMPORT)?.map(({ attempt }) => [attempt.startedAtMs, attempt.line])).toEqual([
      [NOON, 17],
      [NOON + 60_000, 60_017],
    ]);
    expect(await tallies()).toEqual([]);
  });
});

describe("partitions", () => {
  it("are made once, also when several ask at the same time, and for any month since 1990", async () => {
    const months = ["2024-02", "2024-02", "2023-12"];
    await Promise.all([ensureCallPartitions(scope, months), ensureCallPartitions(scope, months)]);
    const { rows } = await db.database.pool.query(
      "select to_regclass('call_p2024_02') is not null as a, to_regclass('call_p1999_12') is not null as b",
    );
    expect(rows).toEqual([{ a: true, b: true }]);
  });

  it.each(["1889-01", "2026-1", "x'; drop table call; --"])("refuse the month %s", async (month) => {
    await expect(ensureCallPartitions(scope, [month])).rejects.toThrow(/No partition/);
  });
});
