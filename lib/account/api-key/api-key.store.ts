import type { FreshApiKey } from "@/lib/account/api-key/api-key.gateway";
import type { ApiScope } from "@/lib/account/api-key/api-scope";
import { personAddresses } from "@/lib/account/audit/person-addresses.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";

/** A key as its owners see it: everything but the key. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  /** Address of who made it; null for the command line, and where nobody knows any more. */
  readonly createdBy: string | null;
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
  createdById: true,
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
  const made = await identityPlane().apiKey.create({
    data: {
      organizationId: scope.organizationId,
      name: key.name,
      scopes: [...key.scopes],
      expiresAt: key.expiresAt,
      prefix: fresh.prefix,
      keyHash: fresh.hash,
      createdById: makerIn(scope),
    },
    select: RECORD,
  });
  return named(made, await personAddresses(scope));
}

/** All keys that were ever made, newest first. */
export async function listApiKeys(scope: OrganizationScope): Promise<readonly ApiKeyRecord[]> {
  const [keys, addresses] = await Promise.all([
    identityPlane().apiKey.findMany({
      where: { organizationId: scope.organizationId },
      select: RECORD,
      orderBy: { id: "desc" },
    }),
    personAddresses(scope),
  ]);
  return keys.map((key) => named(key, addresses));
}

function makerIn({ actor }: OrganizationScope): string | null {
  return actor.kind === "person" ? actor.userId : null;
}

function named(
  { createdById, ...key }: Omit<ApiKeyRecord, "createdBy"> & { readonly createdById: string | null },
  addresses: ReadonlyMap<string, string>,
): ApiKeyRecord {
  return { ...key, createdBy: addresses.get(createdById ?? "") ?? null };
}

/** Makes a key useless from now on; a second time changes nothing. @returns its name; null when there is no such key */
export async function revokeApiKey(scope: OrganizationScope, id: string, now: Date): Promise<string | null> {
  const { apiKey } = identityPlane();
  const { organizationId } = scope;
  await apiKey.updateMany({ where: { organizationId, id, revokedAt: null }, data: { revokedAt: now } });
  const key = await apiKey.findFirst({ where: { organizationId, id }, select: { name: true } });
  return key?.name ?? null;
}

/** The time in which a key and the one that replaces it both work. */
export interface KeyOverlap {
  readonly begins: Date;
  /** When the key that is replaced stops working, unless it does so earlier by itself. */
  readonly ends: Date;
}

/**
 * Makes a key that may do what another may, and lets the other expire: programs change over one by one.
 * @returns the new key; null when there is no such key, or it no longer works
 * @throws AppError `conflict` when another one took its place already: a third would expire with it
 */
export async function rotateApiKey(
  scope: OrganizationScope,
  id: string,
  fresh: FreshApiKey,
  overlap: KeyOverlap,
): Promise<ApiKeyRecord | null> {
  const { organizationId } = scope;
  const made = await identityTransaction(async (tx) => {
    await tx.$executeRaw`
      select from api_key where organization_id = ${organizationId}::uuid and id = ${id}::uuid for update`;
    const live = {
      organizationId,
      id,
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: overlap.begins } }],
    };
    const old = await tx.apiKey.findFirst({ where: live, select: { ...RECORD, replacedAt: true } });
    if (old === null) return null;
    if (old.replacedAt !== null)
      throw new AppError("conflict", "Another key took the place of this one already. Replace that one.");
    const { name, scopes, expiresAt } = old;
    const isLonger = expiresAt === null || expiresAt > overlap.ends;
    await tx.apiKey.updateMany({
      where: { organizationId, id },
      data: { replacedAt: overlap.begins, expiresAt: isLonger ? overlap.ends : expiresAt },
    });
    return tx.apiKey.create({
      data: {
        ...{ organizationId, name, scopes, expiresAt, prefix: fresh.prefix, keyHash: fresh.hash },
        createdById: makerIn(scope),
      },
      select: RECORD,
    });
  });
  return made && named(made, await personAddresses(scope));
}
