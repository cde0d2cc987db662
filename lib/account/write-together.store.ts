import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { PersonScope } from "@/lib/account/person-scope";
import { tenantWriting } from "@/lib/platform/db";
import { identityWriting } from "@/lib/platform/identity-plane";

/**
 * Does several things to an organisation in one transaction, whichever stores they come from: a deed and its line in the
 * audit log stand or fall together, whenever the process ends. What is asked by another way than `tenantTransaction` has to
 * stay outside.
 */
export function writeTogether<T>(scope: OrganizationScope, work: () => Promise<T>): Promise<T> {
  return tenantWriting(scope.organizationId, work);
}

/**
 * The same for what the identity plane keeps: members, invitations, keys, links to reports, sign-ins, accounts, and the
 * organisation itself. Here what is asked by `tenantTransaction` has to stay outside, but for lines of the audit log.
 */
export function writeIdentityTogether<T>(_scope: OrganizationScope | PersonScope, work: () => Promise<T>): Promise<T> {
  return identityWriting(work);
}
