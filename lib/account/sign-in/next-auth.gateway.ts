import NextAuth, { type CookiesOptions, type NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { mintPersonScope } from "@/lib/account/person-scope";
import { OIDC, personOfClaims } from "@/lib/account/sign-in/oidc.gateway";
import {
  authSecret,
  cookieName,
  isReachedOverTls,
  SESSION_SECONDS,
  SessionClaims,
} from "@/lib/account/sign-in/session.gateway";
import { createSession, findSession, revokeSession } from "@/lib/account/sign-in/session.store";
import { signInProviders } from "@/lib/account/sign-in/sign-in-providers.gateway";
import { visitorAddress } from "@/lib/account/sign-in/visitor-address.gateway";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** How long somebody may stay at their issuer before the sign-in begins anew. */
const AT_ISSUER_SECONDS = 15 * 60;

/** The browser that signs in, and where it is, as far as the server could see. */
export interface Visitor {
  readonly userAgent: string | null;
  readonly address: string | null;
}

/** Tells somebody that an issuer was connected to their account. @param account the address that it goes by */
type TellConnected = (account: string) => Promise<void>;

/** What next-auth is told. Its token holds the id of a session row, which is looked up on every use. */
export function authOptions(
  visitor: Visitor = { userAgent: null, address: null },
  tellConnected: TellConnected = async () => undefined,
): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: isReachedOverTls(),
    cookies: ownCookies(isReachedOverTls()),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: signInProviders(),
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== OIDC) return true;
        const refusal = await refusalOf(profile, visitor.address, tellConnected);
        return refusal === null ? true : `/sign-in?error=${refusal}`;
      },
      jwt: async ({ token, user, account, profile }) => {
        if (!user) return renew(token);
        if (account?.provider !== OIDC) return begin(user.id, account?.provider ?? "credentials", visitor);
        const found = await personOfClaims(profile, visitor.address);
        if ("refusal" in found) throw new Error(found.refusal);
        return begin(found.userId, OIDC, visitor);
      },
      session: async ({ session, token }) => ({
        ...session,
        user: { email: token.email ?? null, name: token.name ?? null },
      }),
    },
    events: {
      signOut: async ({ token }) => {
        const claims = SessionClaims.safeParse(token);
        if (claims.success) await revokeSession(claims.data.sid, now());
      },
    },
    logger: {
      error: (code) => {
        // Said of every request with a revoked session, which is no fault.
        if (code !== "JWT_SESSION_ERROR") log.warn({ code }, "sign-in");
      },
      warn: (code) => log.debug({ code }, "sign-in"),
      debug: () => undefined,
    },
  };
}

/** The cookies of next-auth under names of ours; the one against forgery bears such a name already. */
export function ownCookies(secure: boolean): Partial<CookiesOptions> {
  const cookie = (name: string, more = {}) => ({
    name: cookieName(`next-auth.${name}`, secure),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, ...more },
  });
  return {
    sessionToken: cookie("session-token"),
    callbackUrl: cookie("callback-url"),
    pkceCodeVerifier: cookie("pkce.code_verifier", { maxAge: AT_ISSUER_SECONDS }),
    state: cookie("state", { maxAge: AT_ISSUER_SECONDS }),
    nonce: cookie("nonce"),
  };
}

/** Answers the routes below `/api/auth`. @param tellConnected the mails stand on a higher floor */
export async function handleAuth(request: Request, context: unknown, tellConnected: TellConnected): Promise<Response> {
  // Without a configured address people come by several (localhost, 127.0.0.1, a name in the LAN); each is right.
  if (env().APP_URL === undefined) process.env.AUTH_TRUST_HOST = "true";
  else process.env.NEXTAUTH_URL = env().appUrl;
  const handler: (request: Request, context: unknown) => Promise<Response> = NextAuth(
    authOptions(
      {
        userAgent: request.headers.get("user-agent"),
        address: visitorAddress(request.headers.get("x-forwarded-for")),
      },
      tellConnected,
    ),
  );
  return handler(request, context);
}

/** Why an issuer's claims let nobody in, as a code for the sign-in page; null when they let somebody in. */
async function refusalOf(
  claims: unknown,
  address: string | null,
  tellConnected: TellConnected,
): Promise<string | null> {
  try {
    const found = await personOfClaims(claims, address);
    if ("refusal" in found) return found.refusal;
    if (found.connected !== undefined) await tellConnected(found.connected);
    return null;
  } catch (error) {
    // next-auth would write what went wrong, insides and all, into the address of the page.
    log.error({ err: error }, "sign-in at the issuer");
    return "Callback";
  }
}

async function begin(userId: string, method: string, { userAgent, address }: Visitor): Promise<JWT> {
  const sid = await createSession(userId, userAgent, now(), address);
  await recordPersonalAudit(mintPersonScope(userId, address), { action: "sign_in.succeeded", detail: { method } });
  return { sid };
}

async function renew(token: JWT): Promise<JWT> {
  const claims = SessionClaims.safeParse(token);
  const session = claims.success ? await findSession(claims.data.sid, now()) : null;
  // A throw is how next-auth is told to clear the cookie.
  if (session === null) throw new Error("The session has ended");
  return { ...token, email: session.email, name: session.name };
}
