import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { isNobodyHere, lockFounding } from "@/lib/account/member/member.store";
import { mintPersonScope } from "@/lib/account/person-scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { database } from "@/lib/platform/db";

/** Somebody as an issuer knows them. */
export interface Identity {
  readonly provider: string;
  /** The issuer's own name for them, which never changes. */
  readonly subject: string;
  readonly email: string | null;
  /** Whether the issuer vouches that the address is theirs. */
  readonly isEmailProven: boolean;
  readonly name: string | null;
  /** What the issuer is called. */
  readonly issuer: string;
  /** Where they sign in, as far as the server could see. */
  readonly address: string | null;
}

/** Who may get an account by signing in at an issuer. */
export type IdentityPolicy = "open" | "invite" | "first-user-only";

/** Whose account it is, or the code of why it is nobody's. */
export type Admission = Admitted | { readonly refusal: string };

interface Admitted {
  readonly userId: string;
  /** Address of the account, where it was there before and the issuer was connected to it just now. */
  readonly connected?: string;
}

/**
 * The person that an identity belongs to. One that is known by its subject signs in. One with a proven address is
 * connected to the account of that address, if that account's own address was proven too: otherwise whoever made an
 * account for somebody else's address would share it with them from then on. One without an account gets one where
 * sign-up is open, where nobody is here yet, or where an invitation waits for the address. Of several sign-ins of one
 * person that arrive at once, the first makes the account, and the others find it. That an account was connected is written
 * down: from then on the issuer lets people into it, too.
 */
export async function admitIdentity(identity: Identity, policy: IdentityPolicy, now: Date): Promise<Admission> {
  const { prisma } = database();
  const known = await findKnown(prisma, identity);
  if (known !== null) return known;
  return prisma.$transaction(async (tx) => {
    await lockFounding(tx);
    return (await findKnown(tx, identity)) ?? admitNewIdentity(tx, identity, policy, now);
  });
}

async function admitNewIdentity(
  tx: Prisma.TransactionClient,
  identity: Identity,
  policy: IdentityPolicy,
  now: Date,
): Promise<Admission> {
  const { email, name } = identity;
  if (email === null || !identity.isEmailProven) return { refusal: "OidcEmail" };
  const user = await tx.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
  if (user !== null && user.emailVerified === null) return { refusal: "OidcUnverified" };
  if (user !== null) {
    const { issuer, address } = identity;
    const event = { action: "issuer.connected", detail: { issuer } } as const;
    await recordPersonalAudit(mintPersonScope(user.id, address), event, tx);
    return { ...(await connect(tx, user.id, identity)), connected: email };
  }
  const mayCome = policy === "open" || (await isInvited(tx, email, now)) || (await isNobodyHere(tx));
  if (!mayCome) return { refusal: "OidcClosed" };
  const made = await tx.user.create({ data: { email, name, emailVerified: now }, select: { id: true } });
  return connect(tx, made.id, identity);
}

async function findKnown(tx: Prisma.TransactionClient, { provider, subject }: Identity): Promise<Admission | null> {
  return tx.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId: subject } },
    select: { userId: true },
  });
}

async function connect(
  tx: Prisma.TransactionClient,
  userId: string,
  { provider, subject }: Identity,
): Promise<Admitted> {
  await tx.account.create({ data: { userId, type: "oauth", provider, providerAccountId: subject } });
  return { userId };
}

async function isInvited(tx: Prisma.TransactionClient, email: string, now: Date): Promise<boolean> {
  const waiting = await tx.invitation.count({
    where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  });
  return waiting > 0;
}
