import NextAuth, { type NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { SignInRequest } from "@/lib/account/account.schema";
import { authSecret, isReachedOverTls, SESSION_SECONDS, SessionClaims } from "@/lib/account/session.gateway";
import { createSession, findSession, revokeSession } from "@/lib/account/session.store";
import { checkPassword } from "@/lib/account/sign-in.gateway";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

declare module "next-auth" {
  interface User {
    /** The browser that signs in, for the list of sessions. */
    userAgent?: string | null;
  }
}

/** What next-auth is told. Its token holds the id of a session row, which is looked up on every use. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: isReachedOverTls(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider()],
    callbacks: {
      jwt: async ({ token, user }) => (user ? begin(user.id, user.userAgent ?? null) : renew(token)),
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

/** Answers the routes below `/api/auth`. */
export async function handleAuth(request: Request, context: unknown): Promise<Response> {
  // Without a configured address people come by several (localhost, 127.0.0.1, a name in the LAN); each is right.
  if (env().APP_URL === undefined) process.env.AUTH_TRUST_HOST = "true";
  else process.env.NEXTAUTH_URL = env().appUrl;
  const handler: (request: Request, context: unknown) => Promise<Response> = NextAuth(authOptions());
  return handler(request, context);
}

function passwordProvider() {
  return Credentials({
    name: "Password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: async (given, request) => {
      const asked = SignInRequest.safeParse(given);
      if (!asked.success) return null;
      const person = await checkPassword(asked.data.email, asked.data.password, now());
      const userAgent: unknown = request.headers?.["user-agent"];
      return (
        person && {
          id: person.userId,
          email: person.email,
          userAgent: typeof userAgent === "string" ? userAgent : null,
        }
      );
    },
  });
}

async function begin(userId: string, userAgent: string | null): Promise<JWT> {
  return { sid: await createSession(userId, userAgent, now()) };
}

async function renew(token: JWT): Promise<JWT> {
  const claims = SessionClaims.safeParse(token);
  const session = claims.success ? await findSession(claims.data.sid, now()) : null;
  // A throw is how next-auth is told to clear the cookie.
  if (session === null) throw new Error("The session has ended");
  return { ...token, email: session.email, name: session.name };
}
