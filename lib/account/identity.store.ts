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
}

/** Who may get an account by signing in at an issuer. */
export type IdentityPolicy = "open" | "invite" | "first-user-only";

/**
 * The person that an identity belongs to. One that is known by its subject signs in. One with a proven address is
 * connected to the account of that address, if that account's own address was proven too: otherwise whoever made an
 * account for somebody else's address would share it with them from then on. One without an account gets one where
 * sign-up is open, or where an invitation waits for the address.
 * @returns the person, or the code of why not
 */
export async function admitIdentity(
  identity: Identity,
  policy: IdentityPolicy,
  now: Date,
): Promise<{ readonly userId: string } | { readonly refusal: string }> {
  const { provider, subject, email } = identity;
  const { prisma } = database();
  const known = await prisma.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId: subject } },
    select: { userId: true },
  });
  if (known !== null) return known;
  if (email === null || !identity.isEmailProven) return { refusal: "OidcEmail" };
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
  if (user !== null && user.emailVerified === null) return { refusal: "OidcUnverified" };
  if (user !== null) return connect(user.id, identity);
  if (policy !== "open" && !(await isInvited(email, now))) return { refusal: "OidcClosed" };
  const made = await prisma.user.create({
    data: { email, name: identity.name, emailVerified: now },
    select: { id: true },
  });
  return connect(made.id, identity);
}

async function connect(userId: string, { provider, subject }: Identity): Promise<{ readonly userId: string }> {
  await database().prisma.account.create({ data: { userId, type: "oauth", provider, providerAccountId: subject } });
  return { userId };
}

async function isInvited(email: string, now: Date): Promise<boolean> {
  const waiting = await database().prisma.invitation.count({
    where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  });
  return waiting > 0;
}
