type Click = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;
type Followed = Pick<HTMLAnchorElement, "href" | "target" | "download">;

/** Whether a click on a link opens another page of ours in the same window; files of the API are no pages. */
export function leadsAway(click: Click, link: Followed, here: Pick<Location, "href">): boolean {
  if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return false;
  if (link.href === "" || link.target !== "" || link.download !== "") return false;
  const [to, from] = [new URL(link.href), new URL(here.href)];
  if (to.origin !== from.origin || to.pathname.startsWith("/api/")) return false;
  return to.pathname !== from.pathname || to.search !== from.search;
}
