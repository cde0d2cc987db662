import { expect, it } from "vitest";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { aTenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const HOUR_MS = 3_600_000;
const LATEST_MS = Date.parse("2026-11-01T00:30:00Z");

/** A call of every hour of some days for each of ten caller IDs: as many tallies as calls. */
function fileOf(days: number): string {
  const at = (hoursAgo: number) => new Date(LATEST_MS - hoursAgo * HOUR_MS).toISOString().replace(".000", "");
  const runs = Array.from({ length: days * 24 }, (_, hoursAgo) => at(hoursAgo)).flatMap((startedAt) =>
    Array.from({ length: 10 }, (_, n) => ({ callerId: `+1312555010${n}`, startedAt, count: 1, sip: 200 })),
  );
  return callFile(runs);
}

it("is undone in seconds although the server has counted nothing since it was read", async () => {
  await importThroughApi(await aTenant("Before"), fileOf(1), NOW);
  // What the server knows is of others alone, as it is until its next look.
  await db.database.pool.query("analyze tally, caller_day, call");
  const fresh = await aTenant("Fresh");
  const { id, rows } = await importThroughApi(fresh, fileOf(80), NOW);
  expect(rows.imported).toBe(19_200);
  const beganAt = performance.now();
  await undoImport(fresh.scope, id);
  expect(performance.now() - beganAt).toBeLessThan(15_000);
}, 120_000);
