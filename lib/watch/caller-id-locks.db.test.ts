import { expect, it } from "vitest";
import { bulkTransaction } from "@/lib/platform/bulk";
import { aTenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";
import { noteCallerIds } from "@/lib/watch/caller-id.store";
import { describeCallerIds } from "@/lib/watch/caller-id-page.store";

const db = testDatabase();

it("labels many caller IDs while an import notes their use, and neither waits for the other for ever", async () => {
  const { scope, organization } = await aTenant("Labelling");
  // Stored in another order than that of the numbers, as they are where they were used one by one.
  const { rows } = await db.database.pool.query<{ callerId: string }>(
    `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at)
     select $1, '+1312555' || n, '2026-03-01', '2026-03-01' from generate_series(9999, 5000, -1) n
     returning caller_id as "callerId"`,
    [organization.id],
  );
  const callerIds = rows.map(({ callerId }) => callerId);
  await db.database.pool.query("analyze caller_id");
  const day = 86_400_000;
  for (let round = 1; round <= 6; round += 1) {
    const at = Date.parse("2026-03-01T00:00:00Z") + round * day;
    const spans = callerIds.map((callerId) => ({ callerId, firstMs: at, lastMs: at }));
    const done = await Promise.all([
      describeCallerIds(scope, callerIds, { label: `round ${round}` }),
      bulkTransaction((tx) => noteCallerIds(scope, tx, spans)),
      describeCallerIds(scope, [...callerIds].reverse(), { owner: `round ${round}` }),
    ]);
    expect(done[0]).toHaveLength(callerIds.length);
  }
}, 60_000);
