import { headers } from "next/headers";

/** The header in which a request carries the path and query of its page. */
export const PAGE_HEADER = "x-page";

/** Where to sign in, and from there back to the page that was asked for; the overview needs no way back. */
export async function signInPath(): Promise<string> {
  const page = (await headers()).get(PAGE_HEADER);
  return page === null || page === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(page)}`;
}
