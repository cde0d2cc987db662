import { beforeEach, describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { makeChannel } from "@/lib/alert/channels/make-channel.gateway";
import { reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { pushCalls } from "@/lib/pipeline/import/push-calls";
import { queueAlertMails } from "@/lib/pipeline/tell/queue-alert-mails";
import { ownerTransaction } from "@/lib/platform/db";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-10T12:00:00Z");
let scope: OrganizationScope;
let count = 0;

beforeEach(async () => {
  count += 1;
  const { prisma } = db.database;
  const made = await prisma.organization.create({ data: { slug: `mails-${count}`, name: "Ada's Clinic" } });
  scope = mintOrganizationScope(made.id, { kind: "system" });
  for (const [name, role] of [
    ["ada", "owner"],
    ["bob", "analyst"],
    ["eve", "viewer"],
  ] as const)
    await prisma.user.create({
      data: {
        email: `${name}-${count}@clinic.example`,
        name,
        memberships: { create: { organizationId: made.id, role } },
      },
    });
});

const draft = (last: number, change: Partial<AlertDraft> = {}): AlertDraft => ({
  callerId: `+120255501${String(last).padStart(2, "0")}`,
  carrier: "Verizon",
  kind: "block",
  severity: "critical",
  detectedAt: new Date("2026-11-10T09:00:00Z"),
  evidence: {
    metric: "blocked",
    rateBefore: 0,
    rateAfter: 0.2,
    low: 0.1,
    high: 0.3,
    n: 50,
    since: "2026-11-10T08:00:00.000Z",
    summary: "Ten calls were blocked.",
    odds: null,
    confirmedAt: null,
    overAt: null,
  },
  ruleId: "scan_block",
  version: 1,
  ...change,
});

async function evaluate(...drafts: AlertDraft[]) {
  await ownerTransaction(async (tx) => {
    const alerts = await reconcileAlerts(scope, tx, drafts, { importId: null, now: NOW });
    await queueAlertMails(scope, tx, alerts, { importId: null, now: NOW });
  });
  const { rows } = await db.database.pool.query<{ recipient: string; subject: string; key: string; answers: string }>(
    `select recipient, subject, idempotency_key as key, in_reply_to as answers from delivery
     where organization_id = $1 and channel_id is null order by id`,
    [scope.organizationId],
  );
  return rows;
}

async function toldToChannels() {
  const { rows } = await db.database.pool.query<{ recipient: string; type: string; severity: string | null }>(
    `select recipient, payload::jsonb ->> 'type' as type, payload::jsonb -> 'data' ->> 'severity' as severity
     from delivery where organization_id = $1 and channel_id is not null order by id`,
    [scope.organizationId],
  );
  return rows.map(({ recipient, type, severity }) => `${recipient}: ${type} ${severity}`);
}

const addChannel = (name: string, minSeverity: "critical" | "medium") =>
  makeChannel(scope, { kind: "webhook", name, url: "https://hooks.clinic.example/in", minSeverity });

/** 300 calls that were answered and 100 that were blocked, from the hour on in which the changes began. */
async function holdCalls(callerId: string) {
  const tally = {
    organizationId: scope.organizationId,
    hour: new Date("2026-11-10T08:00:00Z"),
    attribution: "none",
  } as const;
  const nothing = { talkMs: 0n, shortCalls: 0, zeroCalls: 0 };
  const whose = { callerId: callerId, carrier: "Verizon", campaign: "" };
  await db.database.prisma.tally.createMany({
    data: [
      { ...tally, ...whose, ...nothing, outcome: "answered", attempts: 300, refusals: 0 },
      { ...tally, ...whose, ...nothing, outcome: "blocked_603plus", attempts: 100, refusals: 100 },
    ],
  });
}

const over = (alert: AlertDraft): AlertDraft => ({
  ...alert,
  evidence: { ...alert.evidence, overAt: "2026-11-10T11:00:00.000Z" },
});

describe("queueAlertMails", () => {
  it("tell the figure of all calls that are in, not of those alone that raised it", async () => {
    await holdCalls(draft(7).callerId);
    const [mail] = await evaluate(draft(7));
    expect(mail?.subject).toMatch(/0\.0% → 25\.0% \(n = 400\) since/);
  });

  it("tells it of older changes, too: the first calls that show one may be two", async () => {
    await holdCalls(draft(7).callerId);
    const old = draft(7, { detectedAt: new Date("2026-10-01T09:00:00Z") });
    await evaluate(old);
    const { rows } = await db.database.pool.query<{ text: string }>(
      "select text from delivery where organization_id = $1 order by id limit 1",
      [scope.organizationId],
    );
    expect(rows[0]?.text).toMatch(/0\.0% → 25\.0% \(n = 400\) since/);
  });

  it("tells those who can act, once, whatever is evaluated again", async () => {
    const mails = await evaluate(draft(1));
    expect(mails.map(({ recipient }) => recipient.split("-")[0])).toEqual(["ada", "bob"]);
    expect(await evaluate(draft(1))).toHaveLength(2);
  });

  it("tells one incident over several numbers in one mail, and another kind in another", async () => {
    const mails = await evaluate(draft(1), draft(2), draft(3), draft(4, { kind: "label" }));
    const toAda = mails.filter(({ recipient }) => recipient.startsWith("ada"));
    expect(toAda.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^3 numbers: network blocks rose on Verizon/),
      expect.stringMatching(/^\+1 202 555 0104: /),
    ]);
  });

  it("answers in the same thread when it is over, and says nothing twice", async () => {
    const [first] = await evaluate(draft(1));
    const mails = await evaluate(over(draft(1)));
    expect(mails).toHaveLength(4);
    expect(mails[2]).toMatchObject({ answers: first?.key, subject: expect.stringContaining("all clear") });
    expect(await evaluate(over(draft(1)))).toHaveLength(4);
  });

  it("answers who has another address by now, in the thread of the mail that went to the old one", async () => {
    const [first] = await evaluate(draft(1));
    await db.database.prisma.user.update({
      where: { email: first?.recipient ?? "" },
      data: { email: `moved-${first?.recipient}` },
    });
    const answer = (await evaluate(over(draft(1)))).find(({ recipient }) => recipient.startsWith("moved"));
    expect(answer).toMatchObject({ answers: first?.key, subject: expect.stringContaining("all clear") });
  });

  it("answers mails whose keys end in an address, as those of earlier versions do", async () => {
    await evaluate(draft(1));
    await db.database.pool.query(
      "update delivery set idempotency_key = regexp_replace(idempotency_key, '[^:]*$', recipient) where organization_id = $1",
      [scope.organizationId],
    );
    expect(await evaluate(over(draft(1)))).toHaveLength(4);
  });

  it("takes back what later data undid, and tells it again when it holds again and ends", async () => {
    await evaluate(draft(1));
    const mails = await evaluate();
    expect(mails.at(-1)).toMatchObject({ subject: expect.stringContaining("alert withdrawn") });
  });

  it("sends no all-clear for history, which was told in a summary", async () => {
    const old = draft(1, { detectedAt: new Date("2026-10-01T09:00:00Z") });
    const mails = await evaluate(old);
    expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill(expect.stringContaining("found in older calls")));
    expect(await evaluate(over(old))).toHaveLength(2);
  });

  it("names in the mail whom the header of the latest blocked call names", async () => {
    const call = {
      callId: "call-1",
      callerId: "+12025550101",
      callee: "+13125550199",
      startedAt: "2026-11-10T08:20:00Z",
      sipCode: 603,
      sipPhrase: "Network Blocked",
      carrier: "Verizon",
    };
    const reason = 'SIP;cause=603;text="v=analytics1;url=https://redress.carrier.example/case";location=TN';
    const pushed = await pushCalls(scope, undefined, [call, { ...call, callId: "call-2", reason }], NOW);
    expect(pushed.imported).toBe(2);
    expect(await evaluate(draft(1), draft(2, { kind: "label" }))).toHaveLength(4);
    const { rows } = await db.database.pool.query<{ text: string }>(
      "select text from delivery where organization_id = $1 order by id limit 1",
      [scope.organizationId],
    );
    expect(rows[0]?.text).toContain("https://redress.carrier.example/case");
  });

  it("tells channels of what is urgent enough for them, once, and of its end those that were told", async () => {
    await addChannel("pager", "critical");
    await addChannel("room", "medium");
    const grave = draft(1);
    const slight = draft(2, { kind: "label", severity: "medium" });
    await evaluate(grave, slight);
    await evaluate(grave, slight);
    const raised = ["pager: alert.raised critical", "room: alert.raised critical", "room: alert.raised medium"];
    expect(await toldToChannels()).toEqual(raised);
    await addChannel("newcomer", "medium");
    await evaluate(over(grave), over(slight));
    expect(await toldToChannels()).toEqual([
      ...raised,
      "pager: alert.all_clear null",
      "room: alert.all_clear null",
      "room: alert.all_clear null",
    ]);
  });
});
