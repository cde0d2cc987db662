import { headers } from "next/headers";

/** The header in which a request carries the path and query of its page. */
export const PAGE_HEADER = "x-page";

/** What a redirect carries stands in a header, and clients give up on headers of more than 8 to 16 KiB. */
const WAY_BACK_MAX = 2_000;

/** Where to sign in, and from there back to the page that was asked for. */
export async function signInPath(): Promise<string> {
  return signInPathOf((await headers()).get(PAGE_HEADER));
}

/**
 * The same for a page by its path and query. The overview needs no way back; of an address that is too long to be carried
 * along the query stays behind, then the path too.
 */
export function signInPathOf(page: string | null): string {
  const [path = ""] = (page ?? "").split("?", 1);
  const way = [page ?? "", path].map((one) => encodeURIComponent(one)).find((one) => one.length <= WAY_BACK_MAX);
  return page === "/" || way === undefined || way === "" ? "/sign-in" : `/sign-in?callbackUrl=${way}`;
}
