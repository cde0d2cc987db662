import { recordAudit } from "@/lib/account/audit/audit.store";
import type { Role } from "@/lib/account/member/role";
import { type Membership, ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization/organization";
import { freeSlug, slugOf } from "@/lib/account/organization/slug";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { GUEST_EMAIL } from "@/lib/account/sign-in/guest";
import { AppError } from "@/lib/base/app-error";
import type { Prisma } from "@/lib/generated/prisma/client";
import { identityPlane, identityTransaction, identityWriting } from "@/lib/platform/identity-plane";

/** Somebody and the organisation that they begin. */
export interface Founding {
  readonly email: string;
  readonly name: string | null;
  readonly passwordHash: string;
  /** When the address was shown to be theirs; left out or null when it was not. */
  readonly emailVerified?: Date | null;
  readonly organizationName: string;
  readonly timeZone: string;
  readonly country: string;
}

/** Who may begin an organisation: a new person only if nobody is here yet, any new person, or also one who is known. */
export type FoundingPolicy = "first-person" | "new-person" | "any-person";

/** A person and the organisation that they own from now on. */
export interface Founded {
  readonly owner: { readonly id: string; readonly email: string };
  readonly organization: Organization;
}

/** The same, and whether the owner had no account before: one who had keeps the password. */
export interface FoundingOutcome extends Founded {
  readonly isOwnerNew: boolean;
}

/** What a sign-in is checked against. */
export interface Credential {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string | null;
}

/** The guest of the demo is nobody: the first person is still to come. */
const NOT_A_GUEST = { email: { not: GUEST_EMAIL } };
/** One founding at a time, and one new address of an account: what "first" and "free" mean must not change in between. */
const FOUNDING_LOCK = 7_220_001;

/**
 * Makes a person and the organisation that they own.
 * @throws AppError `forbidden` when somebody is here already and only the first may come; `conflict` when the address
 *   is taken and the person must be new
 */
export async function foundOrganization(founding: Founding, policy: FoundingPolicy): Promise<FoundingOutcome> {
  return identityTransaction(async (tx) => {
    await lockFounding(tx);
    if (policy === "first-person" && !(await isNobodyHere(tx)))
      throw new AppError("forbidden", "Sign-up is closed here. Ask the owner of the organisation to let you in.");
    const { email, name, passwordHash, emailVerified = null } = founding;
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, email: true } });
    if (known !== null && policy !== "any-person")
      throw new AppError("conflict", "Somebody with this address has an account. Sign in instead.");
    const owner =
      known ??
      (await tx.user.create({ data: { email, name, passwordHash, emailVerified }, select: { id: true, email: true } }));
    const { organizationName, timeZone, country } = founding;
    const organization = await newOrganization(tx, { name: organizationName, timeZone, country }, owner.id);
    return { owner, organization, isOwnerNew: known === null };
  });
}

/** The same for somebody who comes by themselves: the organisation's audit log begins with the line that they made it. */
export function foundOwnOrganization(founding: Founding, policy: FoundingPolicy): Promise<Founded> {
  return identityWriting(async () => {
    const { owner, organization } = await foundOrganization(founding, policy);
    const scope = mintOrganizationScope(organization.id, { kind: "person", userId: owner.id });
    await recordAudit(scope, { action: "organization.created", subject: organization.id });
    return { owner, organization };
  });
}

/** What an organisation begins with. */
export interface NewOrganization {
  readonly name: string;
  readonly timeZone: string;
  readonly country: string;
  /** The agency whose client it is; none for one that stands alone. */
  readonly parentId?: string;
}

/** Waits for others: names of organisations and addresses of accounts are given out one at a time. */
export async function lockFounding(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${FOUNDING_LOCK}::bigint)`;
}

/** Makes an organisation and its owner's membership, under a name in URLs that is free. Call it after {@link lockFounding}. */
export async function newOrganization(
  tx: Prisma.TransactionClient,
  { name, timeZone, country, parentId }: NewOrganization,
  ownerId: string,
): Promise<Organization> {
  const base = slugOf(name);
  const taken = await tx.organization.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return tx.organization.create({
    data: {
      slug: freeSlug(base, new Set(taken.map(({ slug }) => slug))),
      name,
      timeZone,
      country,
      parentId: parentId ?? null,
      memberships: { create: { userId: ownerId, role: "owner" } },
    },
    select: ORGANIZATION_COLUMNS,
  });
}

/** Whether nobody has an account yet. */
export async function isNobodyHere(tx: Prisma.TransactionClient = identityPlane()): Promise<boolean> {
  return (await tx.user.findFirst({ where: NOT_A_GUEST, select: { id: true } })) === null;
}

/** What the person with that address signs in with; null when nobody has it. */
export async function findCredential(email: string): Promise<Credential | null> {
  const user = await identityPlane().user.findUnique({
    where: { email },
    select: { id: true, email: true, passwordHash: true },
  });
  return user && { userId: user.id, email: user.email, passwordHash: user.passwordHash };
}

/**
 * The organisations that a person may open: their own in the order of joining; the clients of agencies in which they
 * were given a role for all clients; then the demo, as a viewer. Who belongs to a client is there what they are there.
 */
export async function listMemberships(userId: string): Promise<readonly Membership[]> {
  const prisma = identityPlane();
  const select = { ...ORGANIZATION_COLUMNS, parentId: true, eraseAfter: true } as const;
  const [own, delegated, demos] = await Promise.all([
    prisma.membership.findMany({
      where: { userId },
      select: { role: true, organization: { select } },
      orderBy: [{ createdAt: "asc" }, { organizationId: "asc" }],
    }),
    prisma.organization.findMany({
      where: {
        memberships: { none: { userId } },
        parent: { memberships: { some: { userId, clientRole: { not: null } } } },
      },
      select: { ...select, parent: { select: { memberships: { where: { userId }, select: { clientRole: true } } } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    prisma.organization.findMany({
      where: { isDemo: true, memberships: { none: { userId } } },
      select,
      orderBy: { createdAt: "asc" },
    }),
  ]);
  return [
    ...own.map(({ role, organization }) => membership(organization, role)),
    ...delegated.flatMap(({ parent, ...organization }) => {
      const role = parent?.memberships[0]?.clientRole ?? null;
      return role === null ? [] : [membership(organization, role)];
    }),
    ...demos.map((organization) => membership(organization, "viewer")),
  ];
}

interface MembershipRow extends Organization, Pick<Membership, "eraseAfter"> {
  readonly parentId: string | null;
}

function membership({ parentId, eraseAfter, ...organization }: MembershipRow, role: Role): Membership {
  return { organization, role, agencyId: parentId, eraseAfter };
}
