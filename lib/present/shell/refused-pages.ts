import { type Action, can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";

/** Pages that not every role may open, by how their paths begin, with what one has to be allowed to do there. */
const PAGES: readonly (readonly [path: string, action: Action])[] = [
  ["/alerts/rules/", "alert-rules:write"],
  ["/outbox", "outbox:read"],
  ["/settings/api-keys", "api-keys:manage"],
  ["/settings/audit", "audit:read"],
  ["/settings/channels", "organization:manage"],
  ["/settings/privacy", "privacy:manage"],
];
const OWN_PAGES = ["/settings/account", "/settings/notifications"];

/** Pages that exist and are not for somebody, and why. */
export interface RefusedPage {
  /** How their paths begin. */
  readonly path: string;
  readonly reason: string;
}

/** Who looks. */
export interface Looker {
  readonly role: Role;
  /** The guest of the demo has no account. */
  readonly isGuest: boolean;
}

/** The pages that somebody may not open, each with the reason in words. */
export function refusedPages({ role, isGuest }: Looker): readonly RefusedPage[] {
  const you = isGuest
    ? "You look at the demo as its guest."
    : `You are ${role === "viewer" ? "a" : "an"} ${role} here.`;
  const closed = PAGES.filter(([, action]) => !can(role, action)).map(([path, action]) => ({
    path,
    reason: `This page is for ${can("analyst", action) ? "analysts and administrators" : "administrators"} of an organisation. ${you}`,
  }));
  const own = OWN_PAGES.map((path) => ({ path, reason: `This page is for people with an account. ${you}` }));
  return isGuest ? [...closed, ...own] : closed;
}
