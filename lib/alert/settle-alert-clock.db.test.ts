import { beforeAll, expect, it } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { settleAlertClock } from "@/lib/alert/settle-alert-clock.store";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-10T12:00:00Z");
let ada: Tenant;
beforeAll(async () => {
  ada = await aTenant("Ada");
});

const ask = async (text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows;

/** A message that was noted and is due so many hours from now. */
async function aMessage(key: string, status: string, attempts: number, notedIn: number, dueIn: number): Promise<void> {
  await ask(
    `insert into delivery (organization_id, channel, recipient, idempotency_key, subject, text, html, status, attempts, created_at, next_attempt_at)
     values ($1, 'email', 'ada@ada.example', $2, '', '', '', $3::delivery_status, $4, $5::timestamptz + make_interval(hours => $6), $5::timestamptz + make_interval(hours => $7))`,
    ada.organization.id,
    key,
    status,
    attempts,
    NOW,
    notedIn,
    dueIn,
  );
}

it("lets messages, digests and escalations go on after the clock was set back by a day", async () => {
  await aMessage("noted in time", "queued", 0, -1, 9);
  await aMessage("retried in time", "queued", 3, -1, 1);
  await aMessage("noted ahead", "queued", 0, 24, 24);
  await aMessage("noted further ahead", "queued", 0, 35, 35);
  await aMessage("noted ahead, for the morning", "queued", 0, 24, 33);
  await aMessage("refused ahead", "queued", 2, -1, 24);
  await aMessage("claimed ahead", "sending", 1, -1, 24);
  await aMessage("sent ahead", "sent", 1, 24, 24);
  const { id: userId } = ada.owner;
  for (const [key, notedIn, dueIn] of [
    ["in time", -1, 20],
    ["ahead, for the day", 24, 44],
    ["ahead by a little more, for the day", 25, 44],
    ["ahead, for the week", 24, 150],
    ["far ahead, for the week", 24 * 400, 24 * 400 + 150],
  ] as const)
    await ask(
      `insert into alert_notice (organization_id, user_id, idempotency_key, what, reason, subject, url, created_at, due_at)
       values ($1, $2, $3, 'raised', 'digest', '', '', $4::timestamptz + make_interval(hours => $5), $4::timestamptz + make_interval(hours => $6))`,
      ada.organization.id,
      userId,
      key,
      NOW,
      notedIn,
      dueIn,
    );
  for (const hours of [-2, 24])
    await ask(
      `insert into alert (organization_id, caller_id, kind, severity, detected_at, raised_at, evidence, rule_id, version)
       values ($1, '+12025550101', 'block', 'high', $2::timestamptz + make_interval(hours => $3), $2::timestamptz + make_interval(hours => $3), '{}', 'scan_block', 1)`,
      ada.organization.id,
      NOW,
      hours,
    );

  await settleAlertClock(mintSystemScope(), NOW);
  await settleAlertClock(mintSystemScope(), NOW);

  const hours = "round(extract(epoch from %s - $1::timestamptz) / 3600)::int";
  const hoursOf = (column: string) => hours.replace("%s", column);
  expect(
    await ask(`select idempotency_key as key, ${hoursOf("next_attempt_at")} as due from delivery order by id`, NOW),
  ).toEqual([
    { key: "noted in time", due: 9 },
    { key: "retried in time", due: 1 },
    { key: "noted ahead", due: 0 },
    { key: "noted further ahead", due: 0 },
    { key: "noted ahead, for the morning", due: 9 },
    { key: "refused ahead", due: 0 },
    { key: "claimed ahead", due: 0 },
    { key: "sent ahead", due: 24 },
  ]);
  expect(
    await ask(`select idempotency_key as key, ${hoursOf("due_at")} as due from alert_notice order by id`, NOW),
  ).toEqual([
    { key: "in time", due: 20 },
    { key: "ahead, for the day", due: 20 },
    { key: "ahead by a little more, for the day", due: 20 },
    { key: "ahead, for the week", due: 150 },
    { key: "far ahead, for the week", due: 24 + 150 },
  ]);
  expect(await ask(`select ${hoursOf("raised_at")} as raised from alert order by detected_at`, NOW)).toEqual([
    { raised: -2 },
    { raised: 0 },
  ]);
});
