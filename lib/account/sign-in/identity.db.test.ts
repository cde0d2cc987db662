import { beforeEach, describe, expect, it } from "vitest";
import { createInvitation } from "@/lib/account/join/invitation.store";
import { admitIdentity, type Identity } from "@/lib/account/sign-in/identity.store";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});
const identity = (more: Partial<Identity> = {}): Identity => ({
  provider: "oidc",
  subject: `sub-${number}`,
  email: clinic.owner.email,
  isEmailProven: true,
  name: "Ada",
  issuer: "Clinic Single Sign-On",
  address: null,
  ...more,
});
const confirm = () => db.database.prisma.user.update({ where: { id: clinic.owner.id }, data: { emailVerified: NOW } });

describe("somebody from an issuer", () => {
  it("is connected to the account of their address when both sides have proven it, and known by their subject then", async () => {
    await confirm();
    const { id: userId, email: connected } = clinic.owner;
    expect(await admitIdentity(identity(), "invite", NOW)).toEqual({ userId, connected });
    const moved = identity({ email: "elsewhere@x.example", isEmailProven: false });
    expect(await admitIdentity(moved, "invite", NOW)).toEqual({ userId: clinic.owner.id });
  });

  it("does not get an account that somebody else may have made for their address", async () => {
    expect(await admitIdentity(identity(), "open", NOW)).toEqual({ refusal: "OidcUnverified" });
  });

  it("does not get in by an address that the issuer does not vouch for", async () => {
    await confirm();
    expect(await admitIdentity(identity({ isEmailProven: false }), "open", NOW)).toEqual({ refusal: "OidcEmail" });
    expect(await admitIdentity(identity({ email: null }), "open", NOW)).toEqual({ refusal: "OidcEmail" });
  });

  it("who is new gets an account where sign-up is open, or by an invitation", async () => {
    const email = `new-${number}@people.example`;
    for (const policy of ["invite", "first-user-only"] as const)
      expect(await admitIdentity(identity({ email }), policy, NOW)).toEqual({ refusal: "OidcClosed" });
    const invited = { email, role: "viewer", invitedById: clinic.owner.id } as const;
    await createInvitation(clinic.scope, invited, `secret-${number}`, NOW);
    expect(await admitIdentity(identity({ email }), "invite", NOW)).toHaveProperty("userId");
    const other = identity({ email: `other-${number}@people.example`, subject: `other-${number}` });
    expect(await admitIdentity(other, "open", NOW)).toHaveProperty("userId");
  });

  it("who signs in several times at once gets one account", async () => {
    const email = `hasty-${number}@people.example`;
    const admitted = await Promise.all(
      [1, 2, 3, 4].map(() => admitIdentity(identity({ email, subject: email }), "open", NOW)),
    );
    expect(new Set(admitted.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await db.database.prisma.user.count({ where: { email } })).toBe(1);
  });

  it("may come where nobody is here yet, as by a password", async () => {
    const { prisma } = db.database;
    await prisma.organization.deleteMany();
    await prisma.user.deleteMany();
    const first = identity({ email: "first@people.example", subject: "first" });
    expect(await admitIdentity(first, "first-user-only", NOW)).toHaveProperty("userId");
    const second = identity({ email: "second@people.example", subject: "second" });
    expect(await admitIdentity(second, "first-user-only", NOW)).toEqual({ refusal: "OidcClosed" });
  });
});
