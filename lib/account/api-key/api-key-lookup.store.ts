import { z } from "zod";
import { API_SCOPES, type ApiScope } from "@/lib/account/api-key/api-scope";
import { ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization/organization";
import { identityPlane } from "@/lib/platform/identity-plane";

/** A key that still holds, and whose it is. */
export interface LiveApiKey {
  readonly id: string;
  readonly organization: Organization;
  readonly scopes: readonly ApiScope[];
}

const Scope = z.enum(API_SCOPES);
/** A key that is in use all the time is noted this often, so that looking it up stays a read. */
const NOTE_USE_EVERY_MS = 60_000;

/** The key of that hash; null when there is none, it has expired, or it was revoked. Notes that it was used. */
export async function findApiKey(keyHash: string, now: Date): Promise<LiveApiKey | null> {
  const { apiKey } = identityPlane();
  const found = await apiKey.findUnique({
    where: { keyHash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: {
      id: true,
      scopes: true,
      lastUsedAt: true,
      organization: { select: ORGANIZATION_COLUMNS },
    },
  });
  if (found === null) return null;
  const { id, organization, lastUsedAt } = found;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= NOTE_USE_EVERY_MS)
    await apiKey.updateMany({ where: { organizationId: organization.id, id }, data: { lastUsedAt: now } });
  const scopes = found.scopes.map((scope) => Scope.safeParse(scope)).flatMap((scope) => scope.data ?? []);
  return { id, organization, scopes };
}
