import { countRecoveryCodes } from "@/lib/account/credential/second-factor.store";
import { wantedEmail } from "@/lib/account/credential/verification.store";
import { soleOwnerships } from "@/lib/account/person/delete-account.store";
import { readOwnAccount } from "@/lib/account/person/own-account.store";
import { listOwnIdentities } from "@/lib/account/person/own-identity.store";
import type { PersonScope } from "@/lib/account/person-scope";
import { issuerName } from "@/lib/account/sign-in/oidc.gateway";
import { listOwnSessions } from "@/lib/account/sign-in/own-session.store";
import { now } from "@/lib/platform/clock";
import type { AccountPage } from "@/lib/present/account/account-page";
import { presentSession } from "@/lib/present/account/present-session";

/** Loads the page of one's own account. @param sessionId the sign-in that looks */
export async function loadAccountPage(scope: PersonScope, sessionId: string, timeZone: string): Promise<AccountPage> {
  const time = now();
  const [account, sessions, codesLeft, wanted, identities, soleOwnerOf] = await Promise.all([
    readOwnAccount(scope),
    listOwnSessions(scope, time),
    countRecoveryCodes(scope),
    wantedEmail(scope, time),
    listOwnIdentities(scope),
    soleOwnerships(scope),
  ]);
  const { email, name, hasSecondFactor } = account;
  return {
    email,
    name,
    isEmailVerified: account.emailVerified !== null,
    wantedEmail: wanted && { email: wanted.email, until: wanted.until.toISOString() },
    hasPassword: account.passwordHash !== null,
    hasSecondFactor,
    codesLeft,
    issuers: identities.map(({ id, subject }) => ({ id, name: issuerName(subject) })),
    soleOwnerOf,
    sessions: sessions.map((session) => presentSession(session, sessionId)),
    timeZone,
  };
}
