import { sql } from "kysely";
import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { ALERT_SEVERITIES, type AlertEvidence } from "@/lib/alert/alert-draft";
import { COMPARISONS, RULE_METRICS } from "@/lib/alert/rules/rule-metric";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** How an alert ended, in the eyes of the people who dealt with it. */
export type AlertResolution = "fixed" | "false_alarm" | "accepted";

/** Where an alert stands with the people who were told. */
export type AlertStatus = "open" | "acknowledged" | "snoozed" | "resolved";

/** An alert as it is kept. */
export interface StoredAlert {
  readonly id: string;
  readonly callerId: string;
  readonly carrier: string | null;
  readonly kind: string;
  readonly severity: string;
  readonly detectedAt: Date;
  readonly raisedAt: Date;
  readonly status: AlertStatus;
  readonly snoozedUntil: Date | null;
  readonly resolution: AlertResolution | null;
  /** Whose it is to deal with, by name or else by address. */
  readonly assignee: { readonly userId: string; readonly name: string } | null;
  readonly withdrawnAt: Date | null;
  readonly isHistory: boolean;
  readonly evidence: AlertEvidence;
  readonly ruleId: string;
  readonly version: number;
}

/** Which alerts are asked for; null leaves a side open. */
export interface AlertFilter {
  readonly callerId: string | null;
  readonly status: AlertStatus | null;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Whether alerts that later data undid are wanted too. */
  readonly hasWithdrawn: boolean;
}

/** A place in the list: the alert after which the next page begins. */
export interface AlertPlace {
  readonly detectedAt: Date;
  readonly id: string;
}

/** A page of alerts, and where the next one begins. */
export interface StoredAlertPage {
  readonly alerts: readonly StoredAlert[];
  readonly next: AlertPlace | null;
}

/** The figures behind an alert, as its row keeps them. */
export const StoredEvidence = z.object({
  metric: z.enum(RULE_METRICS),
  rateBefore: z.number(),
  rateAfter: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.number(),
  since: z.string(),
  summary: z.string(),
  odds: z.number().nullable().default(null),
  confirmedAt: z.string().nullable().default(null),
  overAt: z.string().nullable().default(null),
  rule: z
    .object({
      name: z.string(),
      condition: z.string(),
      comparison: z.enum(COMPARISONS),
      per: z.enum(["number", "together"]),
      callers: z.array(
        z.object({
          callerId: z.string(),
          at: z.string(),
          since: z.string(),
          value: z.number(),
          low: z.number(),
          high: z.number(),
          n: z.number(),
          before: z.number(),
          overAt: z.string().nullable(),
        }),
      ),
      callerCount: z.number(),
    })
    .optional(),
});

const Resolution = z.enum(["fixed", "false_alarm", "accepted"]).nullable();

/** Alerts by the time at which they were detectable, latest first. */
export async function listAlerts(
  scope: OrganizationScope,
  filter: AlertFilter,
  page: { readonly limit: number; readonly after: AlertPlace | null },
): Promise<StoredAlertPage> {
  const { callerId, status, from, to } = filter;
  const rows = await tenantTransaction(scope.organizationId, (tx) => {
    let query = alertRows(tx, scope)
      .orderBy("detected_at", "desc")
      .orderBy("alert.id", "desc")
      .limit(page.limit + 1);
    if (callerId !== null) query = query.where("caller_id", "=", callerId);
    if (status !== null) query = query.where("status", "=", status);
    if (from !== null) query = query.where("detected_at", ">=", from);
    if (to !== null) query = query.where("detected_at", "<", to);
    if (!filter.hasWithdrawn) query = query.where("withdrawn_at", "is", null);
    const { after } = page;
    if (after !== null)
      query = query.where(
        sql<boolean>`(alert.detected_at, alert.id) < (${after.detectedAt}::timestamptz, ${after.id}::uuid)`,
      );
    return query.execute();
  });
  const alerts = rows.slice(0, page.limit).map(storedAlert);
  const last = alerts.at(-1);
  const hasMore = rows.length > page.limit && last !== undefined;
  return { alerts, next: hasMore ? { detectedAt: last.detectedAt, id: last.id } : null };
}

