import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantWriting } from "@/lib/platform/db";

/**
 * Does several things to an organisation in one transaction, whichever stores they come from: a deed and its line in the
 * audit log stand or fall together, whenever the process ends. What is asked by another way than `tenantTransaction` has to
 * stay outside.
 */
export function writeTogether<T>(scope: OrganizationScope, work: () => Promise<T>): Promise<T> {
  return tenantWriting(scope.organizationId, work);
}
