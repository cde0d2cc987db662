import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Membership, Organization } from "@/lib/account/organization/organization";
import { isGuest } from "@/lib/account/sign-in/guest";
import { formatTime, formatZone } from "@/lib/present/format";

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
  /** When everything of the organisation is erased, and whether the reader may stop it; null where nobody asked for that. */
  readonly erasure: { readonly after: string; readonly mayStop: boolean } | null;
}

/** Prepares the frame: who has signed in, what is open, and what else may be opened. */
export function shellModel(
  session: { readonly email: string; readonly memberships: readonly Membership[] },
  organization: Organization,
  role: Role,
): ShellModel {
  const { id, timeZone } = organization;
  const { eraseAfter = null } = session.memberships.find((one) => one.organization.id === id) ?? {};
  return {
    email: session.email,
    current: openable(organization),
    organizations: session.memberships.map((membership) => openable(membership.organization)),
    isAdministrator: can(role, "outbox:read"),
    isGuest: isGuest(session),
    erasure:
      eraseAfter === null
        ? null
        : {
            after: `${formatTime(eraseAfter, timeZone)}, ${formatZone(timeZone)}`,
            mayStop: can(role, "organization:own"),
          },
  };
}

function openable({ slug, name, isDemo }: Organization): OpenableOrganization {
  return { slug, name, isDemo };
}
