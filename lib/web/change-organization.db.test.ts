import { beforeAll, describe, expect, it } from "vitest";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
let clinic: Tenant;
let stranger: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Ada's clinic");
  stranger = await aTenant("Stranger");
});

const change = (json: unknown, headers: Tenant["asOwner"] = clinic.asOwner) =>
  callApi("/organizations/current", { method: "PATCH", headers, json });
const stored = async ({ organization: { id } }: Tenant) =>
  db.database.prisma.organization.findUnique({ where: { id } });

describe("changing an organisation", () => {
  it("changes what is named and leaves the rest, the slug above all", async () => {
    const answer = await change({ timeZone: "America/Denver" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ...clinic.organization, timeZone: "America/Denver" });
    expect((await change({ name: " Ada's two clinics ", country: "ca" })).status).toBe(200);
    expect(await stored(clinic)).toMatchObject({
      slug: clinic.organization.slug,
      name: "Ada's two clinics",
      timeZone: "America/Denver",
      country: "CA",
    });
  });

  it("touches no other organisation", async () => {
    const before = await stored(stranger);
    await change({ name: "Mine" });
    expect(await stored(stranger)).toEqual(before);
  });

  it.each([
    {},
    { timeZone: "Mars/Olympus" },
    { country: "USA" },
    { country: "ZZ" },
    { name: "  " },
    { slug: "other" },
    null,
  ])("refuses %j and changes nothing", async (json) => {
    const before = await stored(clinic);
    expect((await change(json)).status).toBe(422);
    expect(await stored(clinic)).toEqual(before);
  });

  it("is for people, not for keys", async () => {
    expect((await change({ name: "Taken" }, clinic.asKey)).status).toBe(403);
  });

  it("is written down", async () => {
    await change({ name: "Written down" });
    const { rows } = await db.database.pool.query(
      "select detail from audit_event where organization_id = $1 and action = 'organization.changed' order by id desc limit 1",
      [clinic.organization.id],
    );
    expect(rows).toEqual([{ detail: { name: "Written down" } }]);
  });

  it("leaves the demo as it is", async () => {
    const demo = await aTenant("Demo fleet");
    await db.database.prisma.organization.update({ where: { id: demo.organization.id }, data: { isDemo: true } });
    expect((await change({ name: "Mine" }, demo.asOwner)).status).toBe(403);
  });
});
