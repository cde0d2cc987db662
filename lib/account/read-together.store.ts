import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantReading } from "@/lib/platform/db";

/**
 * Reads what a screen needs of an organisation in one transaction, whichever stores it comes from: one state of it, and
 * one connection. What is asked by another way than `tenantTransaction` has to stay outside.
 */
export function readTogether<T>(scope: OrganizationScope, load: () => Promise<T>): Promise<T> {
  return tenantReading(scope.organizationId, load);
}
