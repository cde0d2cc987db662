import type { SystemScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/** Organisations whose outbox holds a message that is due. */
export async function organizationsWithDueMail(_scope: SystemScope, now: Date): Promise<string[]> {
  const rows = await database()
    .kysely.selectFrom("delivery")
    .select("organization_id")
    .distinct()
    .where("status", "in", ["queued", "sending"])
    .where("next_attempt_at", "<=", now)
    .execute();
  return rows.map((row) => row.organization_id);
}
