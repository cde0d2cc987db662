import type { FreshApiKey } from "@/lib/account/api-key.gateway";
import type { ApiScope } from "@/lib/account/api-scope";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/** A key as its owners see it: everything but the key. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What a new key is for. */
export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly expiresAt: Date | null;
}

const RECORD = {
  id: true,
  name: true,
  prefix: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

/** Keeps a new key, as a hash. */
export async function createApiKey(
  scope: OrganizationScope,
  fresh: FreshApiKey,
  key: NewApiKey,
): Promise<ApiKeyRecord> {
  return database().prisma.apiKey.create({
    data: {
      organizationId: scope.organizationId,
      name: key.name,
      scopes: [...key.scopes],
      expiresAt: key.expiresAt,
      prefix: fresh.prefix,
      keyHash: fresh.hash,
    },
    select: RECORD,
  });
}

/** All keys that were ever made, newest first. */
export async function listApiKeys(scope: OrganizationScope): Promise<readonly ApiKeyRecord[]> {
  return database().prisma.apiKey.findMany({
    where: { organizationId: scope.organizationId },
    select: RECORD,
    orderBy: { id: "desc" },
  });
}

/** Makes a key useless from now on; a second time changes nothing. @returns its name; null when there is no such key */
export async function revokeApiKey(scope: OrganizationScope, id: string, now: Date): Promise<string | null> {
  const { apiKey } = database().prisma;
  const { organizationId } = scope;
  await apiKey.updateMany({ where: { organizationId, id, revokedAt: null }, data: { revokedAt: now } });
  const key = await apiKey.findFirst({ where: { organizationId, id }, select: { name: true } });
  return key?.name ?? null;
}

/**
 * Makes a key that may do what another may, and lets the other run out: programs change over one by one.
 * @param overlapEnds when the key that is replaced stops working, unless it does so earlier by itself
 * @returns the new key; null when there is no such key, or it no longer works
 */
export async function rotateApiKey(
  scope: OrganizationScope,
  id: string,
  fresh: FreshApiKey,
  overlapEnds: Date,
  now: Date,
): Promise<ApiKeyRecord | null> {
  const { organizationId } = scope;
  return database().prisma.$transaction(async (tx) => {
    const live = { organizationId, id, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
    const old = await tx.apiKey.findFirst({ where: live, select: RECORD });
    if (old === null) return null;
    if (old.expiresAt === null || old.expiresAt > overlapEnds)
      await tx.apiKey.updateMany({ where: { organizationId, id }, data: { expiresAt: overlapEnds } });
    const { name, scopes, expiresAt } = old;
    return tx.apiKey.create({
      data: { organizationId, name, scopes, expiresAt, prefix: fresh.prefix, keyHash: fresh.hash },
      select: RECORD,
    });
  });
}
