import { beforeEach, describe, expect, it } from "vitest";
import { expectLink } from "@/lib/account/credential/verification.store";
import { addSavedView } from "@/lib/account/person/saved-view.store";
import { mintPersonScope } from "@/lib/account/person-scope";
import { createSession } from "@/lib/account/sign-in/session.store";
import { sendAccountMail } from "@/lib/pipeline/tell/send-account-mail";
import { FreshInvitation, InvitationList } from "@/lib/present/account/team.schema";
import { aTenant, OWNER_PASSWORD, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
testSettings({ SIGN_UP: "open" });
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLER_ID = "+13125550100";
const PASSWORD = "quite another long password";
const currentPassword = OWNER_PASSWORD;
/** Which of two comes first is chance: each pair is tried so often. */
const TIMES = Array.from({ length: 3 });
let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  globalThis.ringworthyRateLimiter = undefined;
  clinic = await aTenant(`Clinic ${++number}`);
});

type Headers = Readonly<Record<string, string>>;
const ask = (
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  json?: unknown,
  headers: Headers = clinic.asOwner,
) => callApi(path, { method, headers, ...(json === undefined ? {} : { json }) });
/** What is answered to requests that come at the same moment, in their order. */
const together = async (...asked: readonly Promise<Response>[]) =>
  (await Promise.all(asked)).map(({ status }) => status);
const member = async (role: "admin" | "viewer", tenant = clinic) => {
  const user = await db.database.prisma.user.create({ data: { email: `person-${++number}@people.example` } });
  const organizationId = tenant.organization.id;
  await db.database.prisma.membership.create({ data: { organizationId, userId: user.id, role } });
  return { id: user.id, headers: await ownerHeaders(await createSession(user.id, null, new Date())) };
};
const owners = async () => {
  const where = { organizationId: clinic.organization.id, role: "owner" } as const;
  return (await db.database.prisma.membership.findMany({ where })).map(({ userId }) => userId);
};
const invite = async (email: string, tenant = clinic) => {
  const json = { email, role: "viewer" };
  const made = FreshInvitation.parse(await (await ask("POST", "/invitations", json, tenant.asOwner)).json());
  return { id: made.id, secret: made.link?.split("#secret=")[1] ?? "" };
};
const accept = (secret: string) => ask("POST", "/invitations/acceptance", { secret, password: PASSWORD }, {});
const count = async (text: string, values: readonly unknown[] = []) => {
  const { rows } = await db.database.pool.query<{ n: number }>(`select count(*)::int as n from ${text}`, [...values]);
  return rows[0]?.n;
};

describe("an organisation has one owner", () => {
  it("though its owner makes two people the owner in two windows", async () => {
    const [one, other] = [await member("admin"), await member("viewer")];
    const pass = (to: string) => ask("PUT", "/organizations/current/owner", { userId: to });
    expect((await together(pass(one.id), pass(other.id))).filter((status) => status === 204)).toHaveLength(1);
    expect(await owners()).toHaveLength(1);
  });

  it("though who is made the owner deletes their account, leaves or is taken out", async () => {
    for (const _ of TIMES) {
      clinic = await aTenant(`Clinic ${++number}`);
      const heirs = [await member("admin"), await member("admin"), await member("admin")] as const;
      const slug = clinic.organization.slug;
      const goes = [
        () => ask("POST", "/me/deletion", {}, heirs[0].headers),
        () => ask("POST", "/organizations/current/departure", { slug }, heirs[1].headers),
        () => ask("DELETE", `/members/${heirs[2].id}`),
      ];
      for (const [at, go] of goes.entries()) {
        const [before] = await owners();
        if (before !== clinic.owner.id) break;
        const statuses = await together(ask("PUT", "/organizations/current/owner", { userId: heirs[at]?.id }), go());
        expect(Math.max(...statuses)).toBeLessThan(500);
        expect(await owners()).toHaveLength(1);
      }
    }
  });
});

