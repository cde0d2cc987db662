import { makeApiKey } from "@/lib/account/api-key/api-key.gateway";
import { createApiKey } from "@/lib/account/api-key/api-key.store";
import { API_SCOPES, type ApiScope } from "@/lib/account/api-key/api-scope";
import { hashPassword } from "@/lib/account/credential/password.gateway";
import { foundOrganization } from "@/lib/account/member/member.store";
import type { Organization } from "@/lib/account/organization/organization";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { sealSession, sessionCookieName } from "@/lib/account/sign-in/session.gateway";
import { createSession } from "@/lib/account/sign-in/session.store";
import { now } from "@/lib/platform/clock";

/** An organisation with its owner, who has signed in, and a key that may do everything that keys may. */
export interface Tenant {
  readonly organization: Organization;
  readonly owner: { readonly id: string; readonly email: string };
  readonly scope: OrganizationScope;
  /** Secret of the owner's session row. */
  readonly sid: string;
  /** What a request of the owner carries. */
  readonly asOwner: Readonly<Record<string, string>>;
  /** What a request with the key carries. */
  readonly asKey: Readonly<Record<string, string>>;
}

/** What every owner signs in with. */
export const OWNER_PASSWORD = "a tenant's long password";
let ownerHash: Promise<string> | undefined;

/** Makes an organisation of that name, owned by `owner@<slug>.example`. */
export async function aTenant(organizationName: string, timeZone = "America/New_York"): Promise<Tenant> {
  const email = `owner@${organizationName.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`;
  ownerHash ??= hashPassword(OWNER_PASSWORD);
  const passwordHash = await ownerHash;
  const founding = { email, name: null, passwordHash, organizationName, timeZone, country: "US" };
  const { owner, organization } = await foundOrganization(founding, "any-person");
  const scope = mintOrganizationScope(organization.id, { kind: "person", userId: owner.id });
  const sid = await createSession(owner.id, "a test", now());
  return {
    organization,
    owner,
    scope,
    sid,
    asOwner: await ownerHeaders(sid),
    asKey: await keyHeaders(scope, API_SCOPES),
  };
}

/** What a request carries that comes from a page of the product, by somebody with that session. */
export async function ownerHeaders(sid: string): Promise<Record<string, string>> {
  return { cookie: `${sessionCookieName()}=${await sealSession(sid)}`, "sec-fetch-site": "same-origin" };
}

/** What a request carries with a new key of these scopes. */
export async function keyHeaders(
  scope: OrganizationScope,
  scopes: readonly ApiScope[],
): Promise<Record<string, string>> {
  const fresh = makeApiKey();
  await createApiKey(scope, fresh, { name: "a test", scopes, expiresAt: null });
  return { authorization: `Bearer ${fresh.key}` };
}
