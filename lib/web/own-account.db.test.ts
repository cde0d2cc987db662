import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listKeptMails } from "@/lib/account/mail/kept-mail.store";
import { findOrCreateGuest } from "@/lib/account/organization/demo.store";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { mintPersonScope } from "@/lib/account/person-scope";
import { createSession } from "@/lib/account/sign-in/session.store";
import { checkPassword } from "@/lib/account/sign-in/sign-in.gateway";
import { upkeep } from "@/lib/pipeline/keep/upkeep";
import type { AccountMailJob } from "@/lib/pipeline/tell/account-mail-job.schema";
import { sendAccountMail } from "@/lib/pipeline/tell/send-account-mail";
import { loadAccountPage } from "@/lib/present/account/account-page.loader";
import { SessionList } from "@/lib/present/account/own-account.schema";
import { Problem } from "@/lib/present/problem.schema";
import { aTenant, OWNER_PASSWORD, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { mailSecret } from "@/lib/testing/mail-secret";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NEW = "quite another long password";
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});

const post = (path: string, json: unknown, headers: Record<string, string> = {}) =>
  callApi(path, { method: "POST", json, headers });
const put = (path: string, json: unknown) => callApi(path, { method: "PUT", json, headers: clinic.asOwner });
const mail = (kind: "reset-password" | "verify-email" | "sign-in") =>
  sendAccountMail({ kind, account: clinic.owner.email }, new Date());
const isSignedIn = async (headers: Record<string, string>) => (await callApi("/me", { headers })).status === 200;
const canSignInWith = async (password: string) =>
  (await checkPassword(clinic.owner.email, password, new Date())) !== null;
const audited = async () =>
  (await db.database.prisma.auditEvent.findMany({ where: { organizationId: clinic.organization.id } })).map(
    ({ action }) => action,
  );

describe("a forgotten password", () => {
  it("is asked about in the same words whether the account exists or not, and nobody unknown is written to", async () => {
    const [known, unknown] = await Promise.all([
      post("/password-resets", { email: clinic.owner.email }),
      post("/password-resets", { email: "nobody@nowhere.example" }),
    ]);
    expect([known.status, await known.text()]).toEqual([202, ""]);
    expect([unknown.status, await unknown.text()]).toEqual([202, ""]);
    await sendAccountMail({ kind: "reset-password", account: "nobody@nowhere.example" }, new Date());
    expect(await db.database.prisma.accountMail.count({ where: { recipient: "nobody@nowhere.example" } })).toBe(0);
  });

  it("is replaced by the link of a mail, once, and every sign-in ends", async () => {
    await mail("reset-password");
    const secret = await mailSecret(clinic.owner.email);
    expect((await post("/password-resets/confirmation", { secret, password: "password1" })).status).toBe(422);
    expect((await post("/password-resets/confirmation", { secret, password: NEW })).status).toBe(204);
    expect(await isSignedIn(clinic.asOwner)).toBe(false);
    expect([await canSignInWith(NEW), await canSignInWith(OWNER_PASSWORD)]).toEqual([true, false]);
    expect((await post("/password-resets/confirmation", { secret, password: OWNER_PASSWORD })).status).toBe(404);
    expect(await audited()).toContain("password.reset");
  });

  it("is not replaced by an older link, one that has expired, or one for something else", async () => {
    await mail("reset-password");
    const older = await mailSecret(clinic.owner.email);
    await sendAccountMail({ kind: "reset-password", account: clinic.owner.email }, later(-61));
    const late = await mailSecret(clinic.owner.email);
    await mail("verify-email");
    const other = await mailSecret(clinic.owner.email);
    for (const secret of [older, late, other, "", "x"])
      expect((await post("/password-resets/confirmation", { secret, password: NEW })).status).toBeGreaterThanOrEqual(
        404,
      );
    expect(await canSignInWith(OWNER_PASSWORD)).toBe(true);
  });

  it("leaves no secret in the database but a hash, beyond the mail that nobody could send", async () => {
    await mail("reset-password");
    const secret = await mailSecret(clinic.owner.email);
    const { rows } = await db.database.pool.query("select to_jsonb(t)::text as row from verification_token t");
    expect(JSON.stringify(rows)).not.toContain(secret);
    await upkeep(mintSystemScope(), () => later(61));
    expect(await db.database.prisma.accountMail.count({ where: { userId: clinic.owner.id } })).toBe(0);
  });
});

