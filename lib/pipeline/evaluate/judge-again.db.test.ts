import { describe, expect, it } from "vitest";
import { findOrCreateSource } from "@/lib/intake/source/source.store";
import { loadSourceRules, saveSourceRules } from "@/lib/ledger/call/source-rules.store";
import { listSignals } from "@/lib/ledger/day/signal-day.store";
import { CLASSIFIER_VERSION } from "@/lib/outcome/classifier-version";
import { RuleOverrides } from "@/lib/outcome/rule-override.schema";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { NOTHING_RESCORED } from "@/lib/score/scoring-report";
import { aTenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-20T12:00:00Z");
const RUN = { callerId: "+13125550100", startedAt: "2026-11-19T12:00:00Z", sip: 503, carrier: "Example Mobile" };
const OWN_LIMIT = RuleOverrides.parse([
  { id: "own-limit", ruleId: "server-failure", sip: 503, phraseHolds: "limit", outcome: "originator_error" },
]);
const NO_DIFFERENCE = { tallies: 0, days: 0, refusals: 0, scores: 0, alerts: 0 };

async function outcomes(organizationId: string): Promise<unknown[]> {
  const { rows } = await db.database.pool.query(
    `select outcome, rule_id, classifier_version, count(*)::int as calls from call where organization_id = $1
     group by 1, 2, 3 order by 1, 2`,
    [organizationId],
  );
  return rows;
}

describe("exceptions of a source", () => {
  it("change its calls, those before and those to come, and say what they changed; replay then finds nothing", async () => {
    const tenant = await aTenant("Own Limit");
    const { scope } = tenant;
    const file = callFile([
      { ...RUN, count: 30, phrase: "Rate limit" },
      { ...RUN, count: 20, phrase: "Service Unavailable" },
      { ...RUN, count: 60, sip: 200 },
    ]);
    await importThroughApi(tenant, file, NOW, "filename=a.csv&source=East");
    await importThroughApi(
      tenant,
      callFile([{ ...RUN, count: 7, phrase: "Rate limit" }]),
      NOW,
      "filename=b.csv&source=West",
    );
    const east = await findOrCreateSource(scope, "East");
    await saveSourceRules(scope, east, OWN_LIMIT);
    await evaluateOrganization(scope, { importId: null, now: NOW });
    expect(await loadSourceRules(scope, east)).toEqual({
      overrides: OWN_LIMIT,
      isStale: false,
      judgedAgain: {
        at: NOW.toISOString(),
        judged: 110,
        changed: 30,
        moves: [{ from: "network_failure", to: "originator_error", calls: 30 }],
      },
    });
    expect((await replay(scope, NOW)).differences).toEqual(NO_DIFFERENCE);
    const later = callFile([{ ...RUN, startedAt: "2026-11-19T20:00:00Z", count: 5, phrase: "Rate limit" }]);
    await importThroughApi(tenant, later, NOW, "filename=c.csv&source=East");
    expect(await outcomes(tenant.organization.id)).toMatchObject([
      { outcome: "answered", calls: 60 },
      { outcome: "network_failure", calls: 27 },
      { outcome: "originator_error", rule_id: "server-failure/own-limit", calls: 35 },
    ]);
    await saveSourceRules(scope, east, []);
    await evaluateOrganization(scope, { importId: null, now: NOW });
    expect((await loadSourceRules(scope, east)).judgedAgain?.moves).toEqual([
      { from: "originator_error", to: "network_failure", calls: 35 },
    ]);
    expect(await replay(scope, NOW)).toEqual({
      judgedAgain: { judged: 0, changed: 0, moves: [] },
      scoredAgain: NOTHING_RESCORED,
      differences: NO_DIFFERENCE,
    });
  });
});

describe("calls that older rules judged", () => {
  it("are judged again by a replay, which reports what changed and counts it as no difference", async () => {
    const tenant = await aTenant("Older Rules");
    await importThroughApi(
      tenant,
      callFile([
        { ...RUN, count: 12, sip: 486 },
        { ...RUN, count: 9, sip: 200 },
      ]),
      NOW,
    );
    await db.database.pool.query(
      `update call set classifier_version = 1, outcome = case when sip_code = 486 then 'canceled' else outcome end
       where organization_id = $1`,
      [tenant.organization.id],
    );
    await db.database.pool.query(
      "update tally set outcome = 'canceled' where organization_id = $1 and outcome = 'busy'",
      [tenant.organization.id],
    );
    const { judgedAgain, differences } = await replay(tenant.scope, NOW);
    expect(judgedAgain).toEqual({ judged: 21, changed: 12, moves: [{ from: "canceled", to: "busy", calls: 12 }] });
    expect(differences).toEqual(NO_DIFFERENCE);
    expect(await outcomes(tenant.organization.id)).toMatchObject([
      { outcome: "answered", classifier_version: CLASSIFIER_VERSION },
      { outcome: "busy", classifier_version: CLASSIFIER_VERSION },
    ]);
  });
});

describe("scores that older formulas made", () => {
  it("are made again by a replay, which reports what moved and counts it as no difference", async () => {
    const tenant = await aTenant("Older Formulas");
    await importThroughApi(tenant, callFile([{ ...RUN, count: 90, sip: 200 }]), NOW);
    const { rowCount } = await db.database.pool.query(
      "update caller_id set score = score - 30, standing = 'harmed', score_version = 0 where organization_id = $1",
      [tenant.organization.id],
    );
    await db.database.pool.query("update score_day set score = score - 30, version = 0 where organization_id = $1", [
      tenant.organization.id,
    ]);
    const { scoredAgain, differences } = await replay(tenant.scope, NOW);
    expect(scoredAgain).toMatchObject({
      scored: rowCount,
      moved: rowCount,
      standings: [{ from: "harmed", to: "good", callerIds: rowCount }],
    });
    expect(scoredAgain.largestMove).toBeCloseTo(30, 6);
    expect(differences).toEqual(NO_DIFFERENCE);
    expect((await replay(tenant.scope, NOW)).scoredAgain).toEqual(NOTHING_RESCORED);
  });
});

describe("what a source's failed calls say", () => {
  it("is counted once per call, and goes with the last import that holds it", async () => {
    const tenant = await aTenant("Signals");
    const file = callFile([{ ...RUN, count: 10, sip: 486, phrase: "Busy Here", reason: "Q.850;cause=17" }]);
    const first = await importThroughApi(tenant, file, NOW, "filename=a.csv&source=East");
    const again = await importThroughApi(tenant, file, NOW, "filename=a.csv&source=East&again=true");
    const source = await findOrCreateSource(tenant.scope, "East");
    const kinds = async () =>
      (await listSignals(tenant.scope, source)).map(({ day, kind, calls }) => [day, kind, calls]);
    const all = ["explained", "failed", "phrase", "reason", "sipCode"].map((kind) => ["2026-11-19", kind, 10]);
    expect((await kinds()).sort()).toEqual(all);
    await undoImport(tenant.scope, first.id);
    expect((await kinds()).sort()).toEqual(all);
    await undoImport(tenant.scope, again.id);
    expect(await kinds()).toEqual([]);
  });
});

it("judges by new exceptions what a file brings that was being read when they were made", async () => {
  const tenant = await aTenant("Read Meanwhile");
  const { scope } = tenant;
  const east = await findOrCreateSource(scope, "East");
  const holder = await db.database.pool.connect();
  // Of a month without a table, so that it waits for this before it is stored.
  await holder.query("select pg_advisory_lock(hashtextextended('ringworthy call partitions', 0))");
  const file = callFile([{ ...RUN, startedAt: "2019-05-20T12:00:00Z", count: 30, phrase: "Rate limit" }]);
  const running = importThroughApi(tenant, file, NOW, "filename=a.csv&source=East");
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'";
  await expect.poll(async () => (await db.database.pool.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1);
  await saveSourceRules(scope, east, OWN_LIMIT);
  await evaluateOrganization(scope, { importId: null, now: NOW });
  holder.release(true);
  await running;
  expect(await outcomes(tenant.organization.id)).toMatchObject([{ outcome: "originator_error", calls: 30 }]);
  expect(await loadSourceRules(scope, east)).toMatchObject({
    isStale: false,
    judgedAgain: { judged: 30, changed: 30 },
  });
});
