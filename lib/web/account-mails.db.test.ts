import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findMember } from "@/lib/account/member/membership.store";
import { sendAccountMail } from "@/lib/pipeline/tell/send-account-mail";
import { sendInvitation } from "@/lib/pipeline/tell/send-invitation";
import { env } from "@/lib/platform/env";
import { FreshInvitation, InvitationList } from "@/lib/present/account/team.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { startMailTrap } from "@/lib/testing/mail-trap";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
const PASSWORD = "a guest's very own words";
const trap = await startMailTrap();
testSettings({ SMTP_URL: trap.url, SIGN_UP: "open" });
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
});
afterEach(() => trap.refuse(false));
afterAll(async () => {
  await trap.close();
});

const secretIn = (text: string | undefined) => /#secret=([\w-]+)/.exec(text ?? "")?.[1] ?? "";
const everything = async () => {
  const tables = ["invitation", "verification_token", "account_mail", "delivery", "audit_event"];
  const rows = tables.map((table) => db.database.pool.query(`select to_jsonb(t)::text as row from "${table}" t`));
  return JSON.stringify((await Promise.all(rows)).map((found) => found.rows));
};

const invite = async (email: string) => {
  const tenant = await aTenant(`Who invites ${email}`);
  const json = { email, role: "viewer" };
  const made = await callApi("/invitations", { method: "POST", headers: tenant.asOwner, json });
  return { tenant, ...FreshInvitation.parse(await made.json()) };
};

