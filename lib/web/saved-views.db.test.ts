import { beforeAll, describe, expect, it } from "vitest";
import { createSession } from "@/lib/account/sign-in/session.store";
import { SavedViewItem, SavedViewList } from "@/lib/present/view/saved-view.schema";
import { aTenant, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
type Headers = Readonly<Record<string, string>>;

let fleet: Tenant;
let viewer: Headers;
let viewerId = "";
beforeAll(async () => {
  fleet = await aTenant("Fleet");
  const person = await db.database.prisma.user.create({ data: { email: "viewer@fleet.example" } });
  viewerId = person.id;
  await db.database.prisma.membership.create({
    data: { organizationId: fleet.organization.id, userId: person.id, role: "viewer" },
  });
  viewer = await ownerHeaders(await createSession(person.id, "a test", new Date()));
});

const send = (method: "POST" | "PATCH" | "DELETE", path: string, headers: Headers, json?: unknown) =>
  callApi(path, { method, headers, ...(json === undefined ? {} : { json }) });
const keep = (headers: Headers, wish: object) =>
  send("POST", "/saved-views", headers, { screen: "calls", query: "outcome=unwanted_607", ...wish });
const keptAs = async (headers: Headers, wish: object) => SavedViewItem.parse(await (await keep(headers, wish)).json());
const names = async (headers: Headers) =>
  SavedViewList.parse(await (await callApi("/saved-views", { headers })).json()).data.map(({ name }) => name);

describe("saved views", () => {
  it("are one's own unless they are shared, and keys see the shared ones alone", async () => {
    await keptAs(fleet.asOwner, { name: "Mine" });
    await keptAs(fleet.asOwner, { name: "Ours", isShared: true });
    await keptAs(viewer, { name: "The viewer's" });
    expect(await names(fleet.asOwner)).toEqual(["Mine", "Ours"]);
    expect(await names(viewer)).toEqual(["Ours", "The viewer's"]);
    expect(await names(fleet.asKey)).toEqual(["Ours"]);
  });

  it("are renamed, shared, given another state, deleted and kept again", async () => {
    const { id } = await keptAs(fleet.asOwner, { name: "Draft" });
    const path = `/saved-views/${id}`;
    const changed = await send("PATCH", path, fleet.asOwner, { name: "Final", query: "sip=603", isShared: true });
    const view = SavedViewItem.parse(await changed.json());
    expect(view).toMatchObject({ id, name: "Final", query: "sip=603", isShared: true });
    expect((await send("PATCH", path, fleet.asOwner, { isShared: false })).status).toBe(200);
    expect(await names(viewer)).not.toContain("Final");
    expect((await send("DELETE", path, fleet.asOwner)).status).toBe(204);
    expect((await send("DELETE", path, fleet.asOwner)).status).toBe(404);
    const { screen, name, query, isShared } = view;
    expect((await keep(fleet.asOwner, { screen, name, query, isShared })).status).toBe(201);
  });

  it("have a name once for each list and owner", async () => {
    await keptAs(fleet.asOwner, { name: "Twice" });
    const again = await keep(fleet.asOwner, { name: "Twice" });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining("“Twice” already")]);
    expect((await keep(fleet.asOwner, { name: "Twice", screen: "caller-ids", query: "" })).status).toBe(201);
    expect((await keep(fleet.asOwner, { name: "Twice", isShared: true })).status).toBe(201);
    expect((await keep(fleet.asOwner, { name: "Twice", isShared: true })).status).toBe(409);
    expect((await keep(viewer, { name: "Twice" })).status).toBe(201);
  });

  it("of somebody else are not there, and everybody's are changed by those who may", async () => {
    const own = await keptAs(fleet.asOwner, { name: "Secret" });
    const shared = await keptAs(fleet.asOwner, { name: "Known", isShared: true });
    for (const method of ["PATCH", "DELETE"] as const) {
      const json = method === "PATCH" ? { name: "Taken" } : undefined;
      expect((await send(method, `/saved-views/${own.id}`, viewer, json)).status).toBe(404);
      expect((await send(method, `/saved-views/${shared.id}`, viewer, json)).status).toBe(403);
      expect((await send(method, `/saved-views/${shared.id}`, fleet.asKey, json)).status).toBe(403);
    }
    expect((await keep(viewer, { name: "For all", isShared: true })).status).toBe(403);
    expect((await keep(fleet.asKey, { name: "A key's" })).status).toBe(403);
  });

  it.each([
    { name: " " },
    { name: "x".repeat(61) },
    { name: "a", query: "?a=b" },
    { name: "a", query: "a b" },
    { name: "a", screen: "x" },
  ])("refuse %j", async (wish) => expect((await keep(fleet.asOwner, wish)).status).toBe(422));

  it("go with a member who leaves; what they shared stays", async () => {
    await db.database.prisma.membership.delete({
      where: { organizationId_userId: { organizationId: fleet.organization.id, userId: viewerId } },
    });
    const left = await db.database.prisma.savedView.findMany({ where: { organizationId: fleet.organization.id } });
    expect(left.filter(({ ownerId }) => ownerId === viewerId)).toEqual([]);
    expect(await names(fleet.asKey)).toContain("Ours");
  });
});