describe("an invitation", () => {
  it("is one, though two people invite somebody", async () => {
    const json = { email: "one@people.example", role: "viewer" };
    await together(...TIMES.map(() => ask("POST", "/invitations", json)));
    const answer = await callApi("/invitations", { headers: clinic.asOwner });
    expect(InvitationList.parse(await answer.json()).data).toHaveLength(1);
  });

  it("is either answered or taken back", async () => {
    for (const _ of TIMES) {
      const { id, secret } = await invite(`new-${++number}@people.example`);
      const before = await count("membership where organization_id = $1", [clinic.organization.id]);
      const [accepted, revoked] = await together(accept(secret), ask("DELETE", `/invitations/${id}`));
      expect([
        [200, 404],
        [404, 204],
      ]).toContainEqual([accepted, revoked]);
      const joined = await count("membership where organization_id = $1", [clinic.organization.id]);
      expect((joined ?? 0) - (before ?? 0)).toBe(accepted === 200 ? 1 : 0);
    }
  });

  it("makes one account of somebody who answers two, or signs up beside it", async () => {
    const other = await aTenant(`Other ${++number}`);
    for (const _ of TIMES) {
      const email = `both-${++number}@people.example`;
      const [first, second] = [await invite(email), await invite(email, other)];
      const founding = { email, password: PASSWORD, organizationName: "Own" };
      const asked = [accept(first.secret), accept(second.secret), ask("POST", "/sign-up", founding, {})];
      const statuses = await together(...asked);
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(2);
    }
  });
});

describe("a link", () => {
  const expecting = (...emails: readonly string[]) => {
    const scope = mintPersonScope(clinic.owner.id, null);
    return Promise.all(emails.map((email) => expectLink(scope, { purpose: "change-email", email }, new Date())));
  };
  const links = () => count("verification_token where identifier like '%' || $1 || '%'", [clinic.owner.id]);

  it("to another address is one, and its mail can be written, though it was asked for twice", async () => {
    const email = "wanted@people.example";
    await expecting(email, email, email);
    expect(await links()).toBe(1);
    const job = { kind: "change-email", account: clinic.owner.email, to: email } as const;
    await expect(sendAccountMail(job, new Date())).resolves.toBeUndefined();
  });

  it("goes to one of two addresses that are wished for at the same moment", async () => {
    await expecting("a@people.example", "b@people.example", "c@people.example");
    expect(await links()).toBe(1);
  });
});

describe("recovery codes", () => {
  it("are ten, though they are made anew in two windows", async () => {
    const data = { totpSince: new Date(), totpSecret: "sealed" };
    await db.database.prisma.user.update({ where: { id: clinic.owner.id }, data });
    await together(...TIMES.map(() => ask("POST", "/me/recovery-codes", { currentPassword })));
    expect(await count("recovery_code where user_id = $1", [clinic.owner.id])).toBe(10);
  });
});

describe("a limit", () => {
  it("of links to reports holds, though several people make the last one", async () => {
    await importThroughApi(clinic, calls(), NOW);
    await db.database.pool.query(
      `insert into report_share (organization_id, month, token_hash, has_masks, expires_at)
       select $1, '2026-11', 'hash ' || n, false, '2099-01-01' from generate_series(1, 99) n`,
      [clinic.organization.id],
    );
    const share = () => ask("POST", "/report-shares", { month: "2026-11", days: 7 });
    expect((await together(share(), share(), share())).sort()).toEqual([201, 409, 409]);
  });

  it("of views holds likewise", async () => {
    await db.database.pool.query(
      `insert into saved_view (organization_id, screen, name, query)
       select $1, 'calls', 'View ' || n, '' from generate_series(1, 99) n`,
      [clinic.organization.id],
    );
    const keep = (name: string) => addSavedView(clinic.scope, { screen: "calls", name, query: "", ownerId: null });
    await Promise.allSettled(["A", "B", "C", "D"].map(keep));
    expect(await count("saved_view where organization_id = $1", [clinic.organization.id])).toBe(100);
  });
});

/** Two blocked calls of a number, to callees of whom one is dialled in each. */
const calls = () =>
  [
    "callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier",
    `1-${number},${CALLER_ID},+14155550101,2026-11-20T20:00:00Z,0,603,Network Blocked,,Carrier A`,
    `2-${number},${CALLER_ID},+14155550102,2026-11-20T20:01:00Z,0,603,Network Blocked,,Carrier A`,
  ].join("\n");