describe("with a mail server", () => {
  it("an invitation is mailed, with a link that no table holds", async () => {
    const json = { email: "mailed@people.example", role: "analyst" };
    const made = await callApi("/invitations", { method: "POST", headers: clinic.asOwner, json });
    const { id, link } = FreshInvitation.parse(await made.json());
    expect(link).toBeNull();
    await sendInvitation(clinic.scope, id, new Date());
    const mail = trap.mails.at(-1);
    expect(mail?.to).toEqual(["mailed@people.example"]);
    expect(mail?.subject).toContain(clinic.organization.name);
    const secret = secretIn(mail?.text);
    expect(await everything()).not.toContain(secret);
    const answer = { secret, password: PASSWORD };
    expect((await callApi("/invitations/acceptance", { method: "POST", json: answer })).status).toBe(200);
    const user = await db.database.prisma.user.findUniqueOrThrow({ where: { email: "mailed@people.example" } });
    expect(user.emailVerified).not.toBeNull();
    expect(await findMember(clinic.scope, user.id)).toMatchObject({ role: "analyst" });
  });

  it("who deleted their account is told so at the address that it had; without one nothing is kept", async () => {
    const account = "gone@people.example";
    await sendAccountMail({ kind: "account-deleted", account }, new Date());
    const mail = trap.mails.at(-1);
    expect([mail?.to, mail?.subject]).toEqual([[account], "Your Ringworthy account was deleted"]);
    expect(mail?.text).toContain("they can invite you again");
    const { SMTP_URL } = env();
    Object.assign(env(), { SMTP_URL: undefined });
    await sendAccountMail({ kind: "account-deleted", account }, new Date());
    Object.assign(env(), { SMTP_URL });
    expect(await db.database.prisma.accountMail.count({ where: { recipient: account } })).toBe(0);
  });

  it("who signs up is answered the same, after the same work, whether the address has an account or not", async () => {
    const ask = (email: string) => callApi("/sign-up-links", { method: "POST", json: { email } });
    const jobs = async () =>
      (await db.database.pool.query("select data from pgboss.job where data->>'kind' = 'sign-up'")).rows.length;
    const answers = [await ask(clinic.owner.email), await ask("new@people.example")];
    expect(await Promise.all(answers.map(async (one) => [one.status, await one.text()]))).toEqual([
      [202, ""],
      [202, ""],
    ]);
    expect(await jobs()).toBe(2);
    await sendAccountMail({ kind: "sign-up", account: clinic.owner.email }, new Date());
    expect(trap.mails.at(-1)).toMatchObject({
      to: [clinic.owner.email],
      subject: "You already have a Ringworthy account",
    });
    expect(secretIn(trap.mails.at(-1)?.text)).toBe("");
    await sendAccountMail({ kind: "sign-up", account: "new@people.example" }, new Date());
    expect(trap.mails.at(-1)).toMatchObject({ to: ["new@people.example"], subject: "Create your Ringworthy account" });
  });

  it("an account is made by the link of that mail alone, for its address, and for an hour", async () => {
    const account = "later@people.example";
    const begin = { password: PASSWORD, organizationName: "Later", name: "Lee" };
    const signUp = (json: object) => callApi("/sign-up", { method: "POST", json: { ...begin, ...json } });
    const linkOf = async (now: Date) => {
      await sendAccountMail({ kind: "sign-up", account }, now);
      return secretIn(trap.mails.at(-1)?.text);
    };
    const outcomes = [account, clinic.owner.email].map(async (email) => {
      const answer = await signUp({ email });
      return [answer.status, (await answer.text()).includes("Ask for an e-mail first")];
    });
    expect(await Promise.all(outcomes)).toEqual([
      [403, true],
      [403, true],
    ]);
    expect((await signUp({ secret: await linkOf(new Date(Date.now() - 61 * 60_000)) })).status).toBe(404);
    expect((await signUp({ secret: "x".repeat(80) })).status).toBe(404);
    const secret = await linkOf(new Date());
    expect(await everything()).not.toContain(secret);
    const made = await signUp({ secret, email: "somebody-else@people.example" });
    expect([made.status, await made.json()]).toMatchObject([201, { owner: { email: account } }]);
    const user = await db.database.prisma.user.findUniqueOrThrow({ where: { email: account } });
    expect(user.emailVerified).not.toBeNull();
    expect((await signUp({ secret })).status).toBe(409);
  });

  it("a mail is mailed, and kept nowhere", async () => {
    await sendAccountMail({ kind: "reset-password", account: clinic.owner.email }, new Date());
    const mail = trap.mails.at(-1);
    expect(mail).toMatchObject({ to: [clinic.owner.email], subject: "Set a new password for Ringworthy" });
    const secret = secretIn(mail?.text);
    expect(secretIn(mail?.html)).toBe(secret);
    expect(await everything()).not.toContain(secret);
    const json = { secret, password: PASSWORD };
    expect((await callApi("/password-resets/confirmation", { method: "POST", json })).status).toBe(204);
  });

  it("a mail that is not taken is tried again with another secret", async () => {
    trap.refuse(true);
    await expect(sendAccountMail({ kind: "sign-in", account: clinic.owner.email }, new Date())).rejects.toThrow();
    trap.refuse(false);
    await sendAccountMail({ kind: "sign-in", account: clinic.owner.email }, new Date());
    expect(trap.mails.at(-1)?.subject).toContain("sign-in link");
  });

  it("a mail that is refused for good is given up", async () => {
    trap.refuse(550);
    const count = trap.mails.length;
    await sendAccountMail({ kind: "sign-in", account: clinic.owner.email }, new Date());
    await sendAccountMail({ kind: "sign-up", account: "refused@people.example" }, new Date());
    trap.refuse(false);
    expect(trap.mails).toHaveLength(count);
  });

  it("an invitation that is refused for good is given up, and says so", async () => {
    const { tenant, id, mailError } = await invite("refused@people.example");
    trap.refuse(550);
    await sendInvitation(tenant.scope, id, new Date());
    trap.refuse(false);
    const waiting = InvitationList.parse(await (await callApi("/invitations", { headers: tenant.asOwner })).json());
    expect([mailError, waiting.data.find((one) => one.id === id)?.mailError]).toEqual([null, "550 Not taken"]);
  });

  it("a mail server takes a mail for another one whose link differs, and for a repetition what is told again", async () => {
    const { tenant, id } = await invite("twice@people.example");
    const messageIds = async (send: () => Promise<void>) => {
      await send();
      await send();
      return new Set(trap.mails.slice(-2).map(({ messageId }) => messageId)).size;
    };
    const account = clinic.owner.email;
    const at = new Date();
    expect(await messageIds(() => sendInvitation(tenant.scope, id, at))).toBe(2);
    expect(await messageIds(() => sendAccountMail({ kind: "sign-in", account }, at, "a job"))).toBe(2);
    expect(
      await messageIds(() => sendAccountMail({ kind: "sign-up", account: "twice@people.example" }, at, "a job")),
    ).toBe(2);
    expect(await messageIds(() => sendAccountMail({ kind: "password-changed", account }, new Date(), "a job"))).toBe(1);
    expect(await messageIds(() => sendAccountMail({ kind: "password-changed", account }, at))).toBe(2);
  });

  it("nobody writes headers of their own by the name of an organisation", async () => {
    const evil = await aTenant("Clinic evil");
    await db.database.prisma.organization.update({
      where: { id: evil.organization.id },
      data: { name: "A\r\nBcc: everybody@evil.example\r\n\r\nhello" },
    });
    const json = { email: "victim@people.example", role: "viewer" };
    const made = await callApi("/invitations", { method: "POST", headers: evil.asOwner, json });
    await sendInvitation(evil.scope, FreshInvitation.parse(await made.json()).id, new Date());
    expect(trap.mails.at(-1)).toMatchObject({ to: ["victim@people.example"] });
    expect(trap.mails.at(-1)?.subject).toContain("A Bcc: everybody@evil.example hello");
  });
});
