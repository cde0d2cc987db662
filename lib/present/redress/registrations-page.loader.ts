import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { REGISTERED_PER_PAGE } from "@/lib/present/page-size";
import { presentRegisteredNumber } from "@/lib/present/redress/present-registration";
import type { RegistrationsPageModel } from "@/lib/present/redress/registrations-page";
import { listRegisteredNumbers } from "@/lib/redress/registration.store";
import { REGISTRIES } from "@/lib/redress/registry";

const SEARCH_MAX = 100;

/** Loads the table of registrations. @param url its search parameters */
export async function loadRegistrationsPage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  url: Readonly<Record<string, unknown>>,
): Promise<RegistrationsPageModel> {
  const search = typeof url.q === "string" ? url.q.replace(/\p{C}/gu, "").trim().slice(0, SEARCH_MAX) : "";
  const lacking = REGISTRIES.find((known) => known === url.lacking) ?? null;
  const filter = { search: search === "" ? null : search, lacking, callerId: null };
  const { numbers, next } = await listRegisteredNumbers(scope, filter, { limit: REGISTERED_PER_PAGE, after: null });
  const isAnonymous = organization.isDemo;
  return {
    search,
    lacking,
    first: { data: numbers.map((one) => presentRegisteredNumber(one, { isAnonymous })), nextCursor: next },
    mayWrite: can(role, "caller-ids:write"),
  };
}
