import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { listMemberships } from "@/lib/account/member/member.store";
import type { Person } from "@/lib/account/person/person";
import { findSession, SESSION_DAYS } from "@/lib/account/sign-in/session.store";
import { env } from "@/lib/platform/env";
import { secretFile } from "@/lib/platform/secret-file";

/** What the session cookie holds, encrypted: the name of the session's row and nothing to go by without it. */
export const SessionClaims = z.object({ sid: z.uuid() });

/** Seconds for which a session cookie holds. */
export const SESSION_SECONDS = SESSION_DAYS * 86_400;

/** The secret under which session cookies are encrypted: configured, or made once for this installation. */
export function authSecret(): string {
  const { AUTH_SECRET, dataDir } = env();
  return AUTH_SECRET ?? secretFile(dataDir, "auth-secret");
}

/** Whether people reach the product over TLS, so that its cookies must never travel without. */
export function isReachedOverTls(): boolean {
  return env().appUrl.startsWith("https:");
}

/**
 * The name of a cookie of ours: over TLS with the prefix by which browsers take it from this very host alone (RFC 6265bis
 * section 4.1.3.2), never from a neighbour's.
 */
export function cookieName(name: string, isTls = isReachedOverTls()): string {
  return isTls ? `__Host-${name}` : name;
}

/** The name of the cookie that holds the session. */
export function sessionCookieName(): string {
  return cookieName("next-auth.session-token");
}

/** Writes a session's secret as its cookie holds it. */
export function sealSession(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: authSecret(), maxAge: SESSION_SECONDS });
}

/**
 * Who has signed in, judged by their cookies; looked up each time, so that a revoked session ends at once.
 * @param cookie the value of the cookie of that name
 */
export async function findPerson(cookie: (name: string) => string | undefined, now: Date): Promise<Person | null> {
  const sid = await openSession(cookie(sessionCookieName()));
  const session = sid === null ? null : await findSession(sid, now);
  return session && { ...session, memberships: await listMemberships(session.userId) };
}

async function openSession(sealed: string | undefined): Promise<string | null> {
  if (sealed === undefined) return null;
  try {
    const claims = SessionClaims.safeParse(await decode({ token: sealed, secret: authSecret() }));
    return claims.success ? claims.data.sid : null;
  } catch {
    // Not ours, tampered with, or past its time: nobody has signed in.
    return null;
  }
}
