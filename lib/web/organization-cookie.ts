import { cookieName, isReachedOverTls } from "@/lib/account/sign-in/session.gateway";

/** The name of the cookie in which a browser keeps the slug of the organisation that was opened last. */
export function organizationCookieName(): string {
  return cookieName("organization");
}

const YEAR_SECONDS = 31_536_000;

/** The `Set-Cookie` line that remembers an organisation. It opens nothing by itself: membership is checked each time. */
export function organizationCookie(slug: string): string {
  const secure = isReachedOverTls() ? "; Secure" : "";
  return `${organizationCookieName()}=${encodeURIComponent(slug)}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
