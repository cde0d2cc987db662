import { DAY_MS, MINUTE_MS } from "@/lib/base/time-units";
import { identityPlane } from "@/lib/platform/identity-plane";

/** A sign-in that still holds. */
export interface LiveSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string | null;
  /** IANA name of the zone that they read; null for that of the organisation they look at. */
  readonly timeZone: string | null;
  readonly signedInAt: Date;
}

/** How long a sign-in holds. */
export const SESSION_DAYS = 30;
/** How long it holds without being used. */
const IDLE_DAYS = 7;
const USER_AGENT_LENGTH_MAX = 300;
/** A session that is in use all the time is noted this often, so that looking it up stays a read. */
const NOTE_USE_EVERY_MS = 5 * MINUTE_MS;

/** Notes a sign-in. @returns the secret that names it, for the person's cookie alone */
export async function createSession(
  userId: string,
  userAgent: string | null,
  now: Date,
  address: string | null = null,
): Promise<string> {
  const session = await identityPlane().session.create({
    data: {
      userId,
      userAgent: userAgent?.slice(0, USER_AGENT_LENGTH_MAX) ?? null,
      address,
      createdAt: now,
      lastUsedAt: now,
      expires: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
    },
    select: { sessionToken: true },
  });
  return session.sessionToken;
}

/** The sign-in of that secret; null when there is none, it has ended, was revoked, or was not used for days. */
export async function findSession(sessionToken: string, now: Date): Promise<LiveSession | null> {
  const usedSince = new Date(now.getTime() - IDLE_DAYS * DAY_MS);
  const session = await identityPlane().session.findUnique({
    where: {
      sessionToken,
      revokedAt: null,
      expires: { gt: now },
      OR: [{ lastUsedAt: null, createdAt: { gt: usedSince } }, { lastUsedAt: { gt: usedSince } }],
    },
    select: {
      id: true,
      createdAt: true,
      lastUsedAt: true,
      user: { select: { id: true, email: true, name: true, timeZone: true } },
    },
  });
  if (session === null) return null;
  if (session.lastUsedAt === null || now.getTime() - session.lastUsedAt.getTime() >= NOTE_USE_EVERY_MS)
    await identityPlane().session.updateMany({ where: { sessionToken }, data: { lastUsedAt: now } });
  const { id, createdAt, user } = session;
  const { id: userId, ...person } = user;
  return { sessionId: id, signedInAt: createdAt, userId, ...person };
}

/** Ends a sign-in at once, wherever its cookie is. It is no error when it has ended already. */
export async function revokeSession(sessionToken: string, now: Date): Promise<void> {
  await identityPlane().session.updateMany({ where: { sessionToken, revokedAt: null }, data: { revokedAt: now } });
}
