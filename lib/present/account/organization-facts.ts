import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import { formatZone } from "@/lib/present/format";

/** An organisation as its settings show it. */
export interface OrganizationFacts {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly country: string;
  readonly role: string;
  readonly roleMeaning: string;
  /** Said below the name. */
  readonly note: string;
  /** Whether the reader may change what stands here; nobody changes the demo. */
  readonly mayChange: boolean;
}

const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  owner: "You may do everything here.",
  admin: "You may do everything but what only an owner may.",
  analyst: "You may import calls, label caller IDs and answer alerts.",
  viewer: "You may look at everything that was found.",
};

/** Prepares an organisation for its settings. */
export function organizationFacts(organization: Organization, role: Role): OrganizationFacts {
  const { name, slug, timeZone, country, isDemo } = organization;
  return {
    name,
    slug,
    timeZone: formatZone(timeZone),
    country: `${new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country} (${country})`,
    role: `${role.charAt(0).toUpperCase()}${role.slice(1)}`,
    roleMeaning: ROLE_MEANINGS[role],
    note: isDemo ? "The demo: every call in it is synthetic." : "What is set here holds for everybody in it.",
    mayChange: !isDemo && can(role, "organization:manage"),
  };
}
