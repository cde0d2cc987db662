import { LINK_MINUTES, type LinkPurpose } from "@/lib/account/credential/link-purpose";
import { makeOneTimeSecret, oneTimeHash } from "@/lib/account/credential/one-time-secret.gateway";
import { holdPerson } from "@/lib/account/person/hold-person.store";
import { mintPersonScope, type PersonScope } from "@/lib/account/person-scope";
import { MINUTE_MS } from "@/lib/base/time-units";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";

/** Whom a link speaks for, and the address to which it was sent. */
export interface LinkClaim {
  readonly scope: PersonScope;
  readonly email: string;
}

/** A link that is going to be sent: what it lets the person do, and to which address it goes. */
interface ExpectedLink {
  readonly purpose: LinkPurpose;
  readonly email: string;
}

/** A link with the secret by which it is known. */
export interface SecretLink extends ExpectedLink {
  readonly secret: string;
}

/**
 * Keeps the hash of a link's secret. A link of the same purpose that the person was sent before stops working.
 * @param email the address that the link is sent to
 * @returns when the link stops working
 */
export async function keepLink(scope: PersonScope, link: SecretLink, now: Date): Promise<Date> {
  const expires = new Date(now.getTime() + LINK_MINUTES[link.purpose] * MINUTE_MS);
  const own = `${link.purpose}:${scope.userId}:`;
  await identityTransaction(async (tx) => {
    await holdPerson(scope, tx);
    await tx.verificationToken.deleteMany({ where: { identifier: { startsWith: own } } });
    await tx.verificationToken.create({
      data: { identifier: `${own}${link.email}`, token: oneTimeHash(link.secret), expires },
    });
  });
  return expires;
}

/**
 * Notes to which address the person's link of a purpose is going to be sent. One that went elsewhere stops working; one to
 * the same address goes on.
 */
export async function expectLink(scope: PersonScope, link: ExpectedLink, now: Date): Promise<void> {
  const own = `${link.purpose}:${scope.userId}:`;
  const identifier = `${own}${link.email}`;
  const expires = new Date(now.getTime() + LINK_MINUTES[link.purpose] * MINUTE_MS);
  await identityTransaction(async (tx) => {
    await holdPerson(scope, tx);
    const { verificationToken } = tx;
    await verificationToken.deleteMany({ where: { identifier: { startsWith: own }, NOT: { identifier } } });
    const { count } = await verificationToken.updateMany({ where: { identifier }, data: { expires } });
    // Nobody is told this secret: the link gets its own when it is sent.
    const token = oneTimeHash(makeOneTimeSecret());
    if (count === 0) await verificationToken.create({ data: { identifier, token, expires } });
  });
}

/**
 * Gives a link that is expected its secret, for a mail that is about to go; one that went before stops working.
 * @returns when it stops working; null when none is to go there any more
 */
export async function renewLink(
  scope: PersonScope,
  { purpose, email, secret }: SecretLink,
  now: Date,
): Promise<Date | null> {
  const [renewed] = await identityPlane().verificationToken.updateManyAndReturn({
    where: { identifier: `${purpose}:${scope.userId}:${email}`, expires: { gt: now } },
    data: { token: oneTimeHash(secret) },
  });
  return renewed?.expires ?? null;
}

/** The address that a person wants to have instead of theirs, and until when its mail lets them; null when they want none. */
export async function wantedEmail(
  scope: PersonScope,
  now: Date,
): Promise<{ readonly email: string; readonly until: Date } | null> {
  const own = `change-email:${scope.userId}:`;
  const found = await identityPlane().verificationToken.findFirst({
    where: { identifier: { startsWith: own }, expires: { gt: now } },
    select: { identifier: true, expires: true },
  });
  return found && { email: found.identifier.slice(own.length), until: found.expires };
}

/** Makes a person's link of one purpose useless. @returns whether there was one that worked */
export async function dropLink(scope: PersonScope, purpose: LinkPurpose, now: Date): Promise<boolean> {
  const identifier = { startsWith: `${purpose}:${scope.userId}:` };
  const { count } = await identityPlane().verificationToken.deleteMany({
    where: { identifier, expires: { gt: now } },
  });
  return count > 0;
}

/** Makes every link useless that the person was sent. */
export async function dropLinks(scope: PersonScope): Promise<void> {
  await identityPlane().verificationToken.deleteMany({ where: { identifier: { contains: `:${scope.userId}:` } } });
}

/**
 * Whom a link speaks for; null when it is unknown, was used, or has expired. The link goes on working.
 * @param address where the request came from
 */
export async function readLink(
  purpose: LinkPurpose,
  secret: string,
  address: string | null,
  now: Date,
): Promise<LinkClaim | null> {
  const found = await identityPlane().verificationToken.findUnique({ where: { token: oneTimeHash(secret) } });
  if (found === null || found.expires <= now) return null;
  const [kind, userId, ...email] = found.identifier.split(":");
  return kind === purpose && userId !== undefined
    ? { scope: mintPersonScope(userId, address), email: email.join(":") }
    : null;
}

/** Uses a link up. Of two who try at once, one gets it. @returns as {@link readLink} */
export async function takeLink(
  purpose: LinkPurpose,
  secret: string,
  address: string | null,
  now: Date,
): Promise<LinkClaim | null> {
  const claim = await readLink(purpose, secret, address, now);
  if (claim === null) return null;
  const taken = await identityPlane().verificationToken.deleteMany({ where: { token: oneTimeHash(secret) } });
  return taken.count === 1 ? claim : null;
}
