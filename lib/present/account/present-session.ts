import type { SessionItem } from "@/lib/present/account/own-account.schema";

/** What is kept of a sign-in, as far as it is shown. */
export interface ShownSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly userAgent: string | null;
  readonly address: string | null;
}

/** A sign-in as the API shows it. @param currentId the one that asks */
export function presentSession(session: ShownSession, currentId: string): SessionItem {
  return {
    ...session,
    createdAt: session.createdAt.toISOString(),
    lastUsedAt: session.lastUsedAt?.toISOString() ?? null,
    isCurrent: session.id === currentId,
  };
}
