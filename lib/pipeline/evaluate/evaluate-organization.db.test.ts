import { describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { HOUR_MS } from "@/lib/base/time-units";
import { reportedCounts } from "@/lib/demo/world/provider-style";
import { randomWorld } from "@/lib/demo/world/random-world";
import { type SimulatedCell, simulate } from "@/lib/demo/world/simulate";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import type { Tally } from "@/lib/ledger/tally/tally";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import type { EvidenceCounts } from "@/lib/score/evidence-cell";
import { dayOfHour } from "@/lib/score/evidence-table";
import { testDatabase } from "@/lib/testing/test-database";
import { noteCallerIds } from "@/lib/watch/caller-id.store";

const db = testDatabase();
const NOW = new Date("2026-11-22T12:00:00Z");
const plan = { seed: "resume", numbers: 9, days: 40, style: "everything", badShare: 0.6, callsPerDay: 90 } as const;
const WORLD = randomWorld(plan);

const OUTCOMES: readonly [keyof EvidenceCounts, Pick<Tally, "outcome" | "attribution">][] = [
  ["answered", { outcome: "answered", attribution: "" }],
  ["missed", { outcome: "no_answer", attribution: "" }],
  ["declined", { outcome: "declined_603", attribution: "user_likely" }],
  ["unwanted", { outcome: "unwanted_607", attribution: "" }],
  ["inferred", { outcome: "declined_603", attribution: "network_suspected" }],
  ["blocked", { outcome: "blocked_603plus", attribution: "" }],
];

function talliesOf({ number, hour, carrier, campaign, ends }: SimulatedCell): Tally[] {
  const counts = reportedCounts(WORLD.style, ends);
  const key = { callerId: number.callerId, hour, carrier: carrier.name, campaign: campaign.name };
  return OUTCOMES.filter(([evidence]) => counts[evidence] > 0).map(([evidence, outcome]) => {
    const attempts = counts[evidence];
    return { ...key, ...outcome, attempts, talkMs: 0, shortCalls: 0, zeroCalls: 0, refusals: attempts };
  });
}

/** Tallies by day, from the first day on. */
const DAYS = [...simulate(WORLD)].reduce((days, cell) => {
  const day = dayOfHour(cell.hour) - WORLD.firstDay;
  days.set(day, [...(days.get(day) ?? []), ...talliesOf(cell)]);
  return days;
}, new Map<number, Tally[]>());
const daysFrom = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => DAYS.get(from + i) ?? []).flat();

async function anOrganization(slug: string): Promise<OrganizationScope> {
  const made = await db.database.prisma.organization.create({ data: { slug, name: slug } });
  return mintOrganizationScope(made.id, { kind: "system" });
}

async function take(scope: OrganizationScope, tallies: readonly Tally[]): Promise<void> {
  const hours = tallies.map(({ hour }) => hour * HOUR_MS);
  const spans = tallies.map(({ callerId, hour }) => ({ callerId, firstMs: hour * HOUR_MS, lastMs: hour * HOUR_MS }));
  const widest = new Map(spans.map((span) => [span.callerId, span]));
  await ledgerTransaction(scope, async (tx) => {
    await addTallies(scope, tx, TallyCells.of(tallies));
    await noteChangedHours(scope, tx, Math.min(...hours));
    await noteCallerIds(scope, tx, [...widest.values()]);
  });
}

const evaluate = (scope: OrganizationScope, isFresh = false) =>
  evaluateOrganization(scope, { importId: null, now: NOW, isFresh });

async function rowsOf(scope: OrganizationScope, table: string): Promise<unknown[]> {
  const skip = "array['organization_id', 'id', 'raised_at', 'created_at', 'import_id']";
  const { rows } = await db.database.pool.query(
    `select (to_jsonb(t) - ${skip})::text as row from ${table} t where organization_id = $1 and to_jsonb(t) ->> 'withdrawn_at' is null order by 1`,
    [scope.organizationId],
  );
  return rows.map(({ row }) => row);
}

async function expectSame(a: OrganizationScope, b: OrganizationScope): Promise<void> {
  for (const table of ["score_day", "standing_change", "alert", "caller_memory"])
    expect({ table, rows: await rowsOf(a, table) }).toEqual({ table, rows: await rowsOf(b, table) });
  const current =
    "(select organization_id, caller_id, score, score_low, standing, standing_since, scored_day from caller_id)";
  expect(await rowsOf(a, current)).toEqual(await rowsOf(b, current));
}

async function knownDay(scope: OrganizationScope): Promise<number | null> {
  const { rows } = await db.database.pool.query(
    "select day, changed_from from evaluation_memory where organization_id = $1",
    [scope.organizationId],
  );
  return rows[0]?.day ?? null;
}

