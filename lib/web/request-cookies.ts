import { percentDecoded } from "@/lib/base/percent-decoded";

/** The cookies of a request by name; of two with one name the first counts (RFC 6265 section 5.4). */
export function requestCookies(request: Request): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    if (at >= 0 && name !== "" && !cookies.has(name)) cookies.set(name, percentDecoded(pair.slice(at + 1).trim()));
  }
  return cookies;
}
