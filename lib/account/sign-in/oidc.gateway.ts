import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { DisplayName, Email } from "@/lib/account/account.schema";
import { type Admission, admitIdentity, type Identity } from "@/lib/account/sign-in/identity.store";
import { isOwnIssuer } from "@/lib/account/sign-in/is-own-issuer";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** Name of the provider in next-auth's addresses: `/api/auth/callback/oidc`. */
export const OIDC = "oidc";

/** Issuers that have a short name. Microsoft's is for one's own tenant: `https://login.microsoftonline.com/<tenant>/v2.0`. */
const PRESETS: Readonly<Record<string, { readonly issuer: string; readonly name: string }>> = {
  google: { issuer: "https://accounts.google.com", name: "Google" },
  microsoft: { issuer: "https://login.microsoftonline.com/common/v2.0", name: "Microsoft" },
};

/**
 * What an issuer says of somebody (OpenID Connect Core 1.0 section 5.1). Issuers differ in what they send where they know
 * nothing (null, an empty text, "false"): what cannot be used counts as not said.
 */
const Claims = z.object({
  iss: z.url().max(500),
  sub: z.string().min(1).max(255),
  email: Email.optional().catch(undefined),
  email_verified: z
    .union([z.boolean(), z.literal("true").transform(() => true)])
    .optional()
    .catch(undefined),
  name: DisplayName.optional().catch(undefined),
});
type Claims = z.output<typeof Claims>;

/** What the button for the issuer says; null when none is configured. */
export function oidcName(): string | null {
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_CLIENT_ID, AUTH_OIDC_NAME } = env();
  if (AUTH_OIDC_ISSUER === undefined || AUTH_OIDC_CLIENT_ID === undefined) return null;
  return AUTH_OIDC_NAME ?? PRESETS[AUTH_OIDC_ISSUER]?.name ?? new URL(AUTH_OIDC_ISSUER).hostname;
}

/** What the issuer is called that knows somebody by `subject`, as it is kept: as its button is, or as its host where it has none. */
export function issuerName(subject: string): string {
  const [issuer = ""] = subject.split(" ", 1);
  const { AUTH_OIDC_ISSUER } = env();
  const isConfigured = AUTH_OIDC_ISSUER !== undefined && isOwnIssuer(issuer, issuerUrl(AUTH_OIDC_ISSUER));
  const hostname = URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
  return (isConfigured ? oidcName() : null) ?? hostname;
}

function issuerUrl(configured: string): string {
  return PRESETS[configured]?.issuer ?? configured;
}

/** The issuer that is configured, found by discovery; null when there is none. */
export function oidcProvider(): OAuthConfig<Claims> | null {
  const name = oidcName();
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_CLIENT_ID, AUTH_OIDC_CLIENT_SECRET } = env();
  if (name === null || AUTH_OIDC_ISSUER === undefined || AUTH_OIDC_CLIENT_ID === undefined) return null;
  const issuer = issuerUrl(AUTH_OIDC_ISSUER).replace(/\/+$/, "");
  return {
    id: OIDC,
    name,
    type: "oauth",
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId: AUTH_OIDC_CLIENT_ID,
    ...(AUTH_OIDC_CLIENT_SECRET === undefined
      ? { client: { token_endpoint_auth_method: "none" } }
      : { clientSecret: AUTH_OIDC_CLIENT_SECRET }),
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    profile: (claims) => ({ id: claims.sub, email: claims.email ?? null, name: claims.name ?? null }),
  };
}

/**
 * Finds whose account an issuer speaks of, and connects or makes it where that is safe.
 * @param claims of the checked ID token @param address where the request came from, as far as the server could see
 * @returns the person, or the code of why not, for the sign-in page
 */
export async function personOfClaims(claims: unknown, address: string | null): Promise<Admission> {
  const known = Claims.safeParse(claims);
  if (!known.success) return { refusal: "OidcClaims" };
  const { iss, sub, email, email_verified, name } = known.data;
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_TRUST_EMAIL, SIGN_UP } = env();
  if (AUTH_OIDC_ISSUER === undefined || !isOwnIssuer(iss, issuerUrl(AUTH_OIDC_ISSUER))) {
    log.warn({ iss }, "the issuer calls itself otherwise than AUTH_OIDC_ISSUER says");
    return { refusal: "OidcIssuer" };
  }
  // A subject is unique at its issuer alone (OpenID Connect Core 1.0 section 5.7): another one may be configured one day.
  const subject = `${iss} ${sub}`;
  const identity: Identity = {
    provider: OIDC,
    subject,
    email: email ?? null,
    isEmailProven: email_verified === true || (AUTH_OIDC_TRUST_EMAIL && email !== undefined),
    name: name ?? null,
    issuer: issuerName(subject),
    address,
  };
  return admitIdentity(identity, SIGN_UP, now());
}
