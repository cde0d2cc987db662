import { beforeEach, describe, expect, it } from "vitest";
import { createSession } from "@/lib/account/sign-in/session.store";
import { FreshInvitation, MemberList } from "@/lib/present/account/team.schema";
import { aTenant, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const PASSWORD = "a guest's very own words";
let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});

const call = (method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, json?: unknown, headers = clinic.asOwner) =>
  callApi(path, { method, headers, ...(json === undefined ? {} : { json }) });
const invite = async (email: string, role = "analyst") => {
  const made = FreshInvitation.parse(await (await call("POST", "/invitations", { email, role })).json());
  return { ...made, secret: made.link?.split("#secret=")[1] ?? "" };
};
const accept = (secret: string, more: object = {}, headers: Record<string, string> = {}) =>
  callApi("/invitations/acceptance", { method: "POST", json: { secret, ...more }, headers });
const memberWith = async (role: "admin" | "analyst" | "viewer") => {
  const user = await db.database.prisma.user.create({ data: { email: `${role}-${number}@people.example` } });
  await db.database.prisma.membership.create({
    data: { organizationId: clinic.organization.id, userId: user.id, role },
  });
  return { id: user.id, headers: await ownerHeaders(await createSession(user.id, null, new Date())) };
};
const roles = async () => {
  const { data } = MemberList.parse(await (await callApi("/members", { headers: clinic.asOwner })).json());
  return data.map(({ role }) => role);
};

describe("an invitation", () => {
  it("makes an account for somebody new, once, with the role it names", async () => {
    const { secret } = await invite("new@people.example");
    const shown = await callApi("/invitations/lookup", { method: "POST", json: { secret } });
    expect(await shown.json()).toEqual({
      email: "new@people.example",
      role: "analyst",
      organizationName: clinic.organization.name,
    });
    expect((await accept(secret)).status).toBe(422);
    expect((await accept(secret, { password: "password1" })).status).toBe(422);
    const joined = await accept(secret, { password: PASSWORD, name: "Nia" });
    expect(await joined.json()).toEqual({ slug: clinic.organization.slug, isNewAccount: true });
    expect(await roles()).toEqual(["owner", "analyst"]);
    expect((await accept(secret, { password: PASSWORD })).status).toBe(404);
  });

  it("lets in somebody who has an account, when they have signed in with its address", async () => {
    const other = await aTenant(`Other ${number}`);
    const { secret } = await invite(other.owner.email, "viewer");
    expect((await accept(secret, { password: PASSWORD })).status).toBe(409);
    const stranger = await aTenant(`Stranger ${number}`);
    expect((await accept(secret, {}, stranger.asOwner)).status).toBe(403);
    expect((await accept(secret, {}, other.asOwner)).status).toBe(200);
    const mine = await (await callApi("/organizations", { headers: other.asOwner })).json();
    expect(mine.data.map(({ role }: { role: string }) => role)).toEqual(["owner", "viewer"]);
  });

  it("stops holding when it is taken back, made anew, or a week old", async () => {
    const first = await invite("new-2@people.example");
    const second = await invite("new-2@people.example");
    expect((await accept(first.secret, { password: PASSWORD })).status).toBe(404);
    expect((await call("DELETE", `/invitations/${second.id}`)).status).toBe(204);
    expect((await accept(second.secret, { password: PASSWORD })).status).toBe(404);
    const third = await invite("new-2@people.example");
    await db.database.prisma.invitation.updateMany({ data: { expiresAt: new Date() } });
    expect((await accept(third.secret, { password: PASSWORD })).status).toBe(404);
  });

  it("is for people who are not in yet, by those who may, and never makes an owner", async () => {
    expect((await call("POST", "/invitations", { email: clinic.owner.email, role: "viewer" })).status).toBe(409);
    expect((await call("POST", "/invitations", { email: "x@y.example", role: "owner" })).status).toBe(422);
    const analyst = await memberWith("analyst");
    const json = { email: "x@y.example", role: "viewer" };
    expect((await call("POST", "/invitations", json, analyst.headers)).status).toBe(403);
  });
});

describe("a member", () => {
  it("gets another role, or is taken out, and it holds from the next request on", async () => {
    const analyst = await memberWith("analyst");
    const see = () => callApi("/audit-events", { headers: analyst.headers });
    expect((await see()).status).toBe(403);
    expect((await call("PATCH", `/members/${analyst.id}`, { role: "admin" })).status).toBe(204);
    expect((await see()).status).toBe(200);
    expect((await call("DELETE", `/members/${analyst.id}`)).status).toBe(204);
    expect((await see()).status).toBe(403);
    expect((await call("DELETE", `/members/${analyst.id}`)).status).toBe(404);
  });

  it("who is an admin changes everybody but the owner", async () => {
    const [admin, viewer] = [await memberWith("admin"), await memberWith("viewer")];
    expect((await call("PATCH", `/members/${viewer.id}`, { role: "analyst" }, admin.headers)).status).toBe(204);
    expect((await call("PATCH", `/members/${clinic.owner.id}`, { role: "viewer" }, admin.headers)).status).toBe(409);
    expect((await call("DELETE", `/members/${clinic.owner.id}`, undefined, admin.headers)).status).toBe(409);
    expect((await call("PATCH", `/members/${viewer.id}`, { role: "owner" }, admin.headers)).status).toBe(422);
    const take = await call("PUT", "/organizations/current/owner", { userId: admin.id }, admin.headers);
    expect(take.status).toBe(403);
  });

  it("leaves by themselves, but the owner only after somebody else became it", async () => {
    const viewer = await memberWith("viewer");
    const leave = (headers: Record<string, string>, slug = clinic.organization.slug) =>
      call("POST", "/organizations/current/departure", { slug }, headers);
    expect((await leave(clinic.asOwner)).status).toBe(409);
    expect((await leave(viewer.headers, "another")).status).toBe(409);
    expect((await call("PUT", "/organizations/current/owner", { userId: viewer.id })).status).toBe(204);
    expect(await roles()).toEqual(["admin", "owner"]);
    expect((await leave(clinic.asOwner)).status).toBe(204);
    expect((await callApi("/members", { headers: clinic.asOwner })).status).toBe(403);
  });

  it("cannot be made the owner from outside, nor can the owner be made it again", async () => {
    const stranger = await aTenant(`Stranger ${number}`);
    for (const userId of [stranger.owner.id, clinic.owner.id])
      expect((await call("PUT", "/organizations/current/owner", { userId })).status).toBe(404);
    expect(await roles()).toEqual(["owner"]);
  });
});