describe("evaluateOrganization", () => {
  it("goes on from what it knew and finds, to the last bit, what it would have found at once", async () => {
    const step = await anOrganization("by-steps");
    const whole = await anOrganization("at-once");
    await take(whole, daysFrom(0, 40));
    await evaluate(whole);
    for (const [from, to] of [
      [0, 25],
      [25, 26],
      [26, 27],
      [27, 33],
      [33, 39],
      [39, 40],
    ] as const) {
      await take(step, daysFrom(from, to));
      await evaluate(step);
      expect(await knownDay(step)).toBe(WORLD.firstDay + to - 1);
    }
    const alerts = await rowsOf(whole, "alert");
    expect(alerts.length).toBeGreaterThan(3);
    await expectSame(step, whole);
    expect(await evaluate(step, true)).toMatchObject({ differences: 0, alerts: { raised: [], withdrawn: 0 } });
    await expectSame(step, whole);
  });

  it("finds the same in many short stretches as in one, also where more was stored than now is true", async () => {
    const whole = await anOrganization("in-one-stretch");
    const cut = await anOrganization("in-stretches");
    await take(whole, daysFrom(0, 40));
    await evaluate(whole);
    await take(cut, daysFrom(0, 40));
    const stretchTallies = Math.round(daysFrom(0, 40).length / 9);
    await evaluateOrganization(cut, { importId: null, now: NOW, stretchTallies });
    await expectSame(cut, whole);
    await db.database.pool.query(
      `insert into score_day select organization_id, caller_id, day + 30, score, low, high, standing, attempts, version, factors
       from score_day where organization_id = $1 on conflict do nothing`,
      [cut.organizationId],
    );
    await evaluateOrganization(cut, { importId: null, now: NOW, isFresh: true, stretchTallies });
    await expectSame(cut, whole);
    expect(await evaluateOrganization(cut, { importId: null, now: NOW, isFresh: true, stretchTallies })).toMatchObject({
      differences: 0,
      alerts: { raised: [], withdrawn: 0 },
    });
  });

  it("goes on in stretches from what an earlier evaluation knew", async () => {
    const whole = await anOrganization("gone-on-whole");
    const cut = await anOrganization("goes-on-in-stretches");
    await take(whole, daysFrom(0, 40));
    await evaluate(whole);
    await take(cut, daysFrom(0, 12));
    await evaluate(cut);
    await take(cut, daysFrom(12, 40));
    await evaluateOrganization(cut, {
      importId: null,
      now: NOW,
      stretchTallies: Math.round(daysFrom(0, 40).length / 9),
    });
    await expectSame(cut, whole);
  });

  it("takes a day that came in two parts as one", async () => {
    const busy = Math.max(...[...DAYS].filter(([day, { length }]) => day < 30 && length > 100).map(([day]) => day));
    const parts = await anOrganization("in-parts");
    const whole = await anOrganization("in-one");
    await take(whole, daysFrom(0, busy + 1));
    await evaluate(whole);
    await take(parts, daysFrom(0, busy));
    const last = daysFrom(busy, busy + 1);
    const noon = last[Math.floor(last.length / 2)]?.hour ?? 0;
    for (const part of [last.filter(({ hour }) => hour < noon), last.filter(({ hour }) => hour >= noon)]) {
      await take(parts, part);
      await evaluate(parts);
    }
    await expectSame(parts, whole);
  });

  it("begins anew when something older has changed", async () => {
    const late = await anOrganization("late-file");
    const whole = await anOrganization("no-late-file");
    await take(whole, daysFrom(0, 30));
    await evaluate(whole);
    await take(late, [...daysFrom(0, 12), ...daysFrom(13, 30)]);
    await evaluate(late);
    await take(late, daysFrom(12, 13));
    await evaluate(late);
    await expectSame(late, whole);
  });

  it("writes nothing when nothing has come in", async () => {
    const calm = await anOrganization("calm");
    await take(calm, daysFrom(0, 20));
    await evaluate(calm);
    expect(await evaluate(calm)).toMatchObject({ differences: 0, known: null });
  });

  it("forgets everything when there are no calls any more", async () => {
    const gone = await anOrganization("gone");
    await take(gone, daysFrom(0, 5));
    await evaluate(gone);
    await db.database.pool.query("delete from tally where organization_id = $1", [gone.organizationId]);
    await evaluate(gone);
    expect(await rowsOf(gone, "score_day")).toEqual([]);
    expect(await knownDay(gone)).toBeNull();
  });
});
