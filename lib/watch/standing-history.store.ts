import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import type { Standing } from "@/lib/watch/standing";

/** A change of standing as it is kept. */
export interface StoredStandingChange {
  readonly id: string;
  readonly at: Date;
  readonly from: Standing;
  readonly to: Standing;
  /** Name of what caused it; empty when nobody noted it. */
  readonly signal: string;
}

const Reason = z.object({ signal: z.string() });

/** The latest changes of standing of a caller ID, latest first. */
export async function listStandingChanges(
  scope: OrganizationScope,
  callerId: string,
  limit: number,
): Promise<readonly StoredStandingChange[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("standing_change")
      .select(["id", "at", "from", "to", "reason"])
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "=", callerId)
      .orderBy("at", "desc")
      .limit(limit)
      .execute(),
  );
  return rows.map(({ reason, ...row }) => ({ ...row, signal: Reason.safeParse(reason).data?.signal ?? "" }));
}
