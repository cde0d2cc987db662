import type { PersonScope } from "@/lib/account/person-scope";
import { identityPlane } from "@/lib/platform/identity-plane";

/** An issuer's own name for a person, by which they sign in. */
export interface OwnIdentity {
  readonly id: string;
  /** The issuer and its subject, with a space between. */
  readonly subject: string;
}

/** Connections to issuers by which a person signs in, the first one first. */
export async function listOwnIdentities(scope: PersonScope): Promise<readonly OwnIdentity[]> {
  const accounts = await identityPlane().account.findMany({
    where: { userId: scope.userId },
    select: { id: true, providerAccountId: true },
    orderBy: { id: "asc" },
  });
  return accounts.map(({ id, providerAccountId }) => ({ id, subject: providerAccountId }));
}

/** Ends a connection to an issuer, while the person has a password to sign in with. @returns whether it was done */
export async function disconnectIdentity(scope: PersonScope, id: string): Promise<boolean> {
  const { count } = await identityPlane().account.deleteMany({
    where: { id, userId: scope.userId, user: { passwordHash: { not: null } } },
  });
  return count > 0;
}
