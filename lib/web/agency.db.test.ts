import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Organization } from "@/lib/account/organization/organization";
import { mintOrganizationScope, mintSystemScope } from "@/lib/account/organization-scope";
import { createSession } from "@/lib/account/sign-in/session.store";
import { keepToRetention } from "@/lib/pipeline/keep/keep-to-retention";
import { tenantTransaction } from "@/lib/platform/db";
import { OrganizationItem } from "@/lib/present/account/account-answer.schema";
import { ClientList } from "@/lib/present/account/client.schema";
import { loadTeamPage } from "@/lib/present/account/team-page.loader";
import { AuditPage } from "@/lib/present/settings/audit.schema";
import { aTenant, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
type Headers = Readonly<Record<string, string>>;

let agency: Tenant;
let number = 0;
beforeEach(async () => {
  agency = await aTenant(`Agency ${++number}`);
});

/** Somebody of the agency; what they are there, and in all its clients. */
async function colleague(role: "admin" | "viewer", clientRole: "admin" | "analyst" | "viewer" | null) {
  const user = await db.database.prisma.user.create({ data: { email: `c${number}-${Math.random()}@agency.example` } });
  await db.database.prisma.membership.create({
    data: { organizationId: agency.organization.id, userId: user.id, role, clientRole },
  });
  return {
    id: user.id,
    email: user.email,
    headers: await ownerHeaders(await createSession(user.id, null, new Date())),
  };
}
async function aClient(name = "Dental", headers: Headers = agency.asOwner): Promise<z.output<typeof OrganizationItem>> {
  const made = await callApi("/clients", { method: "POST", headers, json: { name, timeZone: "America/Chicago" } });
  expect(made.status).toBe(201);
  return OrganizationItem.parse(await made.json());
}
const inside = (headers: Headers, { slug }: { slug: string }) => ({
  ...headers,
  cookie: `${headers.cookie}; organization=${slug}`,
});
const where = async (headers: Headers) => (await (await callApi("/me", { headers })).json()).organization.slug;
const clients = async (headers: Headers) => ClientList.parse(await (await callApi("/clients", { headers })).json());

describe("an agency", () => {
  it("makes a client, which its maker owns, and sees how it stands", async () => {
    const client = await aClient();
    const there = inside(agency.asOwner, client);
    expect(await where(there)).toBe(client.slug);
    const done = await importThroughApi(
      { ...agency, scope: mintOrganizationScope(client.id, { kind: "system" }), asOwner: there, asKey: there },
      callFile([{ callerId: "+13125550103", startedAt: "2026-03-01T14:00:00Z", count: 12, sip: 608 }]),
      NOW,
    );
    expect(done.rows).toMatchObject({ read: 12, imported: 12 });
    const { data, hidden } = await clients(agency.asOwner);
    expect(hidden).toBe(0);
    expect(data).toMatchObject([{ name: "Dental", role: "owner", blocked: { value: 1, n: 12 }, openAlerts: 1 }]);
    expect(Object.values(data[0]?.standings ?? {}).reduce((sum, n) => sum + n, 0)).toBe(1);
  });

  it("writes the making and the end of a client down on both sides", async () => {
    const client = await aClient();
    expect((await callApi(`/clients/${client.id}`, { method: "DELETE", headers: agency.asOwner })).status).toBe(204);
    const lines = await db.database.prisma.auditEvent.findMany({
      orderBy: { id: "asc" },
      where: { subject: client.id },
    });
    expect(lines.map(({ organizationId, action }) => [organizationId === client.id, action])).toEqual([
      [false, "client.created"],
      [true, "organization.created"],
      [false, "client.detached"],
      [true, "client.detached"],
    ]);
  });

  it("has clients, but no clients of clients", async () => {
    const client = await aClient();
    const headers = inside(agency.asOwner, client);
    expect((await callApi("/clients", { method: "POST", headers, json: { name: "Deeper" } })).status).toBe(409);
  });

  it("that is erased leaves its clients standing alone", async () => {
    const client = await aClient();
    const json = { confirmation: agency.organization.name, withoutExport: true };
    await callApi("/organizations/current/deletion", { method: "POST", headers: agency.asOwner, json });
    await keepToRetention(mintSystemScope(), new Date(Date.now() + 8 * 86_400_000));
    const left = await db.database.prisma.organization.findUniqueOrThrow({ where: { id: client.id } });
    expect([left.parentId, await where(agency.asOwner)]).toEqual([null, client.slug]);
  });
});

describe("somebody of the agency", () => {
  it("sees of a client only that there is one, until they are given a role for clients", async () => {
    const client = await aClient();
    const { id, headers } = await colleague("admin", null);
    expect(await clients(headers)).toEqual({ data: [], nextCursor: null, hidden: 1 });
    const choose = () => callApi("/organizations/current", { method: "PUT", headers, json: { slug: client.slug } });
    expect((await choose()).status).toBe(404);
    expect(await where(inside(headers, client))).toBe(agency.organization.slug);
    const give = (clientRole: string | null) =>
      callApi(`/members/${id}`, { method: "PATCH", headers: agency.asOwner, json: { clientRole } });
    expect((await give("viewer")).status).toBe(204);
    expect((await choose()).status).toBe(200);
    expect((await clients(headers)).data).toMatchObject([{ slug: client.slug, role: "viewer" }]);
    expect((await give(null)).status).toBe(204);
    expect((await choose()).status).toBe(404);
  });

  it.each([
    ["viewer", 200, 403, 403],
    ["analyst", 200, 415, 403],
    ["admin", 200, 415, 200],
  ] as const)("may do in a client what a %s may", async (clientRole, read, write, keys) => {
    const client = await aClient();
    const headers = inside((await colleague("viewer", clientRole)).headers, client);
    expect((await callApi("/caller-ids", { headers })).status).toBe(read);
    const picture = { ...headers, "content-type": "image/png" };
    expect((await callApi("/imports", { method: "POST", headers: picture, body: "x" })).status).toBe(write);
    expect((await callApi("/api-keys", { headers })).status).toBe(keys);
    const json = { confirmation: client.name, withoutExport: true };
    expect((await callApi("/organizations/current/deletion", { method: "POST", headers, json })).status).toBe(403);
  });

  it("is offered to leave the agency, not a client to which they do not belong", async () => {
    const client = await aClient();
    const { id } = await colleague("viewer", "admin");
    const offered = async (organization: Organization) => {
      const scope = mintOrganizationScope(organization.id, { kind: "person", userId: id });
      return (await loadTeamPage(scope, organization, { userId: id, role: "viewer" })).mayLeave;
    };
    expect([await offered(agency.organization), await offered(client)]).toEqual([true, false]);
  });

  it("is in a client what they are there, if they belong to it", async () => {
    const client = await aClient();
    const { id, headers } = await colleague("viewer", "admin");
    await db.database.prisma.membership.create({ data: { organizationId: client.id, userId: id, role: "viewer" } });
    expect((await callApi("/api-keys", { headers: inside(headers, client) })).status).toBe(403);
  });

  it("is named in the client's audit log by their address", async () => {
    const client = await aClient();
    const { headers, email } = await colleague("viewer", "admin");
    await callApi("/api-keys", { method: "POST", headers: inside(headers, client), json: { name: "theirs" } });
    const log = await (await callApi("/audit-events", { headers: inside(agency.asOwner, client) })).json();
    expect(log.data[0]).toMatchObject({ action: "api_key.created", actor: email });
  });

  it("loses every client the moment they are taken out of the agency", async () => {
    const client = await aClient();
    const { id, headers } = await colleague("viewer", "admin");
    expect(await where(inside(headers, client))).toBe(client.slug);
    await callApi(`/members/${id}`, { method: "DELETE", headers: agency.asOwner });
    expect((await callApi("/caller-ids", { headers: inside(headers, client) })).status).toBe(403);
  });
});

describe("who could open a client by its agency, and no longer can, stays named in its audit log", () => {
  const acts = async () => {
    const client = await aClient();
    const who = await colleague("viewer", "admin");
    await callApi("/api-keys", { method: "POST", headers: inside(who.headers, client), json: { name: "theirs" } });
    return { client, ...who };
  };
  const log = async (client: { slug: string }, query = "") => {
    const response = await callApi(`/audit-events${query}`, { headers: inside(agency.asOwner, client) });
    return AuditPage.parse(await response.json()).data;
  };
  const endings: [string, (who: { id: string; headers: Headers; client: { id: string } }) => Promise<Response>][] = [
    ["their role for clients was taken", ({ id }) => asAgency("PATCH", `/members/${id}`, { clientRole: null })],
    ["they were taken out of the agency", ({ id }) => asAgency("DELETE", `/members/${id}`)],
    ["they left the agency", ({ headers }) => depart(headers)],
    ["the agency let the client go", ({ client }) => asAgency("DELETE", `/clients/${client.id}`)],
  ];
  const asAgency = (method: "PATCH" | "DELETE", path: string, json?: object) =>
    callApi(path, { method, headers: agency.asOwner, ...(json === undefined ? {} : { json }) });
  const depart = (headers: Headers) =>
    callApi("/organizations/current/departure", { method: "POST", headers, json: { slug: agency.organization.slug } });

  it.each(endings)("when %s", async (_, end) => {
    const who = await acts();
    expect((await end(who)).status).toBe(204);
    await db.database.prisma.user.update({ where: { id: who.id }, data: { email: `private-${number}@home.example` } });
    const events = await log(who.client);
    expect(events.find(({ action }) => action === "api_key.created")).toMatchObject({ actor: who.email });
    expect(events.find(({ action }) => action === "agency.access_ended")).toMatchObject({
      subject: who.id,
      detail: { email: who.email, role: "admin", agency: agency.organization.name },
    });
    const found = await log(who.client, `?q=${encodeURIComponent(who.email)}`);
    expect(found.map(({ action }) => action)).toContain("api_key.created");
  });

  it("when the client left, or its agency was erased", async () => {
    const [left, orphan] = [await acts(), await aClient("Orphan")];
    await callApi("/organizations/current/agency", { method: "DELETE", headers: inside(agency.asOwner, left.client) });
    expect((await log(left.client, "?action=api_key.created"))[0]).toMatchObject({ actor: left.email });
    await callApi("/api-keys", { method: "POST", headers: inside(left.headers, orphan), json: { name: "theirs" } });
    const json = { confirmation: agency.organization.name, withoutExport: true };
    await callApi("/organizations/current/deletion", { method: "POST", headers: agency.asOwner, json });
    await keepToRetention(mintSystemScope(), new Date(Date.now() + 8 * 86_400_000));
    expect((await log(orphan, "?action=api_key.created"))[0]).toMatchObject({ actor: left.email });
    expect((await log(orphan, "?action=agency.access_ended"))[0]).toMatchObject({ actorKind: "system" });
  });

  it("with who ended it, where the client does not know them", async () => {
    const { client, id } = await acts();
    const admin = await colleague("admin", null);
    await callApi(`/members/${id}`, { method: "PATCH", headers: admin.headers, json: { clientRole: null } });
    await callApi(`/clients/${client.id}`, { method: "DELETE", headers: admin.headers });
    const events = (await log(client)).filter(({ actor }) => actor === admin.email);
    expect(events.map(({ action }) => action)).toEqual(["client.detached", "agency.access_ended"]);
  });

  it("and loses nothing who belongs to the client, or is given another role for clients", async () => {
    const { client, id } = await acts();
    await asAgency("PATCH", `/members/${id}`, { clientRole: "viewer" });
    await db.database.prisma.membership.create({ data: { organizationId: client.id, userId: id, role: "viewer" } });
    await asAgency("DELETE", `/members/${id}`);
    expect(await log(client, "?action=agency.access_ended")).toEqual([]);
  });
});

describe("a client", () => {
  let client: z.output<typeof OrganizationItem>;
  beforeEach(async () => {
    client = await aClient();
  });

  it("can be let go by the agency alone, or by its own owner, and nobody gets in by the agency then", async () => {
    const { headers } = await colleague("viewer", "admin");
    const stranger = await aTenant(`Stranger ${number}`);
    const cut = (by: Headers) => callApi(`/clients/${client.id}`, { method: "DELETE", headers: by });
    expect((await cut(stranger.asOwner)).status).toBe(404);
    expect((await cut(headers)).status).toBe(403);
    expect((await cut(agency.asKey)).status).toBe(403);
    const leave = (by: Headers) =>
      callApi("/organizations/current/agency", { method: "DELETE", headers: inside(by, client) });
    expect((await leave(headers)).status).toBe(403);
    expect((await leave(agency.asOwner)).status).toBe(204);
    expect((await leave(agency.asOwner)).status).toBe(404);
    expect(await where(inside(headers, client))).toBe(agency.organization.slug);
    expect((await clients(agency.asOwner)).data).toEqual([]);
  });

  it("shows nothing to its agency's keys, and its agency nothing to its own people", async () => {
    expect((await callApi("/clients", { headers: agency.asKey })).status).toBe(403);
    const user = await db.database.prisma.user.create({ data: { email: `own-${number}@dental.example` } });
    await db.database.prisma.membership.create({
      data: { organizationId: client.id, userId: user.id, role: "admin", clientRole: "admin" },
    });
    const headers = await ownerHeaders(await createSession(user.id, null, new Date()));
    const { data } = await (await callApi("/organizations", { headers })).json();
    expect(data.map(({ slug }: { slug: string }) => slug)).toEqual([client.slug]);
  });

  it("is another tenant to row-level security, and no statement of a tenant makes itself one", async () => {
    const asAgency = (statement: string) =>
      tenantTransaction(agency.organization.id, (tx) => sql.raw<object>(statement).execute(tx));
    expect((await asAgency("select id from organization")).rows).toEqual([{ id: agency.organization.id }]);
    expect((await asAgency(`select 1 from membership where organization_id = '${client.id}'`)).rows).toEqual([]);
    await asAgency("select 1 from organization for update");
    await expect(asAgency(`update organization set parent_id = '${client.id}'`)).rejects.toThrow(/permission denied/);
  });
});

it("nobody is their own agency, and a role for clients is never the owner's", async () => {
  const { id } = agency.organization;
  await expect(db.database.pool.query("update organization set parent_id = id where id = $1", [id])).rejects.toThrow();
  const owner = "update membership set client_role = 'owner' where organization_id = $1";
  await expect(db.database.pool.query(owner, [id])).rejects.toThrow();
});
