import { beforeAll, describe, expect, it } from "vitest";
import { authOptions } from "@/lib/account/sign-in/next-auth.gateway";
import { findPerson, sealSession, sessionCookieName } from "@/lib/account/sign-in/session.gateway";
import { createSession, findSession, revokeSession } from "@/lib/account/sign-in/session.store";
import { DAY_MS } from "@/lib/base/time-units";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date();
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Ada's clinic");
});
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const swapLetter = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
const personOf = (sealed: string) => findPerson((name) => (name === sessionCookieName() ? sealed : undefined), NOW);

describe("a session", () => {
  it("holds for seven days without being used, and for thirty when it is", async () => {
    const idle = await createSession(clinic.owner.id, null, NOW);
    expect(await findSession(idle, later(7.1))).toBeNull();
    const sid = await createSession(clinic.owner.id, null, NOW);
    for (const days of [6, 12, 18, 24, 29.9])
      expect((await findSession(sid, later(days)))?.userId).toBe(clinic.owner.id);
    expect(await findSession(sid, later(30))).toBeNull();
  });

  it("ends at once when it is revoked, and the others of the person do not", async () => {
    const [one, other] = [
      await createSession(clinic.owner.id, null, NOW),
      await createSession(clinic.owner.id, null, NOW),
    ];
    await revokeSession(one, NOW);
    await revokeSession(one, NOW);
    expect(await findSession(one, NOW)).toBeNull();
    expect(await findSession(other, NOW)).not.toBeNull();
  });

  it("remembers the browser, cut short", async () => {
    const sid = await createSession(clinic.owner.id, "x".repeat(1_000), NOW);
    const row = await db.database.prisma.session.findUnique({ where: { sessionToken: sid } });
    expect(row?.userAgent).toHaveLength(300);
  });
});

describe("findPerson", () => {
  it("finds who a cookie stands for, with what they may open", async () => {
    const person = await personOf(await sealSession(clinic.sid));
    expect(person).toMatchObject({ userId: clinic.owner.id, email: clinic.owner.email });
    expect(person?.memberships).toEqual([
      { role: "owner", organization: clinic.organization, agencyId: null, eraseAfter: null },
    ]);
  });

  it.each([
    ["nothing", async () => ""],
    ["another's text", async () => "not.a.token"],
    ["the secret without its seal", async () => clinic.sid],
    ["a seal with a changed letter", async () => swapLetter(await sealSession(clinic.sid), 100)],
    ["a session that never was", () => sealSession("0199e1a0-0000-4000-8000-000000000001")],
    ["a session that is no id", () => sealSession("' or 1=1")],
  ])("finds nobody by %s", async (_, sealed) => {
    expect(await personOf(await sealed())).toBeNull();
  });
});

describe("next-auth's callbacks", () => {
  const { callbacks, events } = authOptions();
  const user = () => ({ id: clinic.owner.id, email: clinic.owner.email, userAgent: "Firefox" });
  const begin = () => callbacks?.jwt?.({ token: {}, user: user(), account: null });

  it("begin a session at sign-in whose cookie holds its secret alone", async () => {
    const token = await begin();
    expect(Object.keys(token ?? {})).toEqual(["sid"]);
    expect(await findSession(String(token?.sid), NOW)).toMatchObject({ userId: clinic.owner.id });
  });

  it("tell a page whose session it is, and nothing of its secret", async () => {
    const token = { sid: clinic.sid, email: clinic.owner.email };
    const told = Reflect.apply(callbacks?.session ?? (() => null), null, [{ session: { expires: "soon" }, token }]);
    expect(await told).toEqual({ expires: "soon", user: { email: clinic.owner.email, name: null } });
  });

  it("end it at sign-out, and clear the cookie of an ended one", async () => {
    const token = (await begin()) ?? {};
    // On later requests next-auth passes no user, which its types do not say.
    const renew = () => Reflect.apply(callbacks?.jwt ?? (() => null), null, [{ token }]);
    expect(await renew()).toMatchObject({ sid: token.sid, email: clinic.owner.email });
    await events?.signOut?.({ token, session: { expires: "" } });
    await expect(renew()).rejects.toThrow("ended");
  });
});