describe("a redress case", () => {
  const CASE = { kind: "lost_notice", callerId: CALLER_ID };
  const open = async () => {
    const { id }: { id: string } = await (await ask("POST", "/redress-cases", CASE)).json();
    return id;
  };
  const step = (id: string, json: object) => ask("POST", `/redress-cases/${id}/steps`, json);
  const closed = async () => {
    const id = await open();
    await step(id, { kind: "closed", outcome: "no_answer" });
    return id;
  };
  beforeEach(() => importThroughApi(clinic, calls(), NOW));

  it("is open once for a blocker, though two are reopened and a third is opened", async () => {
    for (const _ of TIMES) {
      const [first, second] = [await closed(), await closed()];
      const reopen = { kind: "reopened" };
      const statuses = await together(step(first, reopen), ask("POST", "/redress-cases", CASE), step(second, reopen));
      expect(Math.max(...statuses)).toBeLessThan(500);
      expect(
        await count("redress_case where closed_at is null and organization_id = $1", [clinic.organization.id]),
      ).toBe(1);
      await step(await open(), { kind: "closed", outcome: "no_answer" });
    }
  });

  it("is opened again, or goes on, though it is closed at that moment", async () => {
    for (const _ of TIMES) {
      const id = await open();
      const statuses = await together(
        ask("POST", "/redress-cases", CASE),
        step(id, { kind: "closed", outcome: "no_answer" }),
      );
      expect(statuses).toEqual([200, 200]);
    }
  });

  it("gives out every number that was given for it, though two people did at once", async () => {
    const id = await open();
    const hand = (callee: string) => ask("POST", `/redress-cases/${id}/callees`, { numbers: [callee] });
    expect(await together(hand("+14155550101"), hand("+14155550102"))).toEqual([200, 200]);
    const evidence = await callApi(`/redress-cases/${id}/evidence`, { headers: clinic.asOwner });
    const text = await evidence.text();
    expect([evidence.status, text.includes("+14155550101"), text.includes("+14155550102")]).toEqual([200, true, true]);
  });
});

describe("a channel", () => {
  it("is tested or deleted, and nobody meets a fault", async () => {
    for (const _ of TIMES) {
      const json = { kind: "webhook", name: "Ops", url: "https://hooks.example/in" };
      const { id }: { id: string } = await (await ask("POST", "/alert-channels", json)).json();
      const test = () => ask("POST", `/alert-channels/${id}/test`);
      const [deleted, ...tested] = await together(ask("DELETE", `/alert-channels/${id}`), test(), test(), test());
      expect(deleted).toBe(204);
      expect(tested.every((status) => status === 202 || status === 404)).toBe(true);
    }
  });
});

describe("the columns of a waiting file", () => {
  it("are read as the one of two said who is told so", async () => {
    for (const [at] of TIMES.entries()) {
      const file = `Wer;Wen;Wann;Dauer;Klingeln;Nr ${at}\n312 555 0103;212 555 0100;2026-03-05 10:00:00;20;7;1\n`;
      const { id } = await importThroughApi(clinic, file, NOW, "filename=x.csv");
      const { mapping } = await (await callApi(`/imports/${id}/mapping`, { headers: clinic.asKey })).json();
      const columns = { callerId: { from: ["wer"] }, callee: { from: ["wen"] }, startedAt: { from: ["wann"] } };
      const say = (name: string) => {
        const durationMs = { from: [name], unit: "s" };
        return ask("PUT", `/imports/${id}/mapping`, {
          mapping: { ...mapping, dateOrder: "ymd", columns: { ...columns, durationMs } },
        });
      };
      const statuses = await together(say("dauer"), say("klingeln"));
      expect([...statuses].sort()).toEqual([202, 409]);
      const { rows } = await db.database.pool.query<{ said: string }>(
        `select mapping -> 'columns' -> 'durationMs' -> 'from' ->> 0 as said from source_mapping
         where organization_id = $1 order by id desc limit 1`,
        [clinic.organization.id],
      );
      expect(rows).toEqual([{ said: statuses[0] === 202 ? "dauer" : "klingeln" }]);
    }
  });
});
