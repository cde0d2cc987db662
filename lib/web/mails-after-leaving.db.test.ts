import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSession } from "@/lib/account/sign-in/session.store";
import { reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { HOUR_MS } from "@/lib/base/time-units";
import { deliverAlerts } from "@/lib/pipeline/tell/deliver-alerts";
import { queueAlertMails } from "@/lib/pipeline/tell/queue-alert-mails";
import { ownerTransaction } from "@/lib/platform/db";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";
import { aTenant, OWNER_PASSWORD, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { startMailTrap } from "@/lib/testing/mail-trap";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
const trap = await startMailTrap();
testSettings({ SMTP_URL: trap.url });
let clinic: Tenant;
let bob: { readonly id: string; readonly email: string; readonly headers: Record<string, string> };
let number = 0;
beforeEach(async () => {
  number += 1;
  clinic = await aTenant(`Clinic ${number}`, "UTC");
  const { passwordHash } = await db.database.prisma.user.findUniqueOrThrow({ where: { id: clinic.owner.id } });
  const user = await db.database.prisma.user.create({
    data: {
      ...{ email: `bob-${number}@clinic.example`, passwordHash },
      memberships: { create: { organizationId: clinic.organization.id, role: "analyst" } },
    },
  });
  bob = { id: user.id, email: user.email, headers: await ownerHeaders(await createSession(user.id, "a", new Date())) };
});
afterEach(async () => {
  await db.database.pool.query("delete from delivery");
});
afterAll(async () => {
  await trap.close();
});

async function raise() {
  const now = new Date();
  const draft = { ...aRaisedAlert(1, 0.2).draft, detectedAt: new Date(now.getTime() - HOUR_MS) };
  await ownerTransaction(async (tx) => {
    const alerts = await reconcileAlerts(clinic.scope, tx, [draft], { importId: null, now });
    await queueAlertMails(clinic.scope, tx, alerts, { importId: null, now });
  });
}
const tellTest = () => callApi("/alert-preferences/test", { method: "POST", headers: bob.headers });
/** Sends what is due. @returns to whom */
async function arrived() {
  const before = trap.mails.length;
  await deliverAlerts(clinic.scope, () => new Date(Date.now() + 60_000));
  return trap.mails.slice(before).flatMap(({ to }) => to);
}
const statuses = async () =>
  (await db.database.pool.query("select status from delivery where recipient = $1", [bob.email])).rows.map(
    ({ status }) => status,
  );

describe("mails that wait for somebody", () => {
  const removed = () => callApi(`/members/${bob.id}`, { method: "DELETE", headers: clinic.asOwner });
  const left = () =>
    callApi("/organizations/current/departure", {
      method: "POST",
      headers: bob.headers,
      json: { slug: clinic.organization.slug },
    });
  const json = { currentPassword: OWNER_PASSWORD };
  const deleted = () => callApi("/me/deletion", { method: "POST", headers: bob.headers, json });

  it("arrive while they belong to the organisation", async () => {
    await raise();
    await tellTest();
    expect((await arrived()).sort()).toEqual([bob.email, bob.email, clinic.owner.email]);
  });

  it.each([
    ["was taken out", removed],
    ["left", left],
    ["deleted their account", deleted],
  ])("are taken back once they %s; others get theirs", async (_, go) => {
    await raise();
    await tellTest();
    expect((await go()).status).toBe(204);
    expect(await arrived()).toEqual([clinic.owner.email]);
    expect(await statuses()).toEqual(["withdrawn", "withdrawn"]);
  });

  it("go to the address that they have when it is sent, and the outbox says so", async () => {
    await raise();
    const email = `moved-${bob.email}`;
    await db.database.prisma.user.update({ where: { id: bob.id }, data: { email } });
    expect((await arrived()).sort()).toEqual([clinic.owner.email, email].sort());
    const { rows } = await db.database.pool.query("select recipient from delivery where user_id = $1", [bob.id]);
    expect(rows).toEqual([{ recipient: email }]);
  });

  it("tell nobody the new address of who left meanwhile", async () => {
    await raise();
    await removed();
    await db.database.prisma.user.update({ where: { id: bob.id }, data: { email: `moved-${bob.email}` } });
    await arrived();
    expect(await statuses()).toEqual(["withdrawn"]);
  });

  it("and do not say whose they are are sent to who has that address here, and to nobody else", async () => {
    await raise();
    await db.database.pool.query("update delivery set user_id = null");
    await removed();
    expect(await arrived()).toEqual([clinic.owner.email]);
  });
});
