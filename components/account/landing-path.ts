const ORIGIN = "https://ringworthy.invalid";

/**
 * Where to go after signing in: the page that was asked for, when it is one of ours, otherwise the overview. An address
 * of somebody else's, however it is disguised, is not followed.
 */
export function landingPath(asked: string | null | undefined): string {
  if (asked === null || asked === undefined || !URL.canParse(asked, ORIGIN)) return "/";
  const { origin, pathname, search } = new URL(asked, ORIGIN);
  const isOurs = asked.startsWith("/") && origin === ORIGIN && !/^\/(sign-in|sign-up|api)(\/|$)/.test(pathname);
  return isOurs && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
