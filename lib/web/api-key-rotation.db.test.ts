import { beforeAll, describe, expect, it } from "vitest";
import { apiKeyHash } from "@/lib/account/api-key/api-key.gateway";
import { findApiKey } from "@/lib/account/api-key/api-key-lookup.store";
import { FreshApiKeyItem } from "@/lib/present/account/account-answer.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
});

const post = async (path: string, json: object) => callApi(path, { method: "POST", headers: clinic.asOwner, json });
const make = async () =>
  FreshApiKeyItem.parse(await (await post("/api-keys", { name: "dialer", scopes: ["reputation:read"] })).json());
const worksAt = async (key: string, at: Date) => (await findApiKey(apiKeyHash(key), at)) !== null;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe("a key that is replaced", () => {
  it("works on for the overlap beside the new one, which may do the same", async () => {
    const old = await make();
    const answer = await post(`/api-keys/${old.id}/rotation`, { overlapHours: 2 });
    expect(answer.status).toBe(201);
    const fresh = FreshApiKeyItem.parse(await answer.json());
    expect(fresh).toMatchObject({ name: "dialer", scopes: ["reputation:read"], expiresAt: null });
    expect([await worksAt(old.key, inHours(1.9)), await worksAt(fresh.key, inHours(1.9))]).toEqual([true, true]);
    expect([await worksAt(old.key, inHours(2.1)), await worksAt(fresh.key, inHours(2.1))]).toEqual([false, true]);
  });

  it("stops at once without an overlap, and cannot be replaced again", async () => {
    const old = await make();
    await post(`/api-keys/${old.id}/rotation`, { overlapHours: 0 });
    expect((await callApi("/caller-ids", { headers: { authorization: `Bearer ${old.key}` } })).status).toBe(401);
    expect((await post(`/api-keys/${old.id}/rotation`, {})).status).toBe(404);
  });

  it("is replaced once, though two ask at the same moment: a third key would expire with it", async () => {
    const old = await make();
    const rotate = () => post(`/api-keys/${old.id}/rotation`, { overlapHours: 2 });
    const statuses = (await Promise.all([rotate(), rotate()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
    expect((await rotate()).status).toBe(409);
  });
});
