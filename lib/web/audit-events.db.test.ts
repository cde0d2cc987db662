import { beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { AuditPage } from "@/lib/present/settings/audit.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
let clinic: Tenant;
let other: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
  other = await aTenant("Other");
  const headers = { ...clinic.asOwner, "x-forwarded-for": "evil, 203.0.113.9" };
  await callApi("/api-keys", { method: "POST", headers, json: { name: "=cmd|' /C calc'!A0" } });
  await recordAudit(clinic.scope, { action: "import.created", subject: "i-1", detail: { filename: "100%_sure.csv" } });
  await recordAudit(clinic.scope, { action: "import.undone", subject: "i-1" });
  await recordAudit(other.scope, { action: "caller_id.changed", subject: "+13125550100" });
});

const list = async (query = "") => {
  const response = await callApi(`/audit-events${query}`, { headers: clinic.asOwner });
  expect(response.status).toBe(200);
  return AuditPage.parse(await response.json());
};
const actions = async (query = "") => (await list(query)).data.map(({ action }) => action);

describe("the audit log", () => {
  it("says who did what, and from where", async () => {
    const [made] = (await list("?action=api_key.created")).data;
    expect(made).toMatchObject({ actor: clinic.owner.email, actorKind: "person", address: "203.0.113.9" });
  });

  it.each([
    ["", ["import.undone", "import.created", "api_key.created"]],
    ["?q=100%25_sure", ["import.created"]],
    ["?q=OWNER@clinic", ["import.undone", "import.created", "api_key.created"]],
    ["?q=_____", []],
    ["?action=import.undone", ["import.undone"]],
    ["?from=2100-01-01T00:00:00Z", []],
    ["?to=2020-01-01T00:00:00Z", []],
  ])("is searched by %s", async (query, found) => {
    expect(await actions(query)).toEqual(found);
  });

  it.each(["%2B1%20312%20555%200100", "(312)%20555-0100", "%2B13125550100"])("finds a number by %s", async (q) => {
    const found = await callApi(`/audit-events?q=${q}`, { headers: other.asOwner });
    expect(await found.json()).toMatchObject({ data: [{ action: "caller_id.changed" }], nextCursor: null });
  });

  it("is read page by page", async () => {
    const first = await list("?limit=2");
    expect(first.data).toHaveLength(2);
    expect(await actions(`?limit=2&cursor=${first.nextCursor}`)).toEqual(["api_key.created"]);
  });

  it("is downloaded as CSV in which no formula runs, which is written down too", async () => {
    const response = await callApi("/audit-events/export", { headers: clinic.asOwner });
    const text = await response.text();
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="audit-clinic.csv"');
    expect(text.split("\r\n")[0]).toBe("at,actor_kind,actor,actor_id,action,subject,address,detail");
    expect(text).toContain("api_key.created");
    for (const cell of text.split(/[,\r\n]/)) expect(cell.replace(/^"/, "")).not.toMatch(/^[=+@]/);
    expect(await actions("?action=audit.exported")).toEqual(["audit.exported"]);
  });

  it("tells of pushed calls once a day and source, and of what was downloaded", async () => {
    const call = { callerId: "+13125550103", callee: "+12125550142", startedAt: "2026-03-10T15:00:00Z", sipCode: 486 };
    const push = (callId: string) =>
      callApi("/calls", { method: "POST", headers: clinic.asKey, json: [{ ...call, callId }] });
    expect([(await push("a")).status, (await push("b")).status]).toEqual([200, 200]);
    expect(await actions("?action=calls.pushed")).toEqual(["calls.pushed"]);
    await (await callApi("/caller-id-export", { headers: clinic.asKey })).text();
    const [downloaded] = (await list("?action=file.downloaded")).data;
    expect(downloaded).toMatchObject({ actorKind: "api_key", detail: { file: "caller-ids" } });
  });

  it("cannot be changed by the role that requests run under", async () => {
    const { tenantTransaction } = await import("@/lib/platform/db");
    const change = tenantTransaction(clinic.organization.id, (tx) =>
      tx.deleteFrom("audit_event").where("organization_id", "=", clinic.organization.id).execute(),
    );
    await expect(change).rejects.toThrow("permission denied");
  });
});
