import { isGuest } from "@/lib/account/guest";
import type { Membership, Organization } from "@/lib/account/organization";
import { can } from "@/lib/account/permission";
import type { Role } from "@/lib/account/role";

/** An organisation that may be opened, as far as the frame shows it. */
export interface OpenableOrganization {
  readonly slug: string;
  readonly name: string;
  readonly isDemo: boolean;
}

/** What the frame around every page shows. */
export interface ShellModel {
  readonly email: string;
  readonly current: OpenableOrganization;
  readonly organizations: readonly OpenableOrganization[];
  readonly isAdministrator: boolean;
  /** Nobody has signed in: somebody looks at the demo. */
  readonly isGuest: boolean;
}

/** Prepares the frame: who has signed in, what is open, and what else may be opened. */
export function shellModel(
  session: { readonly email: string; readonly memberships: readonly Membership[] },
  organization: Organization,
  role: Role,
): ShellModel {
  return {
    email: session.email,
    current: openable(organization),
    organizations: session.memberships.map((membership) => openable(membership.organization)),
    isAdministrator: can(role, "outbox:read"),
    isGuest: isGuest(session),
  };
}

function openable({ slug, name, isDemo }: Organization): OpenableOrganization {
  return { slug, name, isDemo };
}
