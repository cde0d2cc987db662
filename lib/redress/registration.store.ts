import { sql } from "kysely";
import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { likePattern } from "@/lib/base/like-pattern";
import { searchText } from "@/lib/base/search-text";
import { tenantTransaction } from "@/lib/platform/db";
import { personOf } from "@/lib/redress/case.store";
import { REGISTRIES, type Registration, type Registry } from "@/lib/redress/registry";

/** What is to be written down: null takes a registration away. */
export interface RegistrationChange {
  readonly callerId: string;
  readonly registry: Registry;
  readonly registered: { readonly at: Date; readonly reference: string } | null;
}

/** Which numbers are asked for. */
export interface RegistrationFilter {
  /** Part of the number or of its label; null for all. */
  readonly search: string | null;
  /** Only numbers that lack this one; null for all. */
  readonly lacking: Registry | null;
  readonly callerId: string | null;
}

/** A number, and where it is registered. */
export interface RegisteredNumber {
  readonly callerId: string;
  readonly label: string | null;
  readonly registrations: readonly Registration[];
}

const Kept = z.object({ reference: z.string().default(""), byId: z.string().nullable().default(null) });
const Row = z.object({
  registry: z.enum(REGISTRIES),
  registeredAt: z.string(),
  checkedAt: z.string().nullable(),
  detail: Kept,
  by: z.string().nullable(),
});

/** Numbers that have called, with their registrations, in the order of numbers. @param page `after` the last number of the page before */
export async function listRegisteredNumbers(
  scope: OrganizationScope,
  { search, lacking, callerId }: RegistrationFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<{ readonly numbers: readonly RegisteredNumber[]; readonly next: string | null }> {
  const { organizationId } = scope;
  const searched =
    search === null
      ? sql``
      : sql`and (c.caller_id like ${likePattern(searchText(search))} or c.label ilike ${likePattern(search)})`;
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<{ callerId: string; label: string | null; registrations: unknown }>`
      select c.caller_id as "callerId", c.label, coalesce((
        select json_agg(json_build_object('registry', r.registry, 'registeredAt', r.registered_at,
          'checkedAt', r.checked_at, 'detail', r.detail, 'by', coalesce(u.name, u.email)))
        from registration r
        left join membership m on m.organization_id = r.organization_id and m.user_id::text = r.detail ->> 'byId'
        left join "user" u on u.id = m.user_id
        where r.organization_id = c.organization_id and r.caller_id = c.caller_id and r.registered_at is not null
      ), '[]') as registrations
      from caller_id c where c.organization_id = ${organizationId}::uuid
        ${page.after === null ? sql`` : sql`and c.caller_id > ${page.after}`}
        ${callerId === null ? sql`and c.caller_id like '+%'` : sql`and c.caller_id = ${callerId}`}
        ${searched}
        ${
          lacking === null
            ? sql``
            : sql`and not exists (select 1 from registration l where l.organization_id = c.organization_id
          and l.caller_id = c.caller_id and l.registry = ${lacking} and l.registered_at is not null)`
        }
      order by c.caller_id limit ${page.limit + 1}
    `.execute(tx),
  );
  const numbers = rows.slice(0, page.limit).map((row) => ({
    callerId: row.callerId,
    label: row.label,
    registrations: z
      .array(Row)
      .parse(row.registrations)
      .map((one) => registration(row.callerId, one)),
  }));
  return { numbers, next: rows.length > page.limit ? (numbers.at(-1)?.callerId ?? null) : null };
}

function registration(callerId: string, { registry, registeredAt, checkedAt, detail, by }: z.output<typeof Row>) {
  return {
    callerId,
    registry,
    registeredAt: new Date(registeredAt),
    reference: detail.reference,
    by,
    changedAt: checkedAt === null ? null : new Date(checkedAt),
  };
}

/** Writes registrations down. Numbers that never called are left out. @returns the numbers that were changed */
export async function changeRegistrations(
  scope: OrganizationScope,
  changes: readonly RegistrationChange[],
  now: Date,
): Promise<readonly string[]> {
  const { organizationId } = scope;
  const byId = personOf(scope);
  const [set, gone] = [
    changes.filter((one) => one.registered !== null),
    changes.filter((one) => one.registered === null),
  ];
  return tenantTransaction(organizationId, async (tx) => {
    const kept = await sql<{ callerId: string }>`
      insert into registration (organization_id, caller_id, registry, registered_at, checked_at, detail)
      select distinct on (c.caller_id, given.registry) c.organization_id, c.caller_id, given.registry, given.at, ${now},
        jsonb_build_object('reference', given.reference, 'byId', ${byId}::text)
      from unnest(${set.map(({ callerId }) => callerId)}::text[], ${set.map(({ registry }) => registry)}::text[],
        ${set.map(({ registered }) => registered?.at ?? now)}::timestamptz[],
        ${set.map(({ registered }) => registered?.reference ?? "")}::text[]) with ordinality
        as given (caller_id, registry, at, reference, place)
      join caller_id c on c.organization_id = ${organizationId}::uuid and c.caller_id = given.caller_id
      order by c.caller_id, given.registry, given.place desc
      on conflict (organization_id, caller_id, registry) do update
        set registered_at = excluded.registered_at, checked_at = excluded.checked_at, detail = excluded.detail
      returning caller_id as "callerId"
    `.execute(tx);
    const dropped = await sql<{ callerId: string }>`
      delete from registration r
      using unnest(${gone.map(({ callerId }) => callerId)}::text[], ${gone.map(({ registry }) => registry)}::text[])
        as given (caller_id, registry)
      where r.organization_id = ${organizationId}::uuid and r.caller_id = given.caller_id and r.registry = given.registry
      returning r.caller_id as "callerId"
    `.execute(tx);
    return [...new Set([...kept.rows, ...dropped.rows].map(({ callerId }) => callerId))];
  });
}
