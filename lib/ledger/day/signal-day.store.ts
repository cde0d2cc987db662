import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import type { SignalCount } from "@/lib/ledger/day/count-signals";
import { tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Counts of one kind that the imports of a source brought. */
export interface SignalSum {
  readonly sourceId: string;
  readonly kind: string;
  readonly calls: number;
}

/** The same by day (UTC, `2026-11-03`) and trunk. */
export interface DatedSignalSum extends SignalSum {
  readonly day: string;
  readonly trunk: string;
}

/** Adds to what an import's failed calls said, in the transaction that stores the calls. */
export async function addSignalDays(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  counts: readonly SignalCount[],
): Promise<void> {
  if (counts.length === 0) return;
  await tx.query(
    `insert into signal_day (organization_id, import_id, day, trunk, kind, calls)
     select $1, $2, * from unnest($3::date[], $4::text[], $5::text[], $6::int[])
     on conflict (organization_id, import_id, day, trunk, kind) do update set calls = signal_day.calls + excluded.calls`,
    [
      scope.organizationId,
      importId,
      counts.map(({ day }) => new Date(day * DAY_MS).toISOString().slice(0, 10)),
      counts.map(({ trunk }) => trunk),
      counts.map(({ kind }) => kind),
      counts.map(({ calls }) => calls),
    ],
  );
}

/** Forgets what an import's calls said, in the transaction that takes them out. */
export async function dropSignalDays(scope: OrganizationScope, tx: BulkTransaction, importId: string): Promise<void> {
  await tx.query("delete from signal_day where organization_id = $1 and import_id = $2", [
    scope.organizationId,
    importId,
  ]);
}

/**
 * What the failed calls of each source said.
 * @param days UTC days `2026-11-01` to count, both with them; null for all
 */
export async function sumSignals(
  scope: OrganizationScope,
  days: { readonly firstDay: string; readonly lastDay: string } | null = null,
): Promise<readonly SignalSum[]> {
  return tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("signal_day")
      .innerJoin("import", (on) =>
        on
          .onRef("import.organization_id", "=", "signal_day.organization_id")
          .onRef("import.id", "=", "signal_day.import_id"),
      )
      .select(["source_id as sourceId", "kind", (of) => of.fn.sum<number>("calls").as("calls")])
      .where("signal_day.organization_id", "=", scope.organizationId)
      .$if(days !== null, (query) =>
        query.where(sql<boolean>`signal_day.day between ${days?.firstDay}::date and ${days?.lastDay}::date`),
      )
      .groupBy(["source_id", "kind"])
      .execute(),
  );
}

/** What the failed calls of one source said, by day and trunk, oldest first. */
export async function listSignals(scope: OrganizationScope, sourceId: string): Promise<readonly DatedSignalSum[]> {
  return tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("signal_day")
      .innerJoin("import", (on) =>
        on
          .onRef("import.organization_id", "=", "signal_day.organization_id")
          .onRef("import.id", "=", "signal_day.import_id"),
      )
      .select([
        "source_id as sourceId",
        sql<string>`day::text`.as("day"),
        "trunk",
        "kind",
        (of) => of.fn.sum<number>("calls").as("calls"),
      ])
      .where("signal_day.organization_id", "=", scope.organizationId)
      .where("import.source_id", "=", sourceId)
      .groupBy(["source_id", "signal_day.day", "trunk", "kind"])
      .orderBy("signal_day.day")
      .orderBy("trunk")
      .execute(),
  );
}
