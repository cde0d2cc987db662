/** Where Microsoft's issuers are configured: by the id of a tenant, by a domain of it, or for all tenants at once. */
const MICROSOFT = /^https:\/\/login\.microsoftonline\.com\/[^/]+\/v2\.0$/;
/** What they call themselves: by the id of a tenant alone. */
const MICROSOFT_TENANT = /^https:\/\/login\.microsoftonline\.com\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/v2\.0$/;

/**
 * Whether an issuer calls itself what it is configured as (OpenID Connect Discovery 1.0 section 4.3): one that took another
 * one's name could speak of people whom that one knows.
 * @param claimed `iss` of a checked token
 */
export function isOwnIssuer(claimed: string, configured: string): boolean {
  const [mine, theirs] = [withoutSlash(configured), withoutSlash(claimed)];
  return mine === theirs || (MICROSOFT.test(mine) && MICROSOFT_TENANT.test(theirs));
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