/** Alerts that are open, the gravest first and among those the latest. @param limit at most so many */
export async function listGravestAlerts(scope: OrganizationScope, limit: number): Promise<readonly StoredAlert[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    alertRows(tx, scope)
      .where("status", "=", "open")
      .where("withdrawn_at", "is", null)
      .orderBy(sql`array_position(${[...ALERT_SEVERITIES]}::text[], severity)`)
      .orderBy("detected_at", "desc")
      .orderBy("alert.id", "desc")
      .limit(limit)
      .execute(),
  );
  return rows.map(storedAlert);
}

/** Alerts of these caller IDs that people dealt with and whose harm lasts, the latest first. @param limit at most so many */
export async function listLastingAlerts(
  scope: OrganizationScope,
  callerIds: readonly string[],
  limit: number,
): Promise<readonly StoredAlert[]> {
  if (callerIds.length === 0) return [];
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    alertRows(tx, scope)
      .where("caller_id", "in", callerIds)
      .where("status", "!=", "open")
      .where("withdrawn_at", "is", null)
      .where(sql<boolean>`evidence->>'overAt' is null`)
      .orderBy("detected_at", "desc")
      .orderBy("alert.id", "desc")
      .limit(limit)
      .execute(),
  );
  return rows.map(storedAlert);
}

/** The alert of that id; null when the organisation has none. */
export async function findAlert(scope: OrganizationScope, id: string): Promise<StoredAlert | null> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    alertRows(tx, scope).where("alert.id", "=", id).executeTakeFirst(),
  );
  return row === undefined ? null : storedAlert(row);
}

/** How many alerts of each of these caller IDs are open; those with none are left out. */
export async function countOpenAlerts(
  scope: OrganizationScope,
  callerIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (callerIds.length === 0) return new Map();
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("alert")
      .select(["caller_id", (of) => of.fn.countAll<number>().as("count")])
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "in", callerIds)
      .where("status", "=", "open")
      .where("withdrawn_at", "is", null)
      .groupBy("caller_id")
      .execute(),
  );
  return new Map(rows.map((row) => [row.caller_id, row.count]));
}

/** How many alerts of the organisation are open. */
export async function countAllOpenAlerts(scope: OrganizationScope): Promise<number> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const found = await tx
      .selectFrom("alert")
      .select((of) => of.fn.countAll<number>().as("count"))
      .where("organization_id", "=", scope.organizationId)
      .where("status", "=", "open")
      .where("withdrawn_at", "is", null)
      .executeTakeFirst();
    return found?.count ?? 0;
  });
}

function alertRows(tx: DbTransaction, scope: OrganizationScope) {
  return tx
    .selectFrom("alert")
    .leftJoin("user", "user.id", "alert.assignee_id")
    .selectAll("alert")
    .select(["user.name as assignee_name", "user.email as assignee_email"])
    .where("alert.organization_id", "=", scope.organizationId);
}

function storedAlert(row: Awaited<ReturnType<ReturnType<typeof alertRows>["execute"]>>[number]): StoredAlert {
  return {
    id: row.id,
    callerId: row.caller_id,
    carrier: row.carrier,
    kind: row.kind,
    severity: row.severity,
    detectedAt: row.detected_at,
    raisedAt: row.raised_at,
    status: row.status,
    snoozedUntil: row.snoozed_until,
    resolution: Resolution.parse(row.resolution),
    assignee: assigneeOf(row),
    withdrawnAt: row.withdrawn_at,
    isHistory: row.is_history,
    evidence: StoredEvidence.parse(row.evidence),
    ruleId: row.rule_id,
    version: row.version,
  };
}

/** Nobody's, too, once whom it was given to has left. */
function assigneeOf(row: {
  assignee_id: string | null;
  assignee_name: string | null;
  assignee_email: string | null;
}): StoredAlert["assignee"] {
  const name = row.assignee_name ?? row.assignee_email;
  return row.assignee_id === null || name === null ? null : { userId: row.assignee_id, name };
}
