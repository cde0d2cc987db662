import type { SystemScope } from "@/lib/account/organization-scope";
import type { PersonScope } from "@/lib/account/person-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { identityPlane } from "@/lib/platform/identity-plane";

/** One of a person's sign-ins that still hold. */
export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly userAgent: string | null;
  readonly address: string | null;
}

const SESSIONS_MAX = 200;

/** A person's sign-ins that hold, the one used last first. */
export async function listOwnSessions(scope: PersonScope, now: Date): Promise<readonly OwnSession[]> {
  return identityPlane().session.findMany({
    where: { userId: scope.userId, revokedAt: null, expires: { gt: now } },
    select: { id: true, createdAt: true, lastUsedAt: true, userAgent: true, address: true },
    orderBy: [{ lastUsedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: SESSIONS_MAX,
  });
}

/** Ends one of a person's sign-ins: its next request is refused. @returns whether there was one that held */
export async function revokeOwnSession(scope: PersonScope, id: string, now: Date): Promise<boolean> {
  const { count } = await identityPlane().session.updateMany({
    where: { id, userId: scope.userId, revokedAt: null, expires: { gt: now } },
    data: { revokedAt: now },
  });
  return count > 0;
}

/** Ends every sign-in of a person but one. @param exceptId null to end them all @returns how many were ended */
export async function revokeOwnSessions(scope: PersonScope, exceptId: string | null, now: Date): Promise<number> {
  const { count } = await identityPlane().session.updateMany({
    where: { userId: scope.userId, revokedAt: null, ...(exceptId === null ? {} : { id: { not: exceptId } }) },
    data: { revokedAt: now },
  });
  return count;
}

/** Ends every sign-in of everybody. @returns how many were ended */
export async function revokeEverySession(_system: SystemScope, now: Date): Promise<number> {
  const { count } = await identityPlane().session.updateMany({
    where: { revokedAt: null, expires: { gt: now } },
    data: { revokedAt: now },
  });
  return count;
}

/** How long sign-ins that have ended are kept: long enough to look into what somebody did with one. */
const ENDED_KEPT_MS = 30 * DAY_MS;

/** Removes sign-ins that ended a month ago. */
export async function dropEndedSessions(_system: SystemScope, now: Date): Promise<void> {
  const before = new Date(now.getTime() - ENDED_KEPT_MS);
  await identityPlane().session.deleteMany({
    where: { OR: [{ expires: { lte: before } }, { revokedAt: { lte: before } }] },
  });
}
