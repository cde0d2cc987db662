/**
 * Whether a request comes from a page of this product: asked of every change that a session cookie stands behind, since a
 * browser sends the cookie whoever made the page. Browsers say it in `Sec-Fetch-Site`; where they do not (plain HTTP in a
 * local network), `Origin` has to name the host that was asked.
 * @see W3C Fetch Metadata Request Headers, section 2
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return new URL(origin).host === host;
}
