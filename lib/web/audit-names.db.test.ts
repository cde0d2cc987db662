import fs from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { createSession } from "@/lib/account/sign-in/session.store";
import { ApiKeyItem, ApiKeyList } from "@/lib/present/account/account-answer.schema";
import { FreshInvitation } from "@/lib/present/account/team.schema";
import { AuditPage } from "@/lib/present/settings/audit.schema";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";
import { aTenant, keyHeaders, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});

const call = async (method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, json?: unknown, by = clinic.asOwner) => {
  const response = await callApi(path, { method, headers: by, ...(json === undefined ? {} : { json }) });
  expect(response.ok, `${method} ${path}`).toBe(true);
  return response.status === 204 ? null : response.json();
};
const join = async (name: string) => {
  const email = `${name}-${number}@people.example`;
  const { id } = await db.database.prisma.user.create({ data: { email } });
  await db.database.prisma.membership.create({
    data: { organizationId: clinic.organization.id, userId: id, role: "admin" },
  });
  return { id, email, headers: await ownerHeaders(await createSession(id, null, new Date())) };
};
const events = async (query = "") => {
  const response = await callApi(`/audit-events${query}`, { headers: clinic.asOwner });
  return AuditPage.parse(await response.json()).data;
};
const detailOf = async (action: string) => (await events(`?action=${action}`))[0]?.detail;

describe("the audit log names", () => {
  it("whose role was changed, who was taken out, and who owns the organisation now", async () => {
    const [nia, oda] = [await join("nia"), await join("oda")];
    await call("PATCH", `/members/${nia.id}`, { role: "viewer", clientRole: "analyst" });
    expect(await detailOf("member.role_changed")).toEqual({ email: nia.email, before: "admin", role: "viewer" });
    expect(await detailOf("member.client_role_changed")).toEqual({ email: nia.email, clientRole: "analyst" });
    await call("DELETE", `/members/${nia.id}`);
    expect(await detailOf("member.removed")).toEqual({ email: nia.email, role: "viewer" });
    await call("PUT", "/organizations/current/owner", { userId: oda.id });
    expect(await detailOf("organization.transferred")).toEqual({ to: oda.email });
  });

  it("which alert was changed, and to whom it and advice were given", async () => {
    const nia = await join("nia");
    const raised = aRaisedAlert(1, 0.2);
    const { rows } = await db.database.pool.query<{ id: string }>(
      `insert into alert (organization_id, caller_id, carrier, kind, severity, detected_at, raised_at, rule_id, version, evidence)
       values ($1, $2, 'Verizon', 'block', 'critical', now(), now(), 'scan_block', 1, $3) returning id`,
      [clinic.organization.id, raised.draft.callerId, raised.draft.evidence],
    );
    const { callerId } = raised.draft;
    const path = `/alerts/${rows[0]?.id}`;
    await call("PATCH", path, { assigneeId: nia.id });
    expect(await detailOf("alert.changed")).toEqual({ callerId, to: nia.email });
    await call("PATCH", path, { status: "acknowledged" });
    expect(await detailOf("alert.changed")).toEqual({ callerId, status: "acknowledged" });
    await call("POST", `${path}/notes`, { text: "Asked" });
    expect(await detailOf("alert.changed")).toEqual({ callerId, comment: true });
    const advice = { ruleId: "invalid-numbers", assigneeId: nia.id, dueOn: null };
    await call("PUT", "/advice/assignments", advice);
    expect(await detailOf("advice.assigned")).toEqual({ ruleId: advice.ruleId, to: nia.email, dueOn: null });
  });

  it("for whom an invitation was that was taken back", async () => {
    const asked = { email: `guest-${number}@people.example`, role: "viewer" };
    const { id } = FreshInvitation.parse(await call("POST", "/invitations", asked));
    await call("DELETE", `/invitations/${id}`);
    expect(await detailOf("invitation.revoked")).toEqual({ email: asked.email });
  });

  it("which key was replaced, and which was revoked", async () => {
    const { id } = ApiKeyItem.parse(await call("POST", "/api-keys", { name: "Dialler" }));
    await call("POST", `/api-keys/${id}/rotation`, { overlapHours: 1 });
    expect(await detailOf("api_key.rotated")).toMatchObject({ name: "Dialler", overlapHours: 1 });
    await call("DELETE", `/api-keys/${id}`);
    expect(await detailOf("api_key.revoked")).toEqual({ name: "Dialler" });
  });
});

