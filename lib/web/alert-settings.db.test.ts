import { expect, it } from "vitest";
import { AlertRuleItem } from "@/lib/present/alert/alert-rule.schema";
import { AlertPreferencesItem, AlertSettingsItem } from "@/lib/present/delivery/alert-settings.schema";
import { aTenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();

it("pauses mails until a day begins where they are read", async () => {
  const { asOwner: headers } = await aTenant("Coast", "America/Los_Angeles");
  const pause = async (json: object) => {
    const answer = await callApi("/alert-preferences", { method: "PUT", headers, json });
    return AlertPreferencesItem.parse(await answer.json()).preferences.pausedUntil;
  };
  const day = "2026-12-05";
  expect(await pause({ pausedUntil: day })).toBe("2026-12-05T08:00:00.000Z");
  expect(await pause({ pausedUntil: day, timeZone: "Asia/Kathmandu" })).toBe("2026-12-04T18:15:00.000Z");
  expect(await pause({ pausedUntil: "2026-12-05T00:00:00.000Z" })).toBe("2026-12-05T00:00:00.000Z");
});

it("keeps what two people change at a time, though nothing was changed before", async () => {
  const { organization, asOwner: headers } = await aTenant("Clinic");
  const patch = (path: string, json: object) => callApi(path, { method: "PATCH", headers, json });
  const waiting = async () => {
    const { rows } = await db.database.pool.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows[0]?.count;
  };
  // Both come to where they would write before either can.
  const holder = await db.database.pool.connect();
  await holder.query("begin");
  await holder.query("insert into alert_setting (organization_id, setting) values ($1, '{}')", [organization.id]);
  const both = [patch("/alert-settings", { mailsPerDay: 7 }), patch("/alert-rules/score_low", { isEnabled: false })];
  await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
  await holder.query("rollback");
  holder.release();
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  const settings = AlertSettingsItem.parse(await (await callApi("/alert-settings", { headers })).json());
  const rule = AlertRuleItem.parse(await (await callApi("/alert-rules/score_low", { headers })).json());
  expect([settings.mailsPerDay, rule.isEnabled]).toEqual([7, false]);
});
