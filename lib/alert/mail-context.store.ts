import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What every mail of an organisation needs to know about it. */
export interface MailContext {
  readonly organizationName: string;
  readonly timeZone: string;
  readonly isDemo: boolean;
  /** Name of the imported file that caused the mail; null when none did. */
  readonly filename: string | null;
}

/** Reads the organisation's name and time zone, and the name of the import's file. */
export async function mailContext(
  scope: OrganizationScope,
  tx: DbTransaction,
  importId: string | null,
): Promise<MailContext> {
  const organization = await tx
    .selectFrom("organization")
    .select(["name", "time_zone", "is_demo"])
    .where("id", "=", scope.organizationId)
    .executeTakeFirstOrThrow();
  const found =
    importId === null
      ? undefined
      : await tx
          .selectFrom("import")
          .select("filename")
          .where("organization_id", "=", scope.organizationId)
          .where("id", "=", importId)
          .executeTakeFirst();
  return {
    organizationName: organization.name,
    timeZone: organization.time_zone,
    isDemo: organization.is_demo,
    filename: found?.filename ?? null,
  };
}