describe("kept mails", () => {
  it("are shown to those who are above their person, and to nobody of another organisation", async () => {
    await mail("reset-password");
    const { scope } = clinic;
    const seen = async (role: "owner" | "admin" | "viewer", tenant = scope) =>
      (await listKeptMails(tenant, { role }, new Date())).length;
    expect([await seen("owner"), await seen("admin"), await seen("viewer")]).toEqual([1, 0, 0]);
    const outbox = await callApi("/outbox", { headers: clinic.asOwner });
    expect(await outbox.text()).toContain("Set a new password for Ringworthy");
    const stranger = await aTenant(`Stranger ${number}`);
    expect(await seen("owner", stranger.scope)).toBe(0);
    await db.database.prisma.membership.create({
      data: { organizationId: stranger.organization.id, userId: clinic.owner.id, role: "viewer" },
    });
    expect([await seen("owner"), await seen("owner", stranger.scope)]).toEqual([0, 0]);
  });
});

describe("one's own password", () => {
  it("is changed by who knows it, and the other sign-ins end", async () => {
    const other = await ownerHeaders(await createSession(clinic.owner.id, null, new Date()));
    expect((await put("/me/password", { currentPassword: "wrong", password: NEW })).status).toBe(422);
    expect((await put("/me/password", { password: NEW })).status).toBe(422);
    expect((await put("/me/password", { currentPassword: OWNER_PASSWORD, password: "12345678" })).status).toBe(422);
    expect((await put("/me/password", { currentPassword: OWNER_PASSWORD, password: clinic.owner.email })).status).toBe(
      422,
    );
    expect(await isSignedIn(other)).toBe(true);
    expect((await put("/me/password", { currentPassword: OWNER_PASSWORD, password: NEW })).status).toBe(204);
    expect([await isSignedIn(other), await isSignedIn(clinic.asOwner)]).toEqual([false, true]);
    expect(await canSignInWith(NEW)).toBe(true);
  });
});

describe("one's own address", () => {
  it("is confirmed by the link of a mail", async () => {
    await mail("verify-email");
    const secret = await mailSecret(clinic.owner.email);
    expect((await post("/email-confirmations", { secret })).status).toBe(204);
    expect((await post("/email-confirmations", { secret })).status).toBe(404);
    const user = await db.database.prisma.user.findUniqueOrThrow({ where: { id: clinic.owner.id } });
    expect(user.emailVerified).not.toBeNull();
  });

  it("changes when the new one is confirmed, and the old one is told", async () => {
    const to = `new-${number}@clinic.example`;
    expect((await put("/me/email", { currentPassword: "wrong", email: to })).status).toBe(422);
    expect((await put("/me/email", { currentPassword: OWNER_PASSWORD, email: to })).status).toBe(202);
    await sendAccountMail({ kind: "change-email", account: clinic.owner.email, to }, new Date());
    const secret = await mailSecret(to);
    expect((await post("/email-confirmations", { secret })).status).toBe(404);
    expect((await post("/email-confirmations", { secret, isNew: true })).status).toBe(204);
    expect(await (await callApi("/me", { headers: clinic.asOwner })).json()).toMatchObject({ user: { email: to } });
    await sendAccountMail({ kind: "email-changed", account: to, to: clinic.owner.email }, new Date());
    expect(await db.database.prisma.accountMail.count({ where: { recipient: clinic.owner.email } })).toBe(1);
  });

  it("is the one that was asked for last, whatever becomes of a mail to a mistyped one", async () => {
    const account = clinic.owner.email;
    const ask = async (to: string) =>
      expect((await put("/me/email", { currentPassword: OWNER_PASSWORD, email: to })).status).toBe(202);
    const send = (to: string) => sendAccountMail({ kind: "change-email", account, to }, new Date());
    const [mistyped, meant] = [`new-${number}@clinic.exmaple`, `new-${number}@clinic.example`];
    await ask(mistyped);
    await send(mistyped);
    const stray = await mailSecret(mistyped);
    await ask(meant);
    const waiting = await db.database.pool.query(
      "select data ->> 'to' as to from pgboss.job where name = 'letter' and data ->> 'account' = $1 order by 1 desc",
      [account],
    );
    expect(waiting.rows).toEqual([{ to: mistyped }, { to: meant }]);
    expect((await post("/email-confirmations", { secret: stray, isNew: true })).status).toBe(404);
    await send(meant);
    const secret = await mailSecret(meant);
    // The mail before it is tried again, and asking once more changes nothing while it waits.
    await send(mistyped);
    await ask(meant);
    expect(await mailSecret(mistyped)).toBe(stray);
    expect((await post("/email-confirmations", { secret, isNew: true })).status).toBe(204);
  });

  it("waits for its mail in sight of its person, who can keep the one they have", async () => {
    const to = `new-${number}@clinic.example`;
    const shown = async () =>
      (await loadAccountPage(mintPersonScope(clinic.owner.id, null), randomUUID(), "UTC")).wantedEmail;
    const keep = (headers: Readonly<Record<string, string>> = clinic.asOwner) =>
      callApi("/me/email", { method: "DELETE", headers });
    expect(await shown()).toBeNull();
    await put("/me/email", { currentPassword: OWNER_PASSWORD, email: to });
    expect(await shown()).toMatchObject({ email: to });
    const send = () => sendAccountMail({ kind: "change-email", account: clinic.owner.email, to }, new Date());
    await send();
    const secret = await mailSecret(to);
    expect((await keep((await aTenant(`Stranger ${number}`)).asOwner)).status).toBe(404);
    expect((await keep()).status).toBe(204);
    expect([(await keep()).status, await shown()]).toEqual([404, null]);
    expect((await post("/email-confirmations", { secret, isNew: true })).status).toBe(404);
    // The mail is tried again: it no longer goes.
    await send();
    expect(await db.database.prisma.accountMail.count({ where: { recipient: to } })).toBe(1);
  });

  it("is not asked for when it is one's own already", async () => {
    const email = clinic.owner.email.toUpperCase();
    const response = await put("/me/email", { currentPassword: OWNER_PASSWORD, email });
    expect([response.status, Problem.parse(await response.json()).errors]).toEqual([
      422,
      [{ path: "email", message: "is your address already" }],
    ]);
    const links = { identifier: { startsWith: `change-email:${clinic.owner.id}:` } };
    expect(await db.database.prisma.verificationToken.count({ where: links })).toBe(0);
  });

  it("cannot become somebody else's", async () => {
    const other = await aTenant(`Other ${number}`);
    await put("/me/email", { currentPassword: OWNER_PASSWORD, email: other.owner.email });
    await sendAccountMail({ kind: "change-email", account: clinic.owner.email, to: other.owner.email }, new Date());
    const secret = await mailSecret(other.owner.email);
    expect((await post("/email-confirmations", { secret, isNew: true })).status).toBe(409);
  });
});

