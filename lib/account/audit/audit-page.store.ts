import { sql } from "kysely";
import { detailText } from "@/lib/account/audit/detail-text";
import { DEPARTURES, outsiderAddresses } from "@/lib/account/audit/person-addresses.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { likePattern } from "@/lib/base/like-pattern";
import { searchText } from "@/lib/base/search-text";
import { tenantTransaction } from "@/lib/platform/db";

/** Something that was written down, with the names that its ids had when it was read. */
export interface StoredAuditEvent {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  /** Address of the person or name of the key; of who has left, the address that they had then. Null for the system. */
  readonly actor: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
  readonly address: string | null;
}

/** Which events are wanted; null means all. */
export interface AuditFilter {
  readonly action: string | null;
  /** Text that stands in who did it, what was done, to what, or where it came from. */
  readonly q: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Events, newest first; `cursor` is the id of the last one of the page before. */
export async function listAuditEvents(
  scope: OrganizationScope,
  filter: AuditFilter,
  page: { readonly limit: number; readonly cursor: string | null },
): Promise<{ readonly events: readonly StoredAuditEvent[]; readonly nextCursor: string | null }> {
  const { organizationId } = scope;
  const rows = await tenantTransaction(organizationId, (tx) => {
    let query = tx
      .selectFrom("audit_event as e")
      .leftJoin("api_key as k", (on) =>
        on.onRef("k.organization_id", "=", "e.organization_id").on(sql`k.id::text`, "=", sql.ref("e.actor_id")),
      )
      .leftJoin("user as u", (on) => on.on(sql`u.id::text`, "=", sql.ref("e.actor_id")))
      .select(["e.id", "e.at", "e.actor_kind as actorKind", "e.actor_id as actorId", "e.action", "e.subject"])
      .select(["e.detail", "e.address"])
      .select(sql<string | null>`coalesce(u.email, k.name)`.as("actor"))
      .where("e.organization_id", "=", organizationId)
      .orderBy("e.id", "desc")
      .limit(page.limit + 1);
    if (page.cursor !== null) query = query.where("e.id", "<", page.cursor);
    if (filter.action !== null) query = query.where("e.action", "=", filter.action);
    if (filter.from !== null) query = query.where("e.at", ">=", filter.from);
    if (filter.to !== null) query = query.where("e.at", "<=", filter.to);
    if (filter.q !== null) query = query.where(mentions(filter.q));
    return query.execute();
  });
  const events = await withNames(scope, rows.slice(0, page.limit));
  return { events, nextCursor: rows.length > page.limit ? (events.at(-1)?.id ?? null) : null };
}

/** Who does not belong to the organisation is not shown by its own policy. */
async function withNames(
  scope: OrganizationScope,
  events: readonly StoredAuditEvent[],
): Promise<readonly StoredAuditEvent[]> {
  if (!events.some(isNameless)) return events;
  const addresses = await outsiderAddresses(scope);
  return events.map((event) =>
    isNameless(event) ? { ...event, actor: addresses.get(event.actorId ?? "") ?? outsiderOf(event) } : event,
  );
}

/** Somebody of an agency ends a client's bond with it without ever having been able to open the client: the line names them. */
function outsiderOf({ action, detail }: StoredAuditEvent): string | null {
  return action === "agency.access_ended" || action === "client.detached" ? detailText(detail, "person") : null;
}

function isNameless({ actorKind, actor }: StoredAuditEvent): boolean {
  return actorKind === "person" && actor === null;
}

/** Digits are looked for together in numbers alone: in an id or an address they would be found by chance. */
function mentions(text: string) {
  return sql<boolean>`(${TEXT} ilike ${likePattern(text)}
    or e.actor_id in (select l.subject from audit_event l where l.organization_id = e.organization_id
      and l.action in (${sql.join(DEPARTURES)}) and l.detail->>'email' ilike ${likePattern(text)})
    or (e.subject like '+%' and e.subject like ${likePattern(searchText(text))}))`;
}

const TEXT = sql`concat_ws(' ', u.email, k.name, e.actor_kind, e.action, e.subject, e.address, e.detail::text)`;