describe("the list of keys names", () => {
  const makers = async () => {
    const response = await callApi("/api-keys", { headers: clinic.asOwner });
    const { data } = ApiKeyList.parse(await response.json());
    return data.map(({ name, createdBy }) => [name, createdBy]);
  };

  it("who made a key and who replaced it, also after they have left, and nobody for the command line", async () => {
    const nia = await join("nia");
    const { id } = ApiKeyItem.parse(await call("POST", "/api-keys", { name: "Dialler" }));
    await call("POST", `/api-keys/${id}/rotation`, { overlapHours: 1 }, nia.headers);
    const made = [
      ["Dialler", nia.email],
      ["Dialler", clinic.owner.email],
      ["a test", clinic.owner.email],
    ];
    expect(await makers()).toEqual(made);
    await call("DELETE", `/members/${nia.id}`);
    await db.database.prisma.user.update({ where: { id: nia.id }, data: { email: `private-${number}@home.example` } });
    expect(await makers()).toEqual(made);
    await keyHeaders(mintOrganizationScope(clinic.organization.id, { kind: "system" }), ["imports:write"]);
    expect((await makers())[0]).toEqual(["a test", null]);
  });

  it("who made keys from before that was kept, as the audit log has it", async () => {
    const { id } = ApiKeyItem.parse(await call("POST", "/api-keys", { name: "Dialler" }));
    await call("POST", `/api-keys/${id}/rotation`, { overlapHours: 1 }, (await join("nia")).headers);
    const made = (await makers()).slice(0, 2);
    await db.database.pool.query("update api_key set created_by_id = null");
    const migration = await fs.readFile("prisma/migrations/20261130160000_key_maker/migration.sql", "utf8");
    await db.database.pool.query(/UPDATE[^;]+/.exec(migration)?.[0] ?? "");
    // That of the tests was made without the audit log.
    expect(await makers()).toEqual([...made, ["a test", null]]);
  });
});

describe("who has left is named by the address that they had then", () => {
  const dealings = async (email: string) => {
    const mine = (await events()).filter(({ actor }) => actor === email);
    const found = await events(`?q=${encodeURIComponent(email)}`);
    return [mine.map(({ action }) => action), found.map(({ action }) => action)];
  };

  it("after they were taken out, and got another address", async () => {
    const nia = await join("nia");
    await call("POST", "/api-keys", { name: "Nia's own" }, nia.headers);
    await call("DELETE", `/members/${nia.id}`);
    await db.database.prisma.user.update({ where: { id: nia.id }, data: { email: `private-${number}@home.example` } });
    expect(await dealings(nia.email)).toEqual([["api_key.created"], ["member.removed", "api_key.created"]]);
  });

  it("after they left by themselves", async () => {
    const oda = await join("oda");
    const { slug } = clinic.organization;
    await call("POST", "/organizations/current/departure", { slug }, oda.headers);
    expect(await dealings(oda.email)).toEqual([["organization.left"], ["organization.left"]]);
  });

  it("and to nobody else", async () => {
    const nia = await join("nia");
    await call("DELETE", `/members/${nia.id}`);
    const other = await aTenant(`Other ${number}`);
    await db.database.prisma.auditEvent.create({
      data: {
        ...{ organizationId: other.organization.id, actorKind: "person", actorId: nia.id },
        ...{ action: "sign_in.failed", subject: nia.id },
      },
    });
    const response = await callApi(`/audit-events?q=${nia.id}`, { headers: other.asOwner });
    expect(AuditPage.parse(await response.json()).data).toMatchObject([{ actor: null }]);
  });
});
