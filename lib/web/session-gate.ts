import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { isGuest } from "@/lib/account/guest";
import type { Organization } from "@/lib/account/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type Action, can } from "@/lib/account/permission";
import type { Person } from "@/lib/account/person";
import type { Role } from "@/lib/account/role";
import { findPerson } from "@/lib/account/session.gateway";
import { now } from "@/lib/platform/clock";
import { currentPlace } from "@/lib/web/caller";
import { ORGANIZATION_COOKIE } from "@/lib/web/organization-cookie";

/** What a page may know and do: who looks at it, and at which organisation. */
export interface PageContext {
  readonly session: Person;
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly role: Role;
}

/** Who looks at the page; null when nobody has signed in. Asked once per request, however often it is called. */
const currentSession = cache(async (): Promise<Person | null> => {
  const jar = await cookies();
  return findPerson((name) => jar.get(name)?.value, now());
});

/** Whether somebody has signed in; the guest of the demo has not, and may still become somebody. */
export async function isSomebodySignedIn(): Promise<boolean> {
  const session = await currentSession();
  return session !== null && !isGuest(session);
}

/**
 * Lets through to a page only somebody who may do `action` in the organisation that they have open. Everybody else is
 * sent to sign in, or finds no page.
 */
export async function requirePage(action: Action = "reputation:read"): Promise<PageContext> {
  const session = await currentSession();
  if (session === null) redirect("/sign-in");
  const place = currentPlace(session, (await cookies()).get(ORGANIZATION_COOKIE)?.value ?? null);
  if (place === null || !can(place.role, action)) notFound();
  return { session, ...place };
}
