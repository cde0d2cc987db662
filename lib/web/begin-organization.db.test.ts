import { beforeEach, describe, expect, it } from "vitest";
import { findOrCreateGuest } from "@/lib/account/organization/demo.store";
import { createSession } from "@/lib/account/sign-in/session.store";
import { env } from "@/lib/platform/env";
import { aTenant, ownerHeaders } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
testSettings({ SIGN_UP: "open" });
const CLINIC = { name: "New clinic", timeZone: "America/Chicago", country: "US" };
const begin = (headers: Record<string, string>, json: unknown = CLINIC) =>
  callApi("/organizations", { method: "POST", headers, json });
const signedIn = async (userId: string) => ownerHeaders(await createSession(userId, null, new Date()));

let stray: { id: string; headers: Record<string, string> };
beforeEach(async () => {
  await db.database.prisma.organization.deleteMany();
  await db.database.prisma.user.deleteMany();
  const { id } = await db.database.prisma.user.create({ data: { email: "stray@people.example" } });
  stray = { id, headers: await signedIn(id) };
});

describe("somebody with an account and no organisation", () => {
  it("begins one where sign-up is open, owns it, and has it open", async () => {
    await aTenant("Somebody else");
    const made = await begin(stray.headers);
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ slug: "new-clinic", timeZone: "America/Chicago" });
    expect(made.headers.get("set-cookie")).toContain("organization=new-clinic;");
    const me = await (await callApi("/me", { headers: stray.headers })).json();
    expect(me).toMatchObject({ organization: { slug: "new-clinic" }, role: "owner" });
    const [event] = await db.database.prisma.auditEvent.findMany({ where: { action: "organization.created" } });
    expect(event).toMatchObject({ actorKind: "person", actorId: stray.id });
  });

  it("begins no second one, however fast", async () => {
    const answers = await Promise.all([begin(stray.headers), begin(stray.headers)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await db.database.prisma.organization.count()).toBe(1);
  });

  it("begins the first where sign-up is closed, and no other", async () => {
    env().SIGN_UP = "first-user-only";
    expect((await begin(stray.headers)).status).toBe(201);
    const { id } = await db.database.prisma.user.create({ data: { email: "late@people.example" } });
    expect((await begin(await signedIn(id))).status).toBe(403);
    env().SIGN_UP = "open";
  });

  it("is told which field is wrong", async () => {
    const refused = await begin(stray.headers, { ...CLINIC, name: " ", timeZone: "Mars/Olympus" });
    expect(refused.status).toBe(422);
    const { errors } = await refused.json();
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(["name", "timeZone"]);
  });
});

it("the guest of the demo and a key begin none", async () => {
  const { asKey } = await aTenant("With a key");
  expect((await begin(asKey)).status).toBe(403);
  expect((await begin(await signedIn(await findOrCreateGuest()))).status).toBe(403);
});
