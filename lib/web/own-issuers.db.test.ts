import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createSession } from "@/lib/account/sign-in/session.store";
import { IssuerList } from "@/lib/present/account/own-account.schema";
import { aTenant, OWNER_PASSWORD, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
testSettings({
  AUTH_OIDC_ISSUER: "https://id.clinic.example/",
  AUTH_OIDC_CLIENT_ID: "ringworthy",
  AUTH_OIDC_NAME: "Clinic Single Sign-On",
});
let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});

const connect = (issuer: string) =>
  db.database.prisma.account.create({
    data: {
      ...{ userId: clinic.owner.id, type: "oauth", provider: "oidc" },
      providerAccountId: `${issuer} sub-${number}`,
    },
  });
const issuers = async () =>
  IssuerList.parse(await (await callApi("/me/issuers", { headers: clinic.asOwner })).json()).data.map(
    ({ name }) => name,
  );
const disconnect = async (id: string, currentPassword?: string, headers = clinic.asOwner) =>
  (await callApi(`/me/issuers/${id}/removal`, { method: "POST", headers, json: { currentPassword } })).status;

describe("issuers at which one signs in", () => {
  it("are listed by the name of their button, or by their host where another one is configured by now", async () => {
    expect(await issuers()).toEqual([]);
    await connect("https://id.clinic.example");
    await connect("https://login.before.example/tenant");
    expect(await issuers()).toEqual(["Clinic Single Sign-On", "login.before.example"]);
  });

  it("are disconnected by who knows the password, and the other sign-ins end", async () => {
    const { id } = await connect("https://id.clinic.example");
    const phone = await ownerHeaders(await createSession(clinic.owner.id, "A phone", new Date()));
    const stranger = await aTenant(`Stranger ${number}`);
    expect([await disconnect(id), await disconnect(id, "wrong")]).toEqual([422, 422]);
    expect(await disconnect(id, OWNER_PASSWORD, stranger.asOwner)).toBe(404);
    expect(await disconnect(randomUUID(), OWNER_PASSWORD)).toBe(404);
    expect(await issuers()).toHaveLength(1);
    expect(await disconnect(id, OWNER_PASSWORD)).toBe(204);
    expect([await issuers(), await disconnect(id, OWNER_PASSWORD)]).toEqual([[], 404]);
    expect((await callApi("/me", { headers: phone })).status).toBe(401);
    const { organization, owner } = clinic;
    const line = { organizationId: organization.id, action: "issuer.disconnected" };
    expect(await db.database.prisma.auditEvent.findMany({ where: line })).toMatchObject([
      { actorId: owner.id, detail: { issuer: "Clinic Single Sign-On" } },
    ]);
    const jobs = await db.database.pool.query("select 1 from pgboss.job where data = $1::jsonb", [
      JSON.stringify({ kind: "issuer-disconnected", account: owner.email }),
    ]);
    expect(jobs.rowCount).toBe(1);
  });

  it("stay while there is no password to sign in with", async () => {
    const { id } = await connect("https://id.clinic.example");
    await db.database.prisma.user.update({ where: { id: clinic.owner.id }, data: { passwordHash: null } });
    expect([await disconnect(id), await issuers()]).toEqual([409, ["Clinic Single Sign-On"]]);
  });
});
