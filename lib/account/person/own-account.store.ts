import { lockFounding } from "@/lib/account/member/member.store";
import type { PersonScope } from "@/lib/account/person-scope";
import { AppError } from "@/lib/base/app-error";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";

/** A person's account as they see it themselves. */
export interface OwnAccount {
  readonly email: string;
  readonly name: string | null;
  readonly emailVerified: Date | null;
  readonly passwordHash: string | null;
  readonly hasSecondFactor: boolean;
}

/** Reads a person's account. @throws AppError `not_found` when it has gone */
export async function readOwnAccount(scope: PersonScope): Promise<OwnAccount> {
  const found = await identityPlane().user.findUnique({
    where: { id: scope.userId },
    select: {
      email: true,
      name: true,
      emailVerified: true,
      passwordHash: true,
      totpSince: true,
    },
  });
  if (found === null) throw new AppError("not_found", "There is no such account.");
  const { totpSince, ...account } = found;
  return { ...account, hasSecondFactor: totpSince !== null };
}

/** Changes what a person is called, and whose hours they read; what is undefined stays. */
export async function changePerson(
  scope: PersonScope,
  { name, timeZone }: { readonly name?: string | undefined; readonly timeZone?: string | null | undefined },
): Promise<void> {
  const data = { ...(name === undefined ? {} : { name }), ...(timeZone === undefined ? {} : { timeZone }) };
  await identityPlane().user.updateMany({ where: { id: scope.userId }, data });
}

/** Gives a person another password. */
export async function setPassword(scope: PersonScope, passwordHash: string): Promise<void> {
  await identityPlane().user.updateMany({ where: { id: scope.userId }, data: { passwordHash } });
}

/** Notes that a person reads what is sent to their address, if it is still that one. @returns whether it is */
export async function markEmailVerified(scope: PersonScope, email: string, now: Date): Promise<boolean> {
  const where = { id: scope.userId, email };
  const { count } = await identityPlane().user.updateMany({ where, data: { emailVerified: now } });
  return count > 0;
}

/** Gives a person another address, which is known to be theirs. @throws AppError `conflict` when it is somebody else's by now */
export async function setEmail(scope: PersonScope, email: string, now: Date): Promise<void> {
  await identityTransaction(async (tx) => {
    await lockFounding(tx);
    const holder = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (holder !== null && holder.id !== scope.userId)
      throw new AppError("conflict", "This address now belongs to another account.");
    await tx.user.updateMany({ where: { id: scope.userId }, data: { email, emailVerified: now } });
  });
}
