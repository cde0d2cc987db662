import { beforeEach, describe, expect, it } from "vitest";
import { type Founding, foundOrganization, isNobodyHere, listMemberships } from "@/lib/account/member/member.store";
import { slugOf } from "@/lib/account/organization/slug";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const founding = (email: string, organizationName = "Clinic"): Founding => ({
  email,
  name: null,
  passwordHash: "hash",
  organizationName,
  timeZone: "America/Chicago",
  country: "US",
});

beforeEach(async () => {
  await db.database.prisma.organization.deleteMany();
  await db.database.prisma.user.deleteMany();
});

describe("foundOrganization", () => {
  it("makes the first person the owner of a new organisation", async () => {
    expect(await isNobodyHere()).toBe(true);
    const { owner, organization } = await foundOrganization(
      founding("ada@clinic.example", "Ada's clinic"),
      "first-person",
    );
    expect(organization).toMatchObject({
      slug: "ada-s-clinic",
      name: "Ada's clinic",
      timeZone: "America/Chicago",
      isDemo: false,
    });
    expect(await listMemberships(owner.id)).toEqual([
      { role: "owner", organization, agencyId: null, eraseAfter: null },
    ]);
    expect(await isNobodyHere()).toBe(false);
  });

  it("lets a second person in only where sign-up is open", async () => {
    await foundOrganization(founding("ada@clinic.example"), "first-person");
    await expect(foundOrganization(founding("ben@agency.example"), "first-person")).rejects.toMatchObject({
      code: "forbidden",
    });
    const { organization } = await foundOrganization(founding("ben@agency.example"), "new-person");
    expect(organization.slug).toBe("clinic-2");
  });

  it("lets one person be the first, however many come at once", async () => {
    const tries = Array.from({ length: 5 }, (_, n) => foundOrganization(founding(`p${n}@x.example`), "first-person"));
    const ends = await Promise.allSettled(tries);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.database.prisma.user.count()).toBe(1);
  });

  it("gives organisations of one name slugs of their own, however many come at once", async () => {
    const tries = Array.from({ length: 4 }, (_, n) => foundOrganization(founding(`p${n}@x.example`), "new-person"));
    const slugs = (await Promise.all(tries)).map(({ organization }) => organization.slug);
    expect(slugs.sort()).toEqual(["clinic", "clinic-2", "clinic-3", "clinic-4"]);
    expect(slugOf("Clinic")).toBe("clinic");
  });

  it("refuses an address that has an account, and leaves nothing behind", async () => {
    await foundOrganization(founding("ada@clinic.example"), "first-person");
    await expect(foundOrganization(founding("ada@clinic.example"), "new-person")).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await db.database.prisma.organization.count()).toBe(1);
  });

  it("lets an administrator give somebody who is known another organisation, and keeps their password", async () => {
    const first = await foundOrganization(founding("ada@clinic.example"), "first-person");
    const second = await foundOrganization(
      { ...founding("ada@clinic.example", "Agency"), passwordHash: "other" },
      "any-person",
    );
    expect(second.owner).toEqual(first.owner);
    expect([first.isOwnerNew, second.isOwnerNew]).toEqual([true, false]);
    const user = await db.database.prisma.user.findUnique({ where: { id: first.owner.id } });
    expect(user?.passwordHash).toBe("hash");
    const memberships = await listMemberships(first.owner.id);
    expect(memberships.map(({ organization }) => organization.slug)).toEqual(["clinic", "agency"]);
  });
});

describe("listMemberships", () => {
  it("adds the demo for everybody, as viewers, after their own", async () => {
    const { owner } = await foundOrganization(founding("ada@clinic.example"), "first-person");
    await db.database.prisma.organization.create({ data: { slug: "demo", name: "Demo", isDemo: true } });
    const memberships = await listMemberships(owner.id);
    expect(memberships.map(({ role, organization }) => [organization.slug, role])).toEqual([
      ["clinic", "owner"],
      ["demo", "viewer"],
    ]);
  });

  it("shows nobody another's organisation", async () => {
    const ada = await foundOrganization(founding("ada@clinic.example"), "first-person");
    await foundOrganization(founding("ben@agency.example", "Agency"), "new-person");
    expect((await listMemberships(ada.owner.id)).map(({ organization }) => organization.slug)).toEqual(["clinic"]);
  });
});
