import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { acceptedPassword } from "@/lib/account/credential/accepted-password.gateway";
import { dropLinks, type LinkClaim, readLink, takeLink } from "@/lib/account/credential/verification.store";
import { listMemberships } from "@/lib/account/member/member.store";
import { markEmailVerified, readOwnAccount, setEmail, setPassword } from "@/lib/account/person/own-account.store";
import type { PersonScope } from "@/lib/account/person-scope";
import { revokeOwnSessions } from "@/lib/account/sign-in/own-session.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";

const SPENT = "This link is unknown, already used or expired. Ask for another.";

/**
 * Sets a new password by the link of a mail: every sign-in ends, and every other link stops working.
 * @param address where the request came from
 * @returns the address of the account
 * @throws AppError `not_found` for a link that does not work; `unprocessable` for a password that is tried first
 */
export async function resetPassword(
  secret: string,
  password: string,
  address: string | null,
  now: Date,
): Promise<string> {
  const purpose = "reset-password";
  // Looked at before it is used up: a password that is refused must not cost the link.
  const { email, scope: reader } = working(await readLink(purpose, secret, address, now));
  const passwordHash = await acceptedPassword(password, email, await namesOf(reader));
  return writeIdentityTogether(reader, async () => {
    const { scope } = working(await takeLink(purpose, secret, address, now));
    await setPassword(scope, passwordHash);
    await endEverySignIn(scope, null, now);
    await markEmailVerified(scope, email, now);
    await recordPersonalAudit(scope, { action: "password.reset" });
    return (await readOwnAccount(scope)).email;
  });
}

/**
 * Gives somebody who is signed in another password: every other sign-in ends, and every link stops working.
 * @param sessionId the sign-in that stays
 */
export async function changePassword(
  scope: PersonScope,
  change: { readonly password: string; readonly email: string; readonly sessionId: string },
  now: Date,
): Promise<void> {
  const passwordHash = await acceptedPassword(change.password, change.email, await namesOf(scope));
  await writeIdentityTogether(scope, async () => {
    await setPassword(scope, passwordHash);
    await endEverySignIn(scope, change.sessionId, now);
    await recordPersonalAudit(scope, { action: "password.changed" });
  });
}

/**
 * Gives somebody another password on behalf of whoever runs the installation: every sign-in ends, and every link stops
 * working.
 * @returns how many sign-ins ended
 * @throws AppError `unprocessable` for a password that is tried first
 */
export async function replacePassword(
  scope: PersonScope,
  change: { readonly password: string; readonly email: string },
  now: Date,
): Promise<number> {
  const passwordHash = await acceptedPassword(change.password, change.email, await namesOf(scope));
  return writeIdentityTogether(scope, async () => {
    await setPassword(scope, passwordHash);
    const sessions = await endEverySignIn(scope, null, now);
    await recordPersonalAudit(scope, { action: "password.reset", detail: { sessions, by: "the installation" } });
    return sessions;
  });
}

/**
 * Confirms an address by the link of a mail.
 * @throws AppError `not_found` for a link that does not work, or an address that the account no longer has
 */
export async function confirmEmail(secret: string, address: string | null, now: Date): Promise<void> {
  const { scope: reader } = working(await readLink("verify-email", secret, address, now));
  await writeIdentityTogether(reader, async () => {
    const { scope, email } = working(await takeLink("verify-email", secret, address, now));
    if (!(await markEmailVerified(scope, email, now))) throw new AppError("not_found", SPENT);
    await recordPersonalAudit(scope, { action: "email.verified" });
  });
}

/**
 * Gives an account the address that the link was sent to.
 * @returns the address before and after
 * @throws AppError `not_found` for a link that does not work; `conflict` when the address is somebody else's by now
 */
export async function confirmNewEmail(
  secret: string,
  address: string | null,
  now: Date,
): Promise<{ readonly before: string; readonly email: string }> {
  const { scope: reader } = working(await readLink("change-email", secret, address, now));
  return writeIdentityTogether(reader, async () => {
    const { scope, email } = working(await takeLink("change-email", secret, address, now));
    const { email: before } = await readOwnAccount(scope);
    await setEmail(scope, email, now);
    await dropLinks(scope);
    await recordPersonalAudit(scope, { action: "email.changed", detail: { before, email } });
    return { before, email };
  });
}

/** What the organisations of a person are called. */
async function namesOf({ userId }: PersonScope): Promise<readonly string[]> {
  return (await listMemberships(userId)).map(({ organization }) => organization.name);
}

async function endEverySignIn(scope: PersonScope, exceptId: string | null, now: Date): Promise<number> {
  const sessions = await revokeOwnSessions(scope, exceptId, now);
  await dropLinks(scope);
  return sessions;
}

function working(claim: LinkClaim | null): LinkClaim {
  if (claim === null) throw new AppError("not_found", SPENT);
  return claim;
}
