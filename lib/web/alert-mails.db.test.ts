import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { createSession } from "@/lib/account/sign-in/session.store";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { changeOwnPreferences } from "@/lib/alert/person/alert-recipient.store";
import { changeAlertSettings } from "@/lib/alert/person/alert-setting.store";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { HOUR_MS } from "@/lib/base/time-units";
import { upkeep } from "@/lib/pipeline/keep/upkeep";
import { deliverAlerts } from "@/lib/pipeline/tell/deliver-alerts";
import { escalateAlerts } from "@/lib/pipeline/tell/escalate-alerts";
import { queueAlertMails } from "@/lib/pipeline/tell/queue-alert-mails";
import { tellGathered } from "@/lib/pipeline/tell/tell-gathered";
import { ownerTransaction } from "@/lib/platform/db";
import { AlertPreferencesItem } from "@/lib/present/delivery/alert-settings.schema";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";
import { aTenant, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { startMailTrap } from "@/lib/testing/mail-trap";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
const trap = await startMailTrap();
testSettings({ SMTP_URL: trap.url });
let clinic: Tenant;
let bob: string;
let now: Date;
let number = 0;
beforeAll(async () => {
  clinic = await aTenant("Clinic", "UTC");
  const user = await db.database.prisma.user.create({
    data: {
      email: "bob@clinic.example",
      memberships: { create: { organizationId: clinic.organization.id, role: "viewer" } },
    },
  });
  bob = user.id;
});
beforeEach(() => {
  // Deliveries are due, and mails are counted, from the moment the database notes them.
  now = new Date();
});
afterEach(async () => {
  trap.refuse(false);
  for (const table of ["alert", "delivery", "alert_recipient", "alert_setting", "alert_notice"])
    await db.database.pool.query(`delete from ${table}`);
});
afterAll(async () => {
  await trap.close();
});

const later = (ms: number) => new Date(now.getTime() + ms);
const prefer = (userId: string, change: Partial<AlertPreferences>) =>
  changeOwnPreferences(clinic.scope, userId, () => AlertPreferences.parse(change));
const agree = (change: object) => changeAlertSettings(clinic.scope, () => AlertSettings.parse(change));
const draft = (severity: "critical" | "high" = "high") => {
  number += 1;
  return {
    ...aRaisedAlert(number % 100, 0.2).draft,
    severity,
    carrier: `Carrier ${number}`,
    detectedAt: new Date(now.getTime() - HOUR_MS),
  };
};
/** Raises the alerts that the ledger implies; others are taken back. */
async function raise(...drafts: readonly ReturnType<typeof draft>[]) {
  await ownerTransaction(async (tx) => {
    const alerts = await reconcileAlerts(clinic.scope, tx, drafts, { importId: null, now });
    await queueAlertMails(clinic.scope, tx, alerts, { importId: null, now });
  });
}
/** Sends what is due by then. @returns what has arrived since */
async function arrived(at = new Date(Date.now() + 60_000)) {
  const before = trap.mails.length;
  await deliverAlerts(clinic.scope, () => at);
  return trap.mails.slice(before);
}
const deliveries = async () =>
  (await db.database.pool.query("select recipient, status, last_error, kind from delivery order by id")).rows;
const link = (text: string | undefined) => /<([^>]+)>/.exec(text ?? "")?.[1] ?? "";

describe("a mail", () => {
  it("carries one-click unsubscribing, says why it comes, and has a stable id", async () => {
    await raise(draft());
    const [mail] = await arrived();
    expect(mail?.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(link(mail?.headers.get("list-unsubscribe"))).toMatch(/\/api\/v1\/alert-mail-subscription\?token=[\w-]+$/);
    expect(mail?.text).toContain("You get this because you handle alerts for Clinic");
    expect(mail?.html).toMatch(/\/unsubscribe\?token=[\w-]{40,}"/);
    expect(mail?.messageId).toContain(`.${clinic.owner.id}@`);
    expect(mail?.messageId).toMatch(/^<alert\.[\w-]+\.[\w-]+@/);
  });

  it.each(["/outbox", "/export"])(
    "is read by %s without the token by which its reader alone ends such mails",
    async (path) => {
      await raise(draft());
      const text = await (await callApi(path, { headers: clinic.asOwner })).text();
      expect(text).toContain("/unsubscribe?token=•••");
      expect(text).not.toMatch(/token=[\w-]{20}/);
      const [mail] = await arrived();
      expect(mail?.text).toMatch(/\/unsubscribe\?token=[\w-]{40,}/);
    },
  );

  it("that was handed over and not settled, its process being killed, comes again with the same id, and only then", async () => {
    await raise(draft());
    const { claimDelivery } = await import("@/lib/alert/outbox.store");
    const { sendMail } = await import("@/lib/platform/mailer");
    const claim = await claimDelivery(clinic.scope, later(20_000));
    if (claim === null) throw new Error("nothing to send");
    await sendMail(claim);
    const first = trap.mails.at(-1);
    // Here the process dies. Nobody takes the mail before the claim has run out.
    expect(await arrived(later(60_000))).toEqual([]);
    const [again, ...more] = await arrived(later(6 * 60_000));
    expect([again?.messageId, more]).toEqual([first?.messageId, []]);
    expect(await arrived(later(HOUR_MS))).toEqual([]);
  });

  it("that nobody began to send, because the process was killed before, is sent once", async () => {
    await raise(draft());
    expect(await arrived(later(60_000))).toHaveLength(1);
    expect(await arrived(later(HOUR_MS))).toEqual([]);
  });

  it("holds no header that a name has smuggled in", async () => {
    await db.database.prisma.organization.update({
      where: { id: clinic.organization.id },
      data: { name: "A\r\nBcc: everybody@evil.example\r\n\r\nhello" },
    });
    await callApi("/alert-preferences/test", { method: "POST", headers: clinic.asOwner });
    const [mail] = await arrived();
    await db.database.prisma.organization.update({ where: { id: clinic.organization.id }, data: { name: "Clinic" } });
    expect(mail?.to).toEqual([clinic.owner.email]);
    expect(mail?.headers.has("bcc")).toBe(false);
    expect(mail?.subject).toContain("A Bcc: everybody@evil.example");
  });
});

describe("who wants no mails", () => {
  const post = (url: string) => {
    const { pathname, search } = new URL(url);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = "List-Unsubscribe=One-Click";
    return callApi(`${pathname.replace("/api/v1", "")}${search}`, { method: "POST", headers, body });
  };

  it("says so with one click and without signing in; only looking at the address changes nothing", async () => {
    const [one, two, three] = [draft(), draft(), draft()];
    await raise(one);
    const [mail] = await arrived();
    const url = link(mail?.headers.get("list-unsubscribe"));
    const { search } = new URL(url);
    const looked = await callApi(`/alert-mail-subscription${search}`);
    expect([looked.status, looked.headers.get("location")]).toEqual([
      303,
      `http://127.0.0.1:3000/unsubscribe${search}`,
    ]);
    await raise(one, two);
    expect((await post(url)).status).toBe(204);
    expect((await post(url)).status).toBe(204);
    // What was waiting already is not sent either.
    expect(await arrived()).toEqual([]);
    expect((await deliveries()).at(-1)).toMatchObject({
      status: "withdrawn",
      last_error: "They have said since that they want no mails.",
    });
    await raise(one, two, three);
    expect(await deliveries()).toHaveLength(2);
    const own = await callApi("/alert-preferences", { headers: clinic.asOwner });
    expect(AlertPreferencesItem.parse(await own.json())).toMatchObject({
      isOwn: true,
      preferences: { wantsMail: false },
    });
  });

  it.each(["", "x", "AAAA".repeat(30)])("is not found by a made-up token: %j", async (token) => {
    const answer = await post(`http://localhost/api/v1/alert-mail-subscription?token=${token}`);
    expect(answer.status).toBe(token === "" ? 422 : 404);
  });
});

describe("preferences", () => {
  it("are each person's own, kept by the API, and go back to the organisation's", async () => {
    await agree({ defaults: { minSeverity: "critical" } });
    const get = async () =>
      AlertPreferencesItem.parse(await (await callApi("/alert-preferences", { headers: clinic.asOwner })).json());
    expect(await get()).toMatchObject({ isOwn: false, preferences: { minSeverity: "critical" } });
    const json = { minSeverity: "high", rhythm: "weekly", timeZone: "Europe/Berlin" };
    const put = await callApi("/alert-preferences", { method: "PUT", headers: clinic.asOwner, json });
    expect(put.status).toBe(200);
    expect(await get()).toMatchObject({ isOwn: true, preferences: { ...json, wantsMail: true } });
    expect((await callApi("/alert-preferences", { method: "DELETE", headers: clinic.asOwner })).status).toBe(204);
    expect(await get()).toMatchObject({ isOwn: false });
  });

  it.each<[string, object]>([
    ["an hour that no day has", { digestHour: 24 }],
    ["a zone that no map has", { timeZone: "Mars/Olympus" }],
    ["minutes that are no quarter", { quietFromMinutes: 7 }],
    ["a year that no calendar has", { pausedUntil: "0000-01-01T00:00:00Z" }],
    ["an unknown rhythm", { rhythm: "hourly" }],
  ])("take no %s", async (_, json) => {
    expect((await callApi("/alert-preferences", { method: "PUT", headers: clinic.asOwner, json })).status).toBe(422);
  });

  it("of a program there are none", async () => {
    expect((await callApi("/alert-preferences", { headers: clinic.asKey })).status).toBe(403);
  });

  it("hold a mail back through the night, and not a critical one", async () => {
    const minutes = (date: Date) => Math.floor((date.getUTCHours() * 60 + date.getUTCMinutes()) / 15) * 15;
    const quietToMinutes = (minutes(now) + 120) % 1_440;
    await prefer(clinic.owner.id, { quietFromMinutes: minutes(now), quietToMinutes });
    await raise(draft("high"), draft("critical"));
    expect(await arrived(later(30 * 60_000))).toHaveLength(1);
    expect(await arrived(later(121 * 60_000))).toHaveLength(1);
  });

  it("gather what they say for one mail of the day, in the order of urgency, with what became of it", async () => {
    await prefer(clinic.owner.id, { rhythm: "daily" });
    const [one, two] = [draft("high"), draft("critical")];
    await raise(one, two);
    await raise(two);
    expect(await deliveries()).toEqual([]);
    await tellGathered(clinic.scope, later(HOUR_MS / 60));
    expect(await deliveries()).toEqual([]);
    const tomorrow = later(25 * HOUR_MS);
    await Promise.all([tellGathered(clinic.scope, tomorrow), tellGathered(clinic.scope, tomorrow)]);
    const [mail, ...more] = await arrived(tomorrow);
    expect(mail?.subject).toBe("Your day: 2 new alerts, 1 alert withdrawn");
    expect(more).toEqual([]);
  });
});

describe("the budget", () => {
  it("lets so many mails through, and tells the rest together, saying so", async () => {
    await agree({ mailsPerDay: 2 });
    await raise(draft(), draft(), draft(), draft());
    expect(await arrived()).toHaveLength(2);
    const evening = later(25 * HOUR_MS);
    await tellGathered(clinic.scope, evening);
    const [mail] = await arrived(evening);
    expect(mail?.subject).toBe("More from today: 2 new alerts");
    expect(mail?.text).toContain("You have had 2 mails in 24 hours");
  });
});

describe("what nobody acknowledges", () => {
  it("goes to the next people, once, an incident in one mail", async () => {
    await agree({
      escalation: [
        { afterHours: 4, userIds: [bob] },
        { afterHours: 8, roles: ["owner"] },
      ],
    });
    const [one, two] = [draft(), draft()];
    await raise({ ...one, carrier: "Verizon" }, { ...two, carrier: "Verizon" });
    await arrived();
    await escalateAlerts(clinic.scope, later(3 * HOUR_MS));
    expect(await arrived(later(3 * HOUR_MS))).toEqual([]);
    await escalateAlerts(clinic.scope, later(4 * HOUR_MS));
    await escalateAlerts(clinic.scope, later(5 * HOUR_MS));
    const [mail, ...more] = await arrived(later(5 * HOUR_MS));
    expect([mail?.to, more]).toEqual([["bob@clinic.example"], []]);
    expect(mail?.subject).toMatch(/^Not acknowledged: 2 numbers/);
    expect(mail?.text).toContain("Nobody has acknowledged this for 4 hours");
    await escalateAlerts(clinic.scope, later(9 * HOUR_MS));
    const [second] = await arrived(later(9 * HOUR_MS));
    expect(second?.to).toEqual([clinic.owner.email]);
    expect(second?.headers.get("in-reply-to")).toMatch(/^<alert\./);
  });

  it("is left alone when somebody has, and when it is older than the agreement", async () => {
    await agree({ escalation: [{ afterHours: 1, userIds: [bob] }] });
    await raise(draft());
    await db.database.pool.query("update alert set status = 'acknowledged'");
    await escalateAlerts(clinic.scope, later(2 * HOUR_MS));
    await db.database.pool.query("update alert set status = 'open'");
    await agree({ escalation: [{ afterHours: 1, userIds: [bob] }], escalatesFrom: later(HOUR_MS).toISOString() });
    await escalateAlerts(clinic.scope, later(2 * HOUR_MS));
    expect(await deliveries()).toHaveLength(1);
  });

  it("is looked after from time to time: escalated, gathered, woken from its snooze, and sent", async () => {
    await agree({ escalation: [{ afterHours: 1, userIds: [bob] }] });
    await raise(draft());
    const before = trap.mails.length;
    await upkeep(mintSystemScope(), () => later(2 * HOUR_MS));
    const asked = await db.database.pool.query(
      "select data from pgboss.job where name = 'deliver' and data ->> 'organizationId' = $1",
      [clinic.organization.id],
    );
    expect([trap.mails.length - before, asked.rowCount]).toEqual([0, 1]);
    await arrived(later(2 * HOUR_MS));
    expect(trap.mails.slice(before).map(({ to }) => to[0])).toEqual([clinic.owner.email, "bob@clinic.example"]);
    await db.database.pool.query("update alert set status = 'snoozed', snoozed_until = $1", [later(3 * HOUR_MS)]);
    await upkeep(mintSystemScope(), () => later(4 * HOUR_MS));
    const { rows } = await db.database.pool.query(
      "select a.status, n.kind from alert a join alert_note n on n.alert_id = a.id order by n.id desc limit 1",
    );
    expect(rows).toEqual([{ status: "open", kind: "woken" }]);
  });
});

describe("an address that takes no mails", () => {
  it("is given up at once and named on the page of alerts until a mail arrives", async () => {
    trap.refuse(550);
    await raise(draft());
    await arrived();
    expect(await deliveries()).toMatchObject([{ status: "failed", last_error: expect.stringContaining("550") }]);
    const { listBounced } = await import("@/lib/alert/person/alert-recipient.store");
    expect(await listBounced(clinic.scope)).toMatchObject([
      { email: clinic.owner.email, error: expect.stringContaining("550") },
    ]);
    trap.refuse(false);
    await raise(draft());
    expect(await arrived()).toHaveLength(1);
    expect(await listBounced(clinic.scope)).toEqual([]);
  });

  it("is tried again when its server is only busy", async () => {
    trap.refuse(451);
    await raise(draft());
    await arrived();
    expect(await deliveries()).toMatchObject([{ status: "queued", last_error: expect.stringContaining("451") }]);
    trap.refuse(false);
    expect(await arrived(new Date(Date.now() + 120_000))).toHaveLength(1);
  });
});

it("a test mail reaches who asks for it, even who wants no others; a guest gets none", async () => {
  await prefer(clinic.owner.id, { wantsMail: false });
  expect((await callApi("/alert-preferences/test", { method: "POST", headers: clinic.asOwner })).status).toBe(202);
  const [mail] = await arrived();
  expect(mail).toMatchObject({ to: [clinic.owner.email], subject: "Alerts of Clinic reach you" });
  const nobody = await ownerHeaders(await createSession(bob, null, new Date()));
  expect((await callApi("/alert-preferences/test", { method: "POST", headers: nobody })).status).toBe(202);
});
