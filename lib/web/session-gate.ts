import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Action, can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Person } from "@/lib/account/person/person";
import { mintPersonScope, type PersonScope } from "@/lib/account/person-scope";
import { isGuest } from "@/lib/account/sign-in/guest";
import { findPerson } from "@/lib/account/sign-in/session.gateway";
import { now } from "@/lib/platform/clock";
import type { Looker } from "@/lib/present/shell/refused-pages";
import { signInPath } from "@/lib/web/asked-page";
import { currentPlace } from "@/lib/web/caller";
import { organizationCookieName } from "@/lib/web/organization-cookie";

/** What a page may know and do: who looks at it, and at which organisation. */
export interface PageContext {
  readonly session: Person;
  readonly scope: OrganizationScope;
  /** Its time zone is the one that they read: their own, where they chose one. */
  readonly organization: Organization;
  /** The organisation's own time zone. */
  readonly homeTimeZone: string;
  readonly role: Role;
}

/** Who looks at the page; null when nobody has signed in. Asked once per request, however often it is called. */
const currentSession = cache(async (): Promise<Person | null> => {
  const jar = await cookies();
  return findPerson((name) => jar.get(name)?.value, now());
});

/** Address of who has signed in; null for nobody, and for the guest of the demo, who may still become somebody. */
export async function signedInEmail(): Promise<string | null> {
  const session = await currentSession();
  return session === null || isGuest(session) ? null : session.email;
}

/** Whether somebody has signed in; the guest of the demo has not. */
export async function isSomebodySignedIn(): Promise<boolean> {
  return (await signedInEmail()) !== null;
}

/** Who looks at a page that they may not see; null for nobody, and for who has no organisation. Sends nobody anywhere. */
export async function pageLooker(): Promise<Looker | null> {
  const session = await currentSession();
  const place = session === null ? null : await placeOf(session);
  return session === null || place === null ? null : { role: place.role, isGuest: isGuest(session) };
}

/** The person who looks at a page of their own account; the guest of the demo has none, and finds no page. */
export async function requireOwnPage(): Promise<{
  readonly scope: PersonScope;
  readonly sessionId: string;
  readonly timeZone: string;
}> {
  const session = await currentSession();
  if (session === null) redirect(await signInPath());
  if (isGuest(session)) notFound();
  const place = await placeOf(session);
  return {
    scope: mintPersonScope(session.userId, null),
    sessionId: session.sessionId,
    timeZone: place?.organization.timeZone ?? "UTC",
  };
}

/**
 * Lets through to a page only somebody who may do `action` in the organisation that they have open. Everybody else is
 * sent to sign in, or finds no page.
 */
export async function requirePage(action: Action = "reputation:read"): Promise<PageContext> {
  const session = await currentSession();
  if (session === null) redirect(await signInPath());
  const place = await placeOf(session);
  if (place === null) redirect("/welcome");
  if (!can(place.role, action)) notFound();
  return { session, ...place };
}

/**
 * Somebody who has signed in and belongs to no organisation; sends everybody else where they belong. Without an
 * organisation there is nothing to show around a page of one, and nobody to ask.
 */
export async function requireStray(): Promise<{ readonly scope: PersonScope; readonly email: string }> {
  const session = await currentSession();
  if (session === null || isGuest(session)) redirect("/sign-in");
  if (session.memberships.some(({ organization }) => !organization.isDemo)) redirect("/");
  return { scope: mintPersonScope(session.userId, null), email: session.email };
}

async function placeOf(session: Person) {
  return currentPlace(session, await chosenSlug());
}

async function chosenSlug(): Promise<string | null> {
  return (await cookies()).get(organizationCookieName())?.value ?? null;
}
