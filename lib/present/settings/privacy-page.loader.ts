import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import { readDeletion } from "@/lib/account/organization/deletion.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { readRetention } from "@/lib/ledger/keep/retention.store";
import { formatTime } from "@/lib/present/format";
import type { PrivacyPage } from "@/lib/present/settings/privacy-page";

/** Loads the page of privacy. */
export async function loadPrivacyPage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
): Promise<PrivacyPage> {
  const [retention, { eraseAfter }] = await Promise.all([readRetention(scope), readDeletion(scope)]);
  return {
    name: organization.name,
    retention,
    eraseAfter: eraseAfter === null ? null : formatTime(eraseAfter.toISOString(), organization.timeZone),
    mayDelete: can(role, "organization:own") && !organization.isDemo,
    mayChange: !organization.isDemo,
  };
}
