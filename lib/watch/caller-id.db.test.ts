import { beforeEach, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { derivedTransaction, ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { saveCurrentScores } from "@/lib/score/save-scores.store";
import { testDatabase } from "@/lib/testing/test-database";
import { noteCallerIds, recountCallerIds } from "@/lib/watch/caller-id.store";

const db = testDatabase();
const DAY = Date.UTC(2026, 9, 1);
const CALLER_IDS = Array.from({ length: 12 }, (_, index) => `+131255501${10 + index}`);
let scope: OrganizationScope;

beforeEach(async () => {
  const made = await db.database.prisma.organization.create({ data: { slug: "callers", name: "Callers" } });
  scope = mintOrganizationScope(made.id, { kind: "system" });
});

const spans = (callerIds: readonly string[], ms: number) =>
  callerIds.map((callerId) => ({ callerId, firstMs: ms, lastMs: ms }));
const note = (callerIds: readonly string[], ms: number) =>
  ledgerTransaction(scope, (tx) => noteCallerIds(scope, tx, spans(callerIds, ms)));

function score(value: number): Promise<void> {
  const day = "2026-10-01";
  const figures = { day, score: value, low: value, high: value, standing: "good", version: 1, standingSince: null };
  return derivedTransaction(scope, (tx) =>
    saveCurrentScores(
      scope,
      tx,
      CALLER_IDS.map((callerId) => ({ callerId, ...figures })),
    ),
  );
}

/** Lets each row that is changed take a while, so that two statements which change the same rows meet in their midst. */
async function slowRows(): Promise<void> {
  await db.database.pool.query(`
    create or replace function slow_row() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.02); return coalesce(new, old); end $$;
    create or replace trigger slow_row before insert or update or delete on caller_id for each row execute function slow_row()`);
}

it("is changed by imports, undos and evaluations side by side, and none waits for another in a circle", async () => {
  // Stored in one order, noted in another one: as files that overlap do.
  await note(CALLER_IDS, DAY);
  await slowRows();
  for (let round = 1; round <= 4; round += 1) {
    const changes = [
      note(CALLER_IDS.toReversed(), DAY + round),
      score(50 + round),
      ledgerTransaction(scope, (tx) => recountCallerIds(scope, tx)),
    ];
    await Promise.all(changes);
    await note(CALLER_IDS, DAY);
  }
  const { rows } = await db.database.pool.query("select count(*)::int as n from caller_id where organization_id = $1", [
    scope.organizationId,
  ]);
  expect(rows).toEqual([{ n: CALLER_IDS.length }]);
});
