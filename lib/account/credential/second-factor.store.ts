import { holdPerson } from "@/lib/account/person/hold-person.store";
import type { PersonScope } from "@/lib/account/person-scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";

/** A person's second factor. */
export interface SecondFactor {
  readonly email: string;
  /** Sealed; null when none was ever begun. */
  readonly sealedSecret: string | null;
  /** Since when a code is asked for; null while it is being set up. */
  readonly since: Date | null;
}

/** Reads a person's second factor; null when the person has gone. */
export async function readSecondFactor(scope: PersonScope): Promise<SecondFactor | null> {
  const found = await identityPlane().user.findUnique({
    where: { id: scope.userId },
    select: { email: true, totpSecret: true, totpSince: true },
  });
  return found && { email: found.email, sealedSecret: found.totpSecret, since: found.totpSince };
}

/** Begins to set a second factor up; no code is asked for yet. @returns whether there was none in use */
export async function beginSecondFactor(scope: PersonScope, sealedSecret: string): Promise<boolean> {
  const { count } = await identityPlane().user.updateMany({
    where: { id: scope.userId, totpSince: null },
    data: { totpSecret: sealedSecret, totpLastStep: null },
  });
  return count > 0;
}

/**
 * From now on a code is asked for at each sign-in, or one of the recovery codes.
 * @param sealedSecret the one whose code was right @param hashes of the recovery codes
 * @returns false, and nothing is done, where the set-up was begun anew meanwhile, or is over
 */
export async function enableSecondFactor(
  scope: PersonScope,
  { sealedSecret, hashes }: { readonly sealedSecret: string; readonly hashes: readonly string[] },
  now: Date,
): Promise<boolean> {
  return identityTransaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: scope.userId, totpSecret: sealedSecret, totpSince: null },
      data: { totpSince: now },
    });
    if (count > 0) await putRecoveryCodes(tx, scope, hashes);
    return count > 0;
  });
}

/** Uses a code's time step up. @returns false when a code of that step or a later one was taken before (RFC 6238 section 5.2) */
export async function takeTotpStep(scope: PersonScope, step: number): Promise<boolean> {
  const { count } = await identityPlane().user.updateMany({
    where: { id: scope.userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count > 0;
}

/** Gives a person other recovery codes; the old ones stop working. @param hashes of the codes */
export async function replaceRecoveryCodes(scope: PersonScope, hashes: readonly string[]): Promise<void> {
  await identityTransaction(async (tx) => {
    await holdPerson(scope, tx);
    await putRecoveryCodes(tx, scope, hashes);
  });
}

async function putRecoveryCodes(
  tx: Prisma.TransactionClient,
  { userId }: PersonScope,
  hashes: readonly string[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ userId, codeHash })) });
}

/** Uses a recovery code up. @returns whether it was one that nobody had used */
export async function takeRecoveryCode(scope: PersonScope, codeHash: string, now: Date): Promise<boolean> {
  const { count } = await identityPlane().recoveryCode.updateMany({
    where: { userId: scope.userId, codeHash, usedAt: null },
    data: { usedAt: now },
  });
  return count > 0;
}

/** How many recovery codes a person has left. */
export async function countRecoveryCodes(scope: PersonScope): Promise<number> {
  return identityPlane().recoveryCode.count({ where: { userId: scope.userId, usedAt: null } });
}

/** Takes a person's second factor away, with its recovery codes. */
export async function removeSecondFactor(scope: PersonScope): Promise<void> {
  const { userId } = scope;
  await identityTransaction(async (tx) => {
    await holdPerson(scope, tx);
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.user.updateMany({
      where: { id: userId },
      data: { totpSecret: null, totpSince: null, totpLastStep: null },
    });
  });
}
