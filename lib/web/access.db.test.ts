import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listApiKeys, revokeApiKey } from "@/lib/account/api-key/api-key.store";
import { API_SCOPES, isGranted } from "@/lib/account/api-key/api-scope";
import { can } from "@/lib/account/member/permission";
import { ROLES, type Role } from "@/lib/account/member/role";
import { findOrCreateDemo, findOrCreateGuest } from "@/lib/account/organization/demo.store";
import { createSession, revokeSession } from "@/lib/account/sign-in/session.store";
import { Problem } from "@/lib/present/problem.schema";
import { aTenant, keyHeaders, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { ALL_ROUTES, callApi } from "@/lib/testing/call-api";
import { filledPath, ORGANIZATION_OPERATIONS } from "@/lib/testing/organization-operations";
import { testDatabase } from "@/lib/testing/test-database";
import { PUBLIC_LIMIT, rateLimiter } from "@/lib/web/rate-limit";

const db = testDatabase();
/** Ids that nobody has: what is allowed finds nothing, and changes nothing. */
const NOBODYS = {
  "imports.id": randomUUID(),
  "alerts.id": randomUUID(),
  "alert-channels.id": randomUUID(),
  "alert-channels.deliveryId": randomUUID(),
  "alert-rules.id": randomUUID(),
  "advice.id": randomUUID(),
  "api-keys.id": randomUUID(),
  "mappings.id": randomUUID(),
  "saved-views.id": randomUUID(),
  "invitations.id": randomUUID(),
  "me.id": randomUUID(),
  "redress-cases.id": randomUUID(),
  "observations.id": randomUUID(),
  "members.id": randomUUID(),
  "caller-ids.callerId": "+12025550100",
  "clients.id": randomUUID(),
  "sources.name": "Nowhere",
  "reports.month": "2026-03",
  "reports.table": "rates",
  "report-shares.id": randomUUID(),
};
const operations = ORGANIZATION_OPERATIONS.map((operation) => [operation.name, operation] as const);

let clinic: Tenant;
const memberHeaders = new Map<Role, Record<string, string>>();
beforeAll(async () => {
  clinic = await aTenant("Clinic");
  for (const role of ROLES) {
    const user = await db.database.prisma.user.create({ data: { email: `${role}@people.example` } });
    await db.database.prisma.membership.create({
      data: { organizationId: clinic.organization.id, userId: user.id, role },
    });
    memberHeaders.set(role, await ownerHeaders(await createSession(user.id, null, new Date())));
  }
});

const statusOf = async (name: string, headers: Record<string, string>) => {
  const operation = operations.find(([one]) => one === name)?.[1];
  if (operation === undefined) throw new Error(`There is no ${name}`);
  const json = operation.method === "GET" || operation.method === "DELETE" ? {} : { json: null };
  const response = await callApi(filledPath(operation.path, NOBODYS), { method: operation.method, headers, ...json });
  await response.body?.cancel();
  return response.status;
};

describe.each(ROLES)("as %s", (role) => {
  it.each(operations)("%s is refused exactly when the table of permissions says so", async (name, { action }) => {
    expect([name, (await statusOf(name, memberHeaders.get(role) ?? {})) !== 403]).toEqual([name, can(role, action)]);
  });
});

describe.each(API_SCOPES)("with a key for %s", (scope) => {
  it.each(operations)("%s is refused exactly when the scope does not cover it", async (name, { action }) => {
    const headers = await keyHeaders(clinic.scope, [scope]);
    expect([name, (await statusOf(name, headers)) !== 403]).toEqual([name, isGranted([scope], action)]);
  });
});

describe("without a name", () => {
  const guarded = ALL_ROUTES.flatMap(({ path, operations: methods }) =>
    Object.entries(methods).flatMap(([method, { access }]) =>
      access.kind === "anyone" ? [] : [[method, path] as const],
    ),
  );

  it.each(guarded)("%s %s asks who is there", async (method, path) => {
    for (const headers of [
      {},
      { authorization: "Bearer rw_live_nobody" },
      { authorization: "Basic YTpi" },
      { cookie: "next-auth.session-token=x" },
    ]) {
      const known = (["GET", "POST", "PATCH", "PUT", "DELETE"] as const).find((one) => one === method) ?? "GET";
      const response = await callApi(filledPath(path, NOBODYS), { method: known, headers });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(Problem.parse(await response.json()).instance).toContain("/api/v1/");
    }
  });
});

describe("a credential", () => {
  it("that was revoked is worth nothing from the next request on", async () => {
    const headers = await keyHeaders(clinic.scope, ["reputation:read"]);
    expect((await callApi("/caller-ids", { headers })).status).toBe(200);
    const [newest] = await listApiKeys(clinic.scope);
    await revokeApiKey(clinic.scope, newest?.id ?? "", new Date());
    expect((await callApi("/caller-ids", { headers })).status).toBe(401);
    const sid = await createSession(clinic.owner.id, null, new Date());
    const session = await ownerHeaders(sid);
    expect((await callApi("/me", { headers: session })).status).toBe(200);
    await revokeSession(sid, new Date());
    expect((await callApi("/me", { headers: session })).status).toBe(401);
  });

  it("in the header counts alone: a bad key is not made good by a session", async () => {
    const headers = { ...clinic.asOwner, authorization: "Bearer rw_live_nobody" };
    expect((await callApi("/me", { headers })).status).toBe(401);
  });

  it("of a program is no person's", async () => {
    expect((await callApi("/me", { headers: clinic.asKey })).status).toBe(403);
  });

  it("of a person changes nothing from another site's page", async () => {
    const change = (headers: Record<string, string>) =>
      callApi("/api-keys", { method: "POST", headers, json: { name: "stolen" } });
    const cookie = clinic.asOwner.cookie ?? "";
    for (const origin of [{}, { "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }])
      expect((await change({ cookie, ...origin })).status).toBe(403);
    expect((await change({ cookie, origin: "http://localhost:3000" })).status).toBe(201);
  });
});

describe("somebody who tries keys", () => {
  it("is counted by their address, and has to wait like everybody", async () => {
    const headers = { authorization: "Bearer rw_live_guess", "x-forwarded-for": "203.0.113.77" };
    expect((await callApi("/caller-ids", { headers })).status).toBe(401);
    const nowMs = Date.now() + 1_000;
    for (let left = PUBLIC_LIMIT.requests; left > 0; left -= 1)
      try {
        rateLimiter().take(PUBLIC_LIMIT, "nobody 203.0.113.77", nowMs);
      } catch {
        break;
      }
    const refused = await callApi("/caller-ids", { headers });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const elsewhere = { ...headers, "x-forwarded-for": "203.0.113.77, 203.0.113.78" };
    expect((await callApi("/caller-ids", { headers: elsewhere })).status).toBe(401);
  });
});

describe("keys", () => {
  it("are shown once, work at once, and can be revoked", async () => {
    const made = await callApi("/api-keys", { method: "POST", headers: clinic.asOwner, json: { name: "dialer" } });
    const { id, key, scopes } = await made.json();
    expect(scopes).toEqual(["imports:write", "reputation:read"]);
    expect((await callApi("/caller-ids", { headers: { authorization: `Bearer ${key}` } })).status).toBe(200);
    expect(await (await callApi("/api-keys", { headers: clinic.asOwner })).text()).not.toContain(key);
    const revoke = await callApi(`/api-keys/${id}`, { method: "DELETE", headers: clinic.asOwner });
    expect(revoke.status).toBe(204);
    expect((await callApi("/caller-ids", { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
  });

  it.each([
    { name: "" },
    { name: "x", scopes: ["api-keys:manage"] },
    { name: "x", scopes: [] },
    { name: "x", expiresAt: "2020-01-01T00:00:00Z" },
  ])("are not made of %j", async (json) => {
    expect((await callApi("/api-keys", { method: "POST", headers: clinic.asOwner, json })).status).toBe(422);
  });
});

describe("the demo", () => {
  it("can be opened by everybody who has signed in, to look at", async () => {
    await db.database.prisma.organization.create({ data: { slug: "demo", name: "Demo", isDemo: true } });
    const choose = await callApi("/organizations/current", {
      method: "PUT",
      headers: clinic.asOwner,
      json: { slug: "demo" },
    });
    expect(await choose.json()).toMatchObject({ slug: "demo", role: "viewer", isCurrent: true });
    expect(choose.headers.get("set-cookie")).toBe(
      "organization=demo; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
    );
    const headers = { ...clinic.asOwner, cookie: `${clinic.asOwner.cookie}; organization=demo` };
    expect((await callApi("/caller-ids", { headers })).status).toBe(200);
    expect((await callApi("/imports", { method: "POST", headers, body: "x" })).status).toBe(403);
    const list = await callApi("/organizations", { headers });
    expect(await list.json()).toMatchObject({
      data: [
        { slug: "clinic", role: "owner", isCurrent: false },
        { slug: "demo", role: "viewer", isCurrent: true },
      ],
    });
  });
});

describe("whoever belongs to no organisation", () => {
  beforeAll(async () => void (await findOrCreateDemo()));

  it("sees nothing of the demo before it is chosen, and is told why", async () => {
    const { id } = await db.database.prisma.user.create({ data: { email: "nobody@places.example" } });
    const headers = await ownerHeaders(await createSession(id, null, new Date()));
    const refused = await callApi("/members", { headers });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ detail: "You belong to no organisation yet." });
    const chosen = { ...headers, cookie: `${headers.cookie}; organization=demo` };
    expect((await callApi("/members", { headers: chosen })).status).toBe(200);
  });

  it("has the demo open as a guest, who came for it", async () => {
    const headers = await ownerHeaders(await createSession(await findOrCreateGuest(), null, new Date()));
    expect((await callApi("/caller-ids", { headers })).status).toBe(200);
  });
});

describe("a page that shows another organisation than the browser has open by now", () => {
  const shows = (slug: string) => ({ ...clinic.asOwner, "Ringworthy-Organization": slug });

  it("is answered for the one that it shows", async () => {
    const headers = { ...shows("clinic"), cookie: `${clinic.asOwner.cookie}; organization=demo` };
    const list = await callApi("/organizations", { headers });
    expect(await list.json()).toMatchObject({ data: [{ slug: "clinic", isCurrent: true }, { isCurrent: false }] });
    expect((await callApi("/imports", { method: "POST", headers, body: "a,b\n" })).status).toBe(202);
  });

  it("is refused where that one is not theirs", async () => {
    const lender = await aTenant("Lender");
    for (const slug of [lender.organization.slug, "nowhere", ""])
      expect((await callApi("/caller-ids", { headers: shows(slug) })).status, slug).toBe(403);
  });
});

describe("a program that asks too much", () => {
  it("is told when to come back", async () => {
    const headers = await keyHeaders(clinic.scope, ["reputation:read"]);
    const first = await callApi("/advice", { headers });
    expect(first.headers.get("ratelimit-policy")).toBe('"api";q=6000;w=60');
    expect(first.headers.get("ratelimit")).toMatch(/^"api";r=5999;t=1$/);
  });
});
