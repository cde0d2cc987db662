import { beforeAll, describe, expect, it } from "vitest";
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

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const beganAt = performance.now();
  return { result: await work(), ms: performance.now() - beganAt };
}

describe("undoing a file right after it was read, while the server has counted nothing of it", () => {
  /** To compare each of the calls with every other takes hundreds of times as long as reading them. */
  const PACE_MIN = 1 / 6;

  beforeAll(async () => {
    await importThroughApi(await aTenant("Before"), fileOf(1), NOW);
    // What the server knows is of others alone, as it is until its next look.
    await db.database.pool.query("analyze tally, caller_day, call, repeated_call");
  });

  it("takes no more than some times as long as reading it", async () => {
    const fresh = await aTenant("Fresh");
    const read = await timed(() => importThroughApi(fresh, fileOf(80), NOW));
    expect(read.result.rows.imported).toBe(19_200);
    const undone = await timed(() => undoImport(fresh.scope, read.result.id));
    expect(read.ms / undone.ms).toBeGreaterThan(PACE_MIN);
  }, 240_000);
});
