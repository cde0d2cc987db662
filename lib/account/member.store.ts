import { GUEST_EMAIL } from "@/lib/account/guest";
import type { Membership, Organization } from "@/lib/account/organization";
import { freeSlug, slugOf } from "@/lib/account/slug";
import { AppError } from "@/lib/base/app-error";
import { database } from "@/lib/platform/db";

/** Somebody and the organisation that they begin. */
export interface Founding {
  readonly email: string;
  readonly name: string | null;
  readonly passwordHash: string;
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

/** What a sign-in is checked against. */
export interface Credential {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string | null;
}

const ORGANIZATION = { id: true, slug: true, name: true, timeZone: true, country: true, isDemo: true } as const;
/** The guest of the demo is nobody: the first person is still to come. */
const NOT_A_GUEST = { email: { not: GUEST_EMAIL } };
/** One founding at a time: what "first" and "free" mean must not change in between. */
const FOUNDING_LOCK = 7_220_001;

/**
 * Makes a person and the organisation that they own.
 * @throws AppError `forbidden` when somebody is here already and only the first may come; `conflict` when the address
 *   is taken and the person must be new
 */
export async function foundOrganization(founding: Founding, policy: FoundingPolicy): Promise<Founded> {
  return database().prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${FOUNDING_LOCK}::bigint)`;
    if (policy === "first-person" && (await tx.user.findFirst({ where: NOT_A_GUEST, select: { id: true } })) !== null)
      throw new AppError("forbidden", "Sign-up is closed here. Ask the owner of the organisation to let you in.");
    const { email, name, passwordHash } = founding;
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, email: true } });
    if (known !== null && policy !== "any-person")
      throw new AppError("conflict", "Somebody with this address has an account. Sign in instead.");
    const owner =
      known ?? (await tx.user.create({ data: { email, name, passwordHash }, select: { id: true, email: true } }));
    const base = slugOf(founding.organizationName);
    const taken = await tx.organization.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
    const organization = await tx.organization.create({
      data: {
        slug: freeSlug(base, new Set(taken.map(({ slug }) => slug))),
        name: founding.organizationName,
        timeZone: founding.timeZone,
        country: founding.country,
        memberships: { create: { userId: owner.id, role: "owner" } },
      },
      select: ORGANIZATION,
    });
    return { owner, organization };
  });
}

/** Whether nobody has an account yet. */
export async function isNobodyHere(): Promise<boolean> {
  return (await database().prisma.user.findFirst({ where: NOT_A_GUEST, select: { id: true } })) === null;
}

/** What the person with that address signs in with; null when nobody has it. */
export async function findCredential(email: string): Promise<Credential | null> {
  const user = await database().prisma.user.findUnique({
    where: { email },
    select: { id: true, email: true, passwordHash: true },
  });
  return user && { userId: user.id, email: user.email, passwordHash: user.passwordHash };
}

/** The organisations that a person may open: their own in the order of joining, then the demo, as a viewer. */
export async function listMemberships(userId: string): Promise<readonly Membership[]> {
  const { prisma } = database();
  const [own, demos] = await Promise.all([
    prisma.membership.findMany({
      where: { userId },
      select: { role: true, organization: { select: ORGANIZATION } },
      orderBy: [{ createdAt: "asc" }, { organizationId: "asc" }],
    }),
    prisma.organization.findMany({
      where: { isDemo: true, memberships: { none: { userId } } },
      select: ORGANIZATION,
      orderBy: { createdAt: "asc" },
    }),
  ]);
  return [...own, ...demos.map((organization) => ({ role: "viewer" as const, organization }))];
}
