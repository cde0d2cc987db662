import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import { personOf } from "@/lib/redress/case.store";
import type { Complaint, ComplaintSource } from "@/lib/redress/complaint-file";
import type { LabelSeverity } from "@/lib/redress/label-sighting";
import { ObservationDetailRecord, ObservationSeverityRecord } from "@/lib/redress/observation-record.schema";

/** Where an observation comes from: somebody saw it, or the public complained. */
export type ObservationSource = "seen" | ComplaintSource;

/** What an outside source said of a number. */
export interface Observation {
  readonly id: string;
  readonly callerId: string;
  readonly observedAt: Date;
  readonly source: ObservationSource;
  /** What the phone showed, or the subject of the complaint. */
  readonly label: string;
  readonly severity: LabelSeverity;
  readonly carrier: string;
  readonly device: string;
  readonly note: string;
  /** Of a complaint: whether the number called around that day; null where records do not reach there, and for what somebody saw. */
  readonly hasOwnCalls: boolean | null;
}

/** What somebody saw. */
export type NewSighting = Pick<
  Observation,
  "callerId" | "observedAt" | "label" | "severity" | "carrier" | "device" | "note"
>;

/** Which observations are asked for; null leaves a side open. */
export interface ObservationFilter {
  readonly callerId: string | null;
  /** `seen` alone, or complaints alone. */
  readonly kind: "seen" | "complaints" | null;
}

interface Row {
  readonly id: string;
  readonly callerId: string;
  readonly observedAt: Date;
  readonly source: ObservationSource;
  readonly label: string;
  readonly severity: string;
  readonly detail: unknown;
  readonly hasOwnCalls: boolean | null;
}

/**
 * Whether a number called on the day of an observation or beside it, whatever the zone of that day; null where nobody of
 * the organisation did, since then its records may not reach there.
 */
function ownCallsAround(): RawBuilder<unknown> {
  const around = sql`t.organization_id = o.organization_id
    and t.hour >= o.observed_at - interval '1 day' and t.hour < o.observed_at + interval '2 days'`;
  return sql`case when exists (select 1 from tally t where ${around} and t.caller_id = o.caller_id) then true
    when exists (select 1 from tally t where ${around}) then false end`;
}

/** A place in the list of observations. */
export type ObservationPlace = Pick<Observation, "observedAt" | "id">;

/** Observations, the latest seen first; of those of one moment, the latest entered. */
export async function listObservations(
  scope: OrganizationScope,
  { callerId, kind }: ObservationFilter,
  page: { readonly limit: number; readonly after: ObservationPlace | null },
): Promise<{ readonly observations: readonly Observation[]; readonly next: ObservationPlace | null }> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<Row>`
      select o.id, o.caller_id as "callerId", o.observed_at as "observedAt", o.source, o.label, o.severity, o.detail,
        ${ownCallsAround()} as "hasOwnCalls"
      from observation o where o.organization_id = ${scope.organizationId}::uuid
        ${callerId === null ? sql`` : sql`and o.caller_id = ${callerId}`}
        ${kind === null ? sql`` : kind === "seen" ? sql`and o.source = 'seen'` : sql`and o.source <> 'seen'`}
        ${page.after === null ? sql`` : sql`and (o.observed_at, o.id) < (${page.after.observedAt}, ${page.after.id}::uuid)`}
      order by o.observed_at desc, o.id desc limit ${page.limit + 1}
    `.execute(tx),
  );
  const observations = rows.slice(0, page.limit).map(toObservation);
  return { observations, next: rows.length > page.limit ? (observations.at(-1) ?? null) : null };
}

/** One observation; null when the organisation has none of that id. */
export async function findObservation(scope: OrganizationScope, id: string): Promise<Observation | null> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<Row>`
      select id, caller_id as "callerId", observed_at as "observedAt", source, label, severity, detail, null::bool as "hasOwnCalls"
      from observation where organization_id = ${scope.organizationId}::uuid and id = ${id}::uuid
    `.execute(tx),
  );
  const [row] = rows;
  return row === undefined ? null : toObservation(row);
}

function toObservation({ detail, severity, hasOwnCalls, ...row }: Row): Observation {
  const { carrier, device, note } = ObservationDetailRecord.parse(detail);
  return {
    ...row,
    severity: ObservationSeverityRecord.parse(severity),
    carrier,
    device,
    note,
    hasOwnCalls: row.source === "seen" ? null : hasOwnCalls,
  };
}

/** Writes down what somebody saw. @returns its id; null when the number never called */
export async function addSighting(scope: OrganizationScope, seen: NewSighting): Promise<string | null> {
  const { carrier, device, note } = seen;
  const detail = JSON.stringify({ carrier, device, note, authorId: personOf(scope) });
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<{ id: string }>`
      insert into observation (organization_id, caller_id, observed_at, source, label, severity, detail)
      select organization_id, caller_id, ${seen.observedAt}, 'seen', ${seen.label}, ${seen.severity}, ${detail}::jsonb
      from caller_id where organization_id = ${scope.organizationId}::uuid and caller_id = ${seen.callerId}
      returning id
    `.execute(tx),
  );
  return rows[0]?.id ?? null;
}

/** Takes an observation away. @returns the number that it was about; null when there is none of that id */
export async function removeObservation(scope: OrganizationScope, id: string): Promise<string | null> {
  const removed = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .deleteFrom("observation")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .returning("caller_id")
      .executeTakeFirst(),
  );
  return removed?.caller_id ?? null;
}

/**
 * Keeps public complaints; one that is kept already stays as it is. What tells them apart may hold where a consumer
 * lives, so only its hash is kept.
 * @returns how many were new
 */
export async function keepComplaints(scope: OrganizationScope, complaints: readonly Complaint[]): Promise<number> {
  if (complaints.length === 0) return 0;
  const rows = complaints.map(({ key, ...complaint }) => ({
    ...complaint,
    key: createHash("sha256").update(`${complaint.callerId} ${key}`, "utf8").digest("base64url"),
  }));
  const { numAffectedRows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql`
      insert into observation (organization_id, caller_id, observed_at, source, label, severity, detail, source_key)
      select ${scope.organizationId}::uuid, g."callerId", (g.day || 'T00:00:00Z')::timestamptz, g.source, g.subject, g.severity, '{}', g.key
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as g ("callerId" text, day text, source text, subject text, severity text, key text)
      on conflict (organization_id, source, source_key) do nothing
    `.execute(tx),
  );
  return Number(numAffectedRows ?? 0n);
}

/** The organisation's own numbers, which complaints are matched with. */
export async function listOwnNumbers(scope: OrganizationScope): Promise<ReadonlySet<string>> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("caller_id")
      .select("caller_id")
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "like", "+%")
      .execute(),
  );
  return new Set(rows.map(({ caller_id }) => caller_id));
}
