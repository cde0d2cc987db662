import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { BLIND_SPOTS, type BlindSpot } from "@/lib/intake/honesty/blind-spot";
import { tenantTransaction } from "@/lib/platform/db";

/** The import under which a day's pushed calls of one source are kept, and how local times and numbers in them are read. */
export interface Push {
  readonly importId: string;
  /** Whether it was made just now. */
  readonly isFirst: boolean;
  readonly timeZone: string;
  readonly country: string;
}

/** The push of a source on the day of `now` (UTC), made when it is the day's first; until calls are in, it shows nothing. */
export async function findOrCreatePush(scope: OrganizationScope, sourceId: string, now: Date): Promise<Push> {
  const day = now.toISOString().slice(0, 10);
  return tenantTransaction(scope.organizationId, async (tx) => {
    // One row a source and day, also when two requests come at once: the organisation's row is the lock.
    const organization = await tx
      .selectFrom("organization")
      .select(["time_zone", "country"])
      .where("id", "=", scope.organizationId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const found = await tx
      .selectFrom("import")
      .select("id")
      .where("organization_id", "=", scope.organizationId)
      .where("sha256", "=", `push:${sourceId}:${day}`)
      .executeTakeFirst();
    const zone = { timeZone: organization.time_zone, country: organization.country };
    if (found) return { importId: found.id, isFirst: false, ...zone };
    const made = await tx
      .insertInto("import")
      .values({
        organization_id: scope.organizationId,
        source_id: sourceId,
        filename: `Pushed calls of ${day}`,
        sha256: `push:${sourceId}:${day}`,
        status: "completed",
        format: "ringworthy",
        cannot_show: [...BLIND_SPOTS],
        created_at: now,
        started_at: now,
        completed_at: now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { importId: made.id, isFirst: true, ...zone };
  });
}

/** A push cannot show what none of its calls shows: takes away what the latest of them do show. */
export async function narrowBlindSpots(
  scope: OrganizationScope,
  importId: string,
  cannotShow: readonly BlindSpot[],
): Promise<void> {
  await tenantTransaction(scope.organizationId, (tx) =>
    sql`
      update import set cannot_show = array(select spot from unnest(cannot_show) with ordinality as one (spot, place)
        where spot = any(${[...cannotShow]}::text[]) order by place)
      where organization_id = ${scope.organizationId}::uuid and id = ${importId}::uuid
        and not cannot_show <@ ${[...cannotShow]}::text[]
    `.execute(tx),
  );
}
