import { personAddresses } from "@/lib/account/audit/person-addresses.store";
import { oneTimeHash } from "@/lib/account/credential/one-time-secret.gateway";
import { holdOrganizationBy } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";
import { prismaExecute } from "@/lib/platform/prisma-execute";

/** A read-only link to a monthly report, as those who made it see it: everything but the link. */
export interface ReportShare {
  readonly id: string;
  /** `2026-11`. */
  readonly month: string;
  /** Whether caller IDs are cut short for whoever has the link. */
  readonly hasMasks: boolean;
  /** Address of who made it; null where nobody knows any more. */
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a new link is to show, and for how long. */
export interface ReportShareWish {
  readonly month: string;
  readonly hasMasks: boolean;
  readonly expiresAt: Date;
}

const RECORD = {
  id: true,
  month: true,
  hasMasks: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} as const;
/** More links than these nobody keeps an eye on. */
const REPORT_SHARES_MAX = 100;

/** Links that work now, newest first. @param month null for those of all months */
export async function listReportShares(
  scope: OrganizationScope,
  month: string | null,
  now: Date,
): Promise<readonly ReportShare[]> {
  const { organizationId } = scope;
  const [shares, addresses] = await Promise.all([
    identityPlane().reportShare.findMany({
      where: { organizationId, revokedAt: null, expiresAt: { gt: now }, ...(month === null ? {} : { month }) },
      select: RECORD,
      orderBy: { id: "desc" },
    }),
    personAddresses(scope),
  ]);
  return shares.map((share) => named(share, addresses));
}

function named(
  { createdById, ...share }: Omit<ReportShare, "createdBy"> & { readonly createdById: string | null },
  addresses: ReadonlyMap<string, string>,
): ReportShare {
  return { ...share, createdBy: addresses.get(createdById ?? "") ?? null };
}

/** Keeps a new link by the hash of its secret. @throws AppError `conflict` when as many work as may */
export async function createReportShare(
  scope: OrganizationScope,
  wish: ReportShareWish,
  secret: string,
  now: Date,
): Promise<ReportShare> {
  const { organizationId, actor } = scope;
  const made = await identityTransaction(async (tx) => {
    await holdOrganizationBy(scope, prismaExecute(tx));
    const working = { organizationId, revokedAt: null, expiresAt: { gt: now } };
    if ((await tx.reportShare.count({ where: working })) >= REPORT_SHARES_MAX)
      throw new AppError("conflict", `${REPORT_SHARES_MAX} links work already. Revoke those that nobody needs.`);
    return tx.reportShare.create({
      data: {
        organizationId,
        ...wish,
        tokenHash: oneTimeHash(secret),
        createdById: actor.kind === "person" ? actor.userId : null,
      },
      select: RECORD,
    });
  });
  return named(made, await personAddresses(scope));
}

/** Makes a link useless. @returns the month that it showed; null where no such link worked */
export async function revokeReportShare(
  { organizationId }: OrganizationScope,
  id: string,
  now: Date,
): Promise<Pick<ReportShare, "month"> | null> {
  const { reportShare } = identityPlane();
  const { count } = await reportShare.updateMany({
    where: { organizationId, id, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  });
  return count === 0 ? null : reportShare.findFirst({ where: { organizationId, id }, select: { month: true } });
}
