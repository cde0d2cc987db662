import { beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/account/credential/password.gateway";
import { findOrCreateGuest } from "@/lib/account/organization/demo.store";
import { createSession } from "@/lib/account/sign-in/session.store";
import { sendAccountMail } from "@/lib/pipeline/tell/send-account-mail";
import { FreshApiKeyItem, OrganizationItem } from "@/lib/present/account/account-answer.schema";
import { Problem } from "@/lib/present/problem.schema";
import { AuditPage } from "@/lib/present/settings/audit.schema";
import { aTenant, OWNER_PASSWORD, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const PASSWORD = "a member's long password";
type Headers = Readonly<Record<string, string>>;

let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});

const post = (path: string, headers: Headers, json: object) => callApi(path, { method: "POST", headers, json });
const remove = (headers: Headers, currentPassword?: string) => post("/me/deletion", headers, { currentPassword });
const statusOf = async (headers: Headers) => (await callApi("/me", { headers })).status;
const isThere = async (id: string) => (await db.database.prisma.user.count({ where: { id } })) === 1;

async function somebody(password: string | null = PASSWORD, signedInAt = new Date()) {
  const passwordHash = password === null ? null : await hashPassword(password);
  const email = `nia-${number}-${Math.random()}@people.example`;
  const { id } = await db.database.prisma.user.create({ data: { email, passwordHash } });
  return { id, email, headers: await ownerHeaders(await createSession(id, null, signedInAt)) };
}
async function member(role: "owner" | "admin" = "admin", clientRole: "admin" | null = null) {
  const person = await somebody();
  const { id: organizationId } = clinic.organization;
  await db.database.prisma.membership.create({ data: { organizationId, userId: person.id, role, clientRole } });
  return person;
}

/** Names of tables in which a text stands. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const { rows } = await db.database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and not relispartition order by 1`,
  );
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const holds = await db.database.pool.query(`select 1 from "${name}" t where strpos(to_jsonb(t)::text, $1) > 0`, [
        text,
      ]);
      return (holds.rowCount ?? 0) > 0 ? [name] : [];
    }),
  );
  return found.flat();
}
const rowsOf = async ({ organization }: Tenant) =>
  (
    await Promise.all(
      ["membership", "api_key", "saved_view", "audit_event"].map((table) =>
        db.database.pool.query(`select count(*)::int as n from ${table} where organization_id = $1`, [organization.id]),
      ),
    )
  ).map(({ rows }) => rows[0].n);

/** Gives somebody something in every table that can hold something of a person's own. */
async function furnish({ id, email, headers }: Awaited<ReturnType<typeof member>>) {
  const { prisma } = db.database;
  await prisma.recoveryCode.create({ data: { userId: id, codeHash: "0" } });
  await prisma.account.create({
    data: { userId: id, type: "oauth", provider: "oidc", providerAccountId: `https://idp.example ${id}` },
  });
  await sendAccountMail({ kind: "reset-password", account: email }, new Date());
  const view = { screen: "calls", query: "outcome=rejected_608" };
  expect((await post("/saved-views", headers, { ...view, name: "Mine" })).status).toBe(201);
  expect((await post("/saved-views", headers, { ...view, name: "Ours", isShared: true })).status).toBe(201);
  const preferences = { method: "PUT", headers, json: { minSeverity: "high" } } as const;
  expect((await callApi("/alert-preferences", preferences)).ok).toBe(true);
  const made = await post("/api-keys", headers, { name: "Dialler", scopes: ["reputation:read"] });
  return { authorization: `Bearer ${FreshApiKeyItem.parse(await made.json()).key}` };
}

