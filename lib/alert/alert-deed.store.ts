import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** That somebody dealt with an alert, and when. */
export interface DatedDeed {
  readonly at: Date;
  readonly kind: "acknowledged" | "resolved";
}

const LISTED_MAX = 1_000;

/** When people acknowledged and resolved alerts, from `from` on, oldest first; at most a thousand. */
export async function listAlertDeeds(scope: OrganizationScope, from: Date): Promise<readonly DatedDeed[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("alert_note")
      .select(["created_at as at", "kind"])
      .where("organization_id", "=", scope.organizationId)
      .where("kind", "in", ["acknowledged", "resolved"])
      .where("author_id", "is not", null)
      .where("created_at", ">=", from)
      .orderBy("created_at")
      .limit(LISTED_MAX)
      .execute(),
  );
  return rows.map(({ at, kind }) => ({ at, kind: kind === "resolved" ? "resolved" : "acknowledged" }));
}
