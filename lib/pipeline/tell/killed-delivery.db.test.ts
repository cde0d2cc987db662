import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE_MS } from "@/lib/base/time-units";
import { type MailTrap, startMailTrap } from "@/lib/testing/mail-trap";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
// Messages are due from the moment the database notes them, which lies before this one on the slowest machine.
const NOW = new Date(Date.now() + 30 * MINUTE_MS).toISOString();
/** When what a dead process had taken upon itself may be taken again. */
const LATER = new Date(Date.now() + 36 * MINUTE_MS).toISOString();
const READER = "ada@clinic.example";
let organizationId: string;
let trap: MailTrap;
/** What happens to a mail before the server says that it has it. */
let onMail: () => Promise<void>;
let count = 0;

beforeEach(async () => {
  count += 1;
  const user = { connectOrCreate: { where: { email: READER }, create: { email: READER, name: "Ada" } } };
  const made = await db.database.prisma.organization.create({
    data: { slug: `killed-${count}`, name: "Clinic", memberships: { create: { role: "owner", user } } },
  });
  organizationId = made.id;
  onMail = async () => undefined;
  trap = await startMailTrap(() => onMail());
});
afterEach(() => trap.close());

function start(deed: string, now = NOW): ChildProcess {
  return fork("scripts/run-ts.mjs", ["lib/testing/alert-process.ts", deed, db.url, organizationId, NOW, now], {
    env: { ...process.env, SMTP_URL: trap.url },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

async function ended(child: ChildProcess): Promise<unknown> {
  const [code, signal] = await once(child, "exit");
  return signal ?? code;
}

/** Starts a process and kills it as soon as it stands where it is to die. */
async function killed(deed: string): Promise<void> {
  const child = start(deed);
  await once(child, "message");
  child.kill("SIGKILL");
  expect(await ended(child)).toBe("SIGKILL");
}

const rows = async (statement: string) => (await db.database.pool.query<object>(statement, [organizationId])).rows;
const alerts = () => rows("select caller_id from alert where organization_id = $1");
const outbox = () => rows("select recipient, status, attempts from delivery where organization_id = $1");

describe("a process that is killed between an alert and its delivery", { timeout: 60_000 }, () => {
  it("leaves nothing when it dies before both are kept, and the next one raises and tells once", async () => {
    await killed("raise-halfway");
    expect([await alerts(), await outbox()]).toEqual([[], []]);
    expect(await ended(start("raise-and-deliver"))).toBe(0);
    expect(await alerts()).toHaveLength(1);
    expect(trap.mails).toHaveLength(1);
  });

  it("leaves a message that the next one sends, and no second alert", async () => {
    await killed("raise-and-wait");
    expect(await outbox()).toEqual([{ recipient: READER, status: "queued", attempts: 0 }]);
    expect(trap.mails).toEqual([]);
    expect(await ended(start("raise-and-deliver"))).toBe(0);
    expect(await ended(start("raise-and-deliver", LATER))).toBe(0);
    expect(await alerts()).toHaveLength(1);
    expect(trap.mails.map(({ to }) => to)).toEqual([[READER]]);
    expect(await outbox()).toEqual([{ recipient: READER, status: "sent", attempts: 1 }]);
  });

  it.each([
    ["before the mail server has said that it has the mail, which arrives once", true, 1],
    ["after that and before it was noted, so that the mail comes again under the same Message-ID", false, 2],
  ])("dies %s", async (_, isLost, copies) => {
    const first = start("raise-and-deliver");
    const death = ended(first);
    onMail = async () => {
      onMail = async () => undefined;
      first.kill("SIGKILL");
      await death;
      if (isLost) throw new Error("Nobody waits for the answer");
    };
    expect(await death).toBe("SIGKILL");
    expect(await outbox()).toEqual([{ recipient: READER, status: "sending", attempts: 1 }]);
    expect(await ended(start("raise-and-deliver", LATER))).toBe(0);
    expect(await alerts()).toHaveLength(1);
    expect(trap.mails).toHaveLength(copies);
    expect(new Set(trap.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await outbox()).toEqual([{ recipient: READER, status: "sent", attempts: 2 }]);
  });
});
