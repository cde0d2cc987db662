import { apiKeyHash } from "@/lib/account/api-key/api-key.gateway";
import { findApiKey, type LiveApiKey } from "@/lib/account/api-key/api-key-lookup.store";
import { isGranted } from "@/lib/account/api-key/api-scope";
import { type Action, can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import { currentMembership, type Organization } from "@/lib/account/organization/organization";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import type { Person } from "@/lib/account/person/person";
import { isGuest } from "@/lib/account/sign-in/guest";
import { findPerson } from "@/lib/account/sign-in/session.gateway";
import { AppError } from "@/lib/base/app-error";
import type { ClientPlace } from "@/lib/present/account/clients.loader";
import { callerAddress } from "@/lib/web/client-address";
import { organizationCookieName } from "@/lib/web/organization-cookie";
import { requestCookies } from "@/lib/web/request-cookies";

/** Who sends a request. */
export type Caller =
  | {
      readonly kind: "person";
      readonly person: Person;
      readonly organizationSlug: string | null;
      readonly address: string | null;
    }
  | { readonly kind: "api_key"; readonly key: LiveApiKey; readonly address: string | null };

/** Somebody who may do what they ask for, in the organisation that they ask it for. */
export interface Permitted {
  readonly scope: OrganizationScope;
  /** Its time zone is the one that whoever asks reads: their own, where they chose one. */
  readonly organization: Organization;
  /** The organisation's own time zone. */
  readonly homeTimeZone: string;
  /** Null for an API key. */
  readonly role: Role | null;
  /** Null for an API key. */
  readonly person: Person | null;
}

/** Header by which a page asks for the organisation that it shows: another tab may have opened another one meanwhile. */
const SHOWN_ORGANIZATION = "Ringworthy-Organization";

/**
 * Finds out who sends a request: by its key when it has one, otherwise by its session.
 * @throws AppError `unauthenticated` when it has neither, or one that does not hold
 */
export async function identifyCaller(request: Request, now: Date): Promise<Caller> {
  const address = callerAddress(request);
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const key = await findApiKey(apiKeyHash(bearer(authorization)), now);
    if (key === null) throw new AppError("unauthenticated", "This API key is unknown, expired or revoked.");
    return { kind: "api_key", key, address };
  }
  const cookies = requestCookies(request);
  const person = await findPerson((name) => cookies.get(name), now);
  if (person === null)
    throw new AppError("unauthenticated", "Sign in, or send an API key: `Authorization: Bearer rw_live_…`.");
  const shown = request.headers.get(SHOWN_ORGANIZATION);
  if (shown !== null && !person.memberships.some(({ organization }) => organization.slug === shown))
    throw new AppError("forbidden", "The organisation that this page shows is not yours any more. Reload the page.");
  return { kind: "person", person, organizationSlug: shown ?? cookies.get(organizationCookieName()) ?? null, address };
}

/**
 * Checks that the caller may do that, and mints the scope to do it with.
 * @throws AppError `forbidden`
 */
export function permit(caller: Caller, action: Action): Permitted {
  if (caller.kind === "api_key") {
    const { id, organization, scopes } = caller.key;
    if (!isGranted(scopes, action)) throw new AppError("forbidden", `This API key lacks the scope ${action}.`);
    return {
      scope: mintOrganizationScope(organization.id, { kind: "api_key", apiKeyId: id, address: caller.address }),
      organization,
      homeTimeZone: organization.timeZone,
      role: null,
      person: null,
    };
  }
  const place = currentPlace(caller.person, caller.organizationSlug, caller.address);
  if (place === null) throw new AppError("forbidden", "You belong to no organisation yet.");
  if (!can(place.role, action))
    throw new AppError("forbidden", `As ${place.role} of ${place.organization.name} you may not do this.`);
  return place;
}

/**
 * Where a person works, with the scope that their membership gives them there; null when they have no organisation. A guest
 * came for the demo.
 */
export function currentPlace(
  person: Person,
  organizationSlug: string | null,
  address: string | null = null,
): (Permitted & { readonly role: Role }) | null {
  const current = currentMembership(person.memberships, organizationSlug);
  const membership = current ?? (isGuest(person) ? person.memberships[0] : null) ?? null;
  if (membership === null) return null;
  const { organization, role } = membership;
  return {
    scope: mintOrganizationScope(organization.id, { kind: "person", userId: person.userId, address }),
    organization: person.timeZone === null ? organization : { ...organization, timeZone: person.timeZone },
    homeTimeZone: organization.timeZone,
    role,
    person,
  };
}

/** The clients of an agency that a person may open, each with the scope that their membership gives them there. */
export function clientPlaces(person: Person, agencyId: string, address: string | null = null): readonly ClientPlace[] {
  return person.memberships
    .filter((membership) => membership.agencyId === agencyId)
    .map(({ organization, role }) => ({
      scope: mintOrganizationScope(organization.id, { kind: "person", userId: person.userId, address }),
      organization,
      role,
    }));
}

function bearer(authorization: string): string {
  const key = /^Bearer +([\x21-\x7e]+) *$/i.exec(authorization)?.[1];
  if (key === undefined)
    throw new AppError("unauthenticated", "The header has to read `Authorization: Bearer rw_live_…`.");
  return key;
}
