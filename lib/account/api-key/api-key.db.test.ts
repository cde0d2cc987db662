import { beforeAll, describe, expect, it } from "vitest";
import { apiKeyHash, makeApiKey } from "@/lib/account/api-key/api-key.gateway";
import { createApiKey, listApiKeys, type NewApiKey, revokeApiKey } from "@/lib/account/api-key/api-key.store";
import { findApiKey } from "@/lib/account/api-key/api-key-lookup.store";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
let clinic: Tenant;
let agency: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Ada's clinic");
  agency = await aTenant("Ben's agency");
});

async function made(wish: Partial<NewApiKey> = {}) {
  const fresh = makeApiKey();
  const record = await createApiKey(clinic.scope, fresh, {
    name: "dialer",
    scopes: ["imports:write"],
    expiresAt: null,
    ...wish,
  });
  return { ...record, key: fresh.key, hash: fresh.hash };
}

describe("an API key", () => {
  it("is found by its hash, with whose it is and what it may do", async () => {
    const { id, key } = await made();
    expect(await findApiKey(apiKeyHash(key), NOW)).toEqual({
      id,
      organization: clinic.organization,
      scopes: ["imports:write"],
    });
    expect(await findApiKey(apiKeyHash(`${key}x`), NOW)).toBeNull();
  });

  it("stands nowhere in the database as it is", async () => {
    const { key } = await made();
    const { rows } = await db.database.pool.query("select to_jsonb(k)::text as row from api_key k");
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it("expires when it was made to", async () => {
    const { hash } = await made({ expiresAt: later(60) });
    expect(await findApiKey(hash, later(59))).not.toBeNull();
    expect(await findApiKey(hash, later(60))).toBeNull();
  });

  it("notes its use once a minute at most", async () => {
    const { id, hash } = await made();
    const lastUse = async () => (await listApiKeys(clinic.scope)).find((key) => key.id === id)?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await findApiKey(hash, NOW);
    await findApiKey(hash, later(59));
    expect(await lastUse()).toEqual(NOW);
    await findApiKey(hash, later(60));
    expect(await lastUse()).toEqual(later(60));
  });

  it("is useless once revoked, and stays in the list", async () => {
    const { id, hash } = await made();
    expect(await revokeApiKey(clinic.scope, id, NOW)).toBe("dialer");
    expect(await findApiKey(hash, NOW)).toBeNull();
    expect(await revokeApiKey(clinic.scope, id, later(60))).toBe("dialer");
    expect((await listApiKeys(clinic.scope)).find((key) => key.id === id)?.revokedAt).toEqual(NOW);
  });

  it("can neither be seen nor revoked by another organisation", async () => {
    const { id, hash } = await made();
    expect(await revokeApiKey(agency.scope, id, NOW)).toBeNull();
    expect((await listApiKeys(agency.scope)).map((key) => key.id)).not.toContain(id);
    expect(await findApiKey(hash, NOW)).not.toBeNull();
  });

  it("loses scopes that no longer exist", async () => {
    const { id, hash } = await made();
    await db.database.prisma.apiKey.updateMany({ where: { id }, data: { scopes: ["imports:write", "everything"] } });
    expect((await findApiKey(hash, NOW))?.scopes).toEqual(["imports:write"]);
  });
});
