import { describe, expect, it } from "vitest";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const HEADER = "callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase";
const row = (callId: string, sip: number, phrase = "") =>
  `${callId},+13125550100,+14155550140,2026-11-20T15:00:0${callId.length}Z,0,${sip},${phrase}`;
const file = (...rows: readonly string[]) => `${HEADER}\n${rows.join("\n")}\n`;

const UNDER_WAY = [row("a", 183), row("bb", 486)];
const ENDED = [row("a", 603, "Network Blocked"), row("ccc", 200)];
const TALLIES = { blocked_603plus: 1, busy: 1, answered: 1 };

async function tallies({ organization }: Tenant): Promise<Record<string, number>> {
  const { rows } = await db.database.pool.query<{ outcome: string; attempts: number }>(
    "select outcome, attempts from tally where organization_id = $1",
    [organization.id],
  );
  const calls = await db.database.pool.query("select 1 from call where organization_id = $1", [organization.id]);
  expect(calls.rowCount).toBe(rows.length);
  return Object.fromEntries(rows.map(({ outcome, attempts }) => [outcome, attempts]));
}

const imported = (tenant: Tenant, rows: readonly string[], name: string) =>
  importThroughApi(tenant, file(...rows), NOW, `filename=${name}.csv`);

describe("a call that was exported while it was under way", () => {
  it("ends as a later file says, and either file may be undone", async () => {
    const tenant = await aTenant("Under way");
    const first = await imported(tenant, UNDER_WAY, "first");
    expect(await tallies(tenant)).toEqual({ in_progress: 1, busy: 1 });
    const second = await imported(tenant, ENDED, "second");
    expect(second.rows).toMatchObject({ read: 2, imported: 2, duplicate: 0 });
    expect(await tallies(tenant)).toEqual(TALLIES);

    expect(await undoImport(tenant.scope, second.id)).toBe(1);
    expect(await tallies(tenant)).toEqual({ blocked_603plus: 1, busy: 1 });
    await imported(tenant, ENDED, "third");
    expect(await tallies(tenant)).toEqual(TALLIES);
    expect(await undoImport(tenant.scope, first.id)).toBe(0);
    expect(await tallies(tenant)).toEqual({ blocked_603plus: 1, answered: 1 });
  });

  it("stays ended when the older file comes after", async () => {
    const tenant = await aTenant("Out of order");
    await imported(tenant, ENDED, "second");
    const first = await imported(tenant, UNDER_WAY, "first");
    expect(first.rows).toMatchObject({ imported: 1, duplicate: 1 });
    expect(await tallies(tenant)).toEqual(TALLIES);
  });

  it("counts by its end within one file, in either order", async () => {
    for (const [index, rows] of [
      [...UNDER_WAY, ...ENDED],
      [...ENDED, ...UNDER_WAY],
    ].entries()) {
      const tenant = await aTenant(`One file ${index}`);
      const { rows: counted } = await imported(tenant, rows, "all");
      expect(counted).toMatchObject({ read: 4, imported: 3, duplicate: 1 });
      expect(await tallies(tenant)).toEqual(TALLIES);
    }
  });
});
