import type { Role } from "@/lib/account/member/role";

/** A tenant: whose calls are whose. */
export interface Organization {
  readonly id: string;
  /** Its name in URLs and on the command line. */
  readonly slug: string;
  readonly name: string;
  /** IANA name; days on screen are days of this zone. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2; how numbers without a country code are read. */
  readonly country: string;
  /** A synthetic fleet that everybody who has signed in may look at. */
  readonly isDemo: boolean;
}

/** What a query of an organisation selects. */
export const ORGANIZATION_COLUMNS = {
  id: true,
  slug: true,
  name: true,
  timeZone: true,
  country: true,
  isDemo: true,
} as const satisfies Record<keyof Organization, true>;

/** An organisation that a person may open, and as what. */
export interface Membership {
  readonly organization: Organization;
  readonly role: Role;
  /** Id of the agency whose client the organisation is; null when it stands alone. */
  readonly agencyId: string | null;
  /** When it is erased; null where nobody asked for that. */
  readonly eraseAfter: Date | null;
}

/**
 * The organisation that a person works in: the one they chose last if they still may open it, otherwise the first of
 * their own; the demo only when it was chosen. Null when there is none.
 * @param slug what they chose last, as their browser kept it
 */
export function currentMembership(memberships: readonly Membership[], slug: string | null): Membership | null {
  const chosen = memberships.find(({ organization }) => organization.slug === slug);
  const own = memberships.find(({ organization }) => !organization.isDemo);
  return chosen ?? own ?? null;
}