describe("one's sign-ins", () => {
  it("are listed, ended one by one, and all at once; the next request of an ended one is refused", async () => {
    const other = await ownerHeaders(await createSession(clinic.owner.id, "A phone", new Date(), "203.0.113.9"));
    const list = async () =>
      SessionList.parse(await (await callApi("/me/sessions", { headers: clinic.asOwner })).json()).data;
    const phone = (await list()).find(({ isCurrent }) => !isCurrent);
    expect(phone).toMatchObject({ userAgent: "A phone", address: "203.0.113.9" });
    const end = (id: string, headers = clinic.asOwner) => callApi(`/me/sessions/${id}`, { method: "DELETE", headers });
    const stranger = await aTenant(`Stranger ${number}`);
    expect((await end(phone?.id ?? "", stranger.asOwner)).status).toBe(404);
    expect(await isSignedIn(other)).toBe(true);
    expect((await end(phone?.id ?? "")).status).toBe(204);
    expect((await end(phone?.id ?? "")).status).toBe(404);
    expect(await isSignedIn(other)).toBe(false);
    expect(await list()).toHaveLength(1);
    expect((await callApi("/me/sessions", { method: "DELETE", headers: clinic.asOwner })).status).toBe(204);
    expect(await isSignedIn(clinic.asOwner)).toBe(false);
  });

  it("are gone from the database a month after they ended", async () => {
    await createSession(clinic.owner.id, "An old phone", later(-70 * 24 * 60));
    const kept = () => db.database.prisma.session.count({ where: { userId: clinic.owner.id } });
    expect(await kept()).toBe(2);
    await upkeep(mintSystemScope(), () => new Date());
    expect(await kept()).toBe(1);
    await callApi("/me/sessions", { method: "DELETE", headers: clinic.asOwner });
    await upkeep(mintSystemScope(), () => later(29 * 24 * 60));
    expect(await kept()).toBe(1);
    await upkeep(mintSystemScope(), () => later(31 * 24 * 60));
    expect(await kept()).toBe(0);
  });

  it("of the guest are nobody's to see or end", async () => {
    const guest = await ownerHeaders(await createSession(await findOrCreateGuest(), null, new Date()));
    for (const method of ["GET", "DELETE"] as const)
      expect((await callApi("/me/sessions", { method, headers: guest })).status).toBe(403);
    expect((await callApi("/me", { method: "PATCH", headers: guest, json: { name: "x" } })).status).toBe(403);
    const json = { currentPassword: "x", password: NEW };
    expect((await callApi("/me/password", { method: "PUT", headers: guest, json })).status).toBe(403);
    const job: AccountMailJob = { kind: "reset-password", account: "guest@ringworthy.invalid" };
    await sendAccountMail(job, new Date());
    expect(await db.database.prisma.accountMail.count({ where: { recipient: job.account } })).toBe(0);
  });
});