describe("who deletes their account", () => {
  it("leaves nothing of their own, and takes nothing of the organisation's along", async () => {
    const nia = await member();
    const key = await furnish(nia);
    const stranger = await aTenant(`Stranger ${number}`);
    const [mine, theirs] = [await rowsOf(clinic), await rowsOf(stranger)];
    const phone = await ownerHeaders(await createSession(nia.id, "A phone", new Date()));
    for (const wrong of [undefined, "wrong"]) expect((await remove(nia.headers, wrong)).status).toBe(422);
    expect([await isThere(nia.id), await statusOf(nia.headers)]).toEqual([true, 200]);
    expect((await remove(nia.headers, PASSWORD)).status).toBe(204);
    expect([await statusOf(nia.headers), await statusOf(phone)]).toEqual([401, 401]);
    expect([await tablesWith(nia.id), await tablesWith(nia.email)]).toEqual([
      ["api_key", "audit_event"],
      ["audit_event"],
    ]);
    expect((await callApi("/caller-ids", { headers: key })).status).toBe(200);
    const [members = 0, keys, views = 0] = mine;
    expect((await rowsOf(clinic)).slice(0, 3)).toEqual([members - 1, keys, views - 1]);
    expect(await rowsOf(stranger)).toEqual(theirs);
    const jobs = await db.database.pool.query(
      "select data from pgboss.job where name = 'letter' and data ->> 'account' = $1",
      [nia.email],
    );
    expect(jobs.rows).toEqual([{ data: { kind: "account-deleted", account: nia.email } }]);
  });

  it("stays named in the audit log and the list of keys, by the address that they had", async () => {
    const nia = await member();
    await furnish(nia);
    await remove(nia.headers, PASSWORD);
    // Somebody else has the address by now.
    await db.database.prisma.user.create({ data: { email: nia.email } });
    const log = AuditPage.parse(await (await callApi("/audit-events", { headers: clinic.asOwner })).json()).data;
    expect(log[0]).toMatchObject({
      ...{ action: "account.deleted", actor: nia.email, subject: nia.id },
      detail: { email: nia.email, role: "admin" },
    });
    expect(log.filter(({ actorId }) => actorId === nia.id).map(({ actor }) => actor)).not.toContain(null);
    const keys = await (await callApi("/api-keys", { headers: clinic.asOwner })).json();
    expect(keys.data[0]).toMatchObject({ name: "Dialler", createdBy: nia.email });
  });

  it("stays named in the logs of clients that they could open by their agency", async () => {
    const made = await post("/clients", clinic.asOwner, { name: "Dental" });
    const client = OrganizationItem.parse(await made.json());
    const nia = await member("admin", "admin");
    const inside = ({ cookie, ...rest }: Headers) => ({ ...rest, cookie: `${cookie}; organization=${client.slug}` });
    await post("/api-keys", inside(nia.headers), { name: "theirs" });
    expect((await remove(nia.headers, PASSWORD)).status).toBe(204);
    const log = await callApi("/audit-events", { headers: inside(clinic.asOwner) });
    expect(AuditPage.parse(await log.json()).data.slice(0, 2)).toMatchObject([
      { action: "agency.access_ended", actor: nia.email },
      { action: "api_key.created", actor: nia.email },
    ]);
  });

  it("may belong to no organisation, and can have an account again", async () => {
    const { id, email, headers } = await somebody();
    expect((await remove(headers, PASSWORD)).status).toBe(204);
    expect([await isThere(id), await tablesWith(email)]).toEqual([false, []]);
    await db.database.prisma.user.create({ data: { email } });
  });

  it("and has no password, has signed in just now", async () => {
    const longAgo = await somebody(null, new Date(Date.now() - 16 * 60_000));
    expect((await remove(longAgo.headers)).status).toBe(403);
    const lately = await somebody(null);
    expect((await remove(lately.headers)).status).toBe(204);
    expect([await isThere(longAgo.id), await isThere(lately.id)]).toEqual([true, false]);
  });

  it("is nobody's guest, and no key", async () => {
    const guest = await ownerHeaders(await createSession(await findOrCreateGuest(), null, new Date()));
    expect([(await remove(guest)).status, (await remove(clinic.asKey)).status]).toEqual([403, 403]);
  });
});

describe("the only owner of an organisation", () => {
  it("is refused with its name, until somebody else owns it", async () => {
    const other = await aTenant(`Other ${number}`);
    const { id: organizationId } = other.organization;
    const second = { organizationId, userId: clinic.owner.id, role: "owner" } as const;
    await db.database.prisma.membership.create({ data: second });
    const refused = await remove(clinic.asOwner, OWNER_PASSWORD);
    const words = `You are the only owner of Clinic ${number}. Make somebody else the owner, or delete the organisation, first.`;
    expect([refused.status, Problem.parse(await refused.json()).detail]).toEqual([409, words]);
    expect([await statusOf(clinic.asOwner), await isThere(clinic.owner.id)]).toEqual([200, true]);
    const heir = await member();
    const json = { userId: heir.id };
    await callApi("/organizations/current/owner", { method: "PUT", headers: clinic.asOwner, json });
    expect((await remove(clinic.asOwner, OWNER_PASSWORD)).status).toBe(204);
    expect((await callApi("/caller-ids", { headers: clinic.asKey })).status).toBe(200);
  });

  it("is not lost when two owners go at once", async () => {
    const second = await member("owner");
    const answers = await Promise.all([remove(clinic.asOwner, OWNER_PASSWORD), remove(second.headers, PASSWORD)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const owners = { organizationId: clinic.organization.id, role: "owner" } as const;
    expect(await db.database.prisma.membership.count({ where: owners })).toBe(1);
  });
});
