import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import { createSession } from "@/lib/account/sign-in/session.store";
import { listAlerts } from "@/lib/alert/alert.store";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { sendAccountMail } from "@/lib/pipeline/tell/send-account-mail";
import { aTenant, OWNER_PASSWORD, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { type ApiCall, callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { mailSecret } from "@/lib/testing/mail-secret";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";
import { AUDITED } from "@/lib/web/audit-table";

const db = testDatabase();
testSettings({ SIGN_UP: "open" });
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLER_ID = "+13125550103";
const SOURCE = "Clinic trunk";
const PASSWORD = "quite another long password";
const currentPassword = OWNER_PASSWORD;
const AT_ONCE = Array.from({ length: 8 });
const MAPPING = {
  columns: { callerId: { from: ["wer"] }, callee: { from: ["wen"] }, startedAt: { from: ["wann"] } },
  dateOrder: "dmy",
};
let clinic: Tenant;
let number = 0;

interface Made {
  readonly id: string;
}
const fresh = () => aTenant(`House ${++number}`);
const ask = (method: NonNullable<ApiCall["method"]>, path: string, json?: unknown, headers = clinic.asOwner) =>
  callApi(path, { method, headers, ...(json === undefined ? {} : { json }) });
/** Makes something, and tells its id and whatever else the answer says. */
const made = async (method: "POST" | "PUT", path: string, json: unknown, headers = clinic.asOwner) => {
  const response = await ask(method, path, json, headers);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  const answer: Made & Record<string, string> = await response.json();
  return answer;
};
const member = async (role: "admin" | "viewer", tenant = clinic) => {
  const user = await db.database.prisma.user.create({ data: { email: `person-${++number}@people.example` } });
  const organizationId = tenant.organization.id;
  await db.database.prisma.membership.create({ data: { organizationId, userId: user.id, role } });
  return { id: user.id, headers: await ownerHeaders(await createSession(user.id, null, new Date())) };
};
const csv = (path: string, text: string): Sent => [
  path,
  undefined,
  { ...clinic.asKey, "content-type": "text/csv" },
  text,
];
/** Each of other columns: what was said of one holds for no other. */
const unmapped = () =>
  `Wer;Wen;Wann;Nr ${++number}\n312 555 0109;212 555 0100;5/3/2026 10:00:00;1\n312 555 0109;212 555 0101;6/3/2026 10:00:00;2\n`;
const waiting = async () => (await importThroughApi(clinic, unmapped(), NOW, "filename=x.csv&source=Other")).id;
const mapping = async () => {
  const importId = await waiting();
  await made("PUT", `/imports/${importId}/mapping`, { mapping: await proposed(importId) });
  const { rows } = await db.database.pool.query<Made>("select id from source_mapping order by id desc limit 1");
  return rows[0]?.id ?? "";
};
const proposed = async (importId: string) => {
  const { mapping } = await (await callApi(`/imports/${importId}/mapping`, { headers: clinic.asKey })).json();
  return { ...mapping, ...MAPPING };
};
const file = (from = CALLER_ID) =>
  callFile(
    Array.from({ length: 8 }, (_, day) => `2026-03-0${day + 1}T14:00:00Z`).flatMap((startedAt) => [
      { callerId: from, startedAt, count: 10, sip: 200, carrier: "Carrier A" },
      { callerId: from, startedAt, count: 40, sip: 608, phrase: "Rejected", carrier: "Carrier B" },
    ]),
  );
const alertId = async () => {
  const filter = { callerId: null, status: null, from: null, to: null, hasWithdrawn: true };
  return (await listAlerts(clinic.scope, filter, { limit: 1, after: null })).alerts[0]?.id ?? "";
};
const channel = () =>
  made("POST", "/alert-channels", { kind: "webhook", name: "Ops", url: "https://hooks.example/in" });
const RULE = { name: "Blocks", metric: "blocked", comparison: "above", threshold: 0.05 };
const SEEN = { callerId: CALLER_ID, observedAt: "2026-03-05", label: "Spam Risk" };
const openCase = () => made("POST", "/redress-cases", { kind: "lost_notice", callerId: CALLER_ID });
const mail = async (kind: "reset-password" | "verify-email") => {
  const { owner } = await fresh();
  await sendAccountMail({ kind, account: owner.email }, new Date());
  return mailSecret(owner.email);
};
const invited = async () => {
  const { id, link } = await made("POST", "/invitations", { email: `new-${++number}@people.example`, role: "viewer" });
  return { id, secret: link?.split("#secret=")[1] ?? "" };
};
const withFactor = async () => {
  const house = await fresh();
  const { secret } = await made("POST", "/me/second-factor", { currentPassword }, house.asOwner);
  return { house, code: new TOTP({ secret: secret ?? "" }).generate() };
};
const enabled = async () => {
  const { house, code } = await withFactor();
  await made("PUT", "/me/second-factor", { code }, house.asOwner);
  return house;
};

/** How many of eight may succeed: one, or as many as like. */
type Successes = 1 | "all";
type Sent = readonly [path: string, json?: unknown, headers?: Readonly<Record<string, string>>, body?: string];
/** What is sent eight times at once by each operation that changes something. */
const OPERATIONS: Readonly<Record<string, readonly [Successes, () => Promise<Sent>]>> = {
  "POST /imports": [1, async () => csv("/imports?filename=new.csv", file("+13125550177"))],
  "DELETE /imports/{id}": [
    1,
    async () => [`/imports/${(await importThroughApi(clinic, file("+13125550178"), NOW, "source=Gone")).id}`],
  ],
  "POST /imports/{id}/cancel": ["all", async () => [`/imports/${await waiting()}/cancel`, {}]],
  "PUT /imports/{id}/mapping": [
    1,
    async () => {
      const id = await waiting();
      return [`/imports/${id}/mapping`, { mapping: await proposed(id) }];
    },
  ],
  "PUT /mappings/{id}": [
    "all",
    async () => [`/mappings/${await mapping()}`, { mapping: await proposed(await waiting()) }],
  ],
  "DELETE /mappings/{id}": [1, async () => [`/mappings/${await mapping()}`]],
  "PUT /sources/{name}": ["all", async () => [`/sources/${encodeURIComponent(SOURCE)}`, { overrides: [] }]],
  "POST /calls": [
    "all",
    async () => [
      "/calls?source=Dialler",
      [{ callId: "1", callerId: CALLER_ID, callee: "+12125551000", startedAt: "2026-03-09T10:00:00Z", sipCode: 200 }],
    ],
  ],
  "POST /saved-views": [1, async () => ["/saved-views", { screen: "calls", name: "Twins", query: "" }]],
  "PATCH /saved-views/{id}": [
    "all",
    async () => [
      `/saved-views/${(await made("POST", "/saved-views", { screen: "calls", name: "Old", query: "" })).id}`,
      { name: "Newer" },
    ],
  ],
  "DELETE /saved-views/{id}": [
    1,
    async () => [
      `/saved-views/${(await made("POST", "/saved-views", { screen: "calls", name: "Gone", query: "" })).id}`,
    ],
  ],
  "POST /known-carriers": ["all", async () => csv("/known-carriers", "+12125551000,Carrier C\n")],
  "DELETE /known-carriers": ["all", async () => ["/known-carriers"]],
  "PATCH /caller-ids": ["all", async () => ["/caller-ids", { callerIds: [CALLER_ID], label: "Desk" }]],
  "PATCH /caller-ids/{callerId}": [
    "all",
    async () => [`/caller-ids/${encodeURIComponent(CALLER_ID)}`, { group: "Front" }],
  ],
  "PATCH /alerts/{id}": ["all", async () => [`/alerts/${await alertId()}`, { status: "acknowledged" }]],
  "POST /alerts/{id}/notes": ["all", async () => [`/alerts/${await alertId()}/notes`, { text: "Seen" }]],
  "PUT /alert-preferences": ["all", async () => ["/alert-preferences", { wantsMail: true }]],
  "DELETE /alert-preferences": ["all", async () => ["/alert-preferences"]],
  "POST /alert-rules": ["all", async () => ["/alert-rules", RULE]],
  "PATCH /alert-rules/{id}": [
    "all",
    async () => [`/alert-rules/${(await made("POST", "/alert-rules", RULE)).id}`, { isEnabled: false }],
  ],
  "DELETE /alert-rules/{id}": [1, async () => [`/alert-rules/${(await made("POST", "/alert-rules", RULE)).id}`]],
  "POST /alert-rules/{id}/restoration": [
    1,
    async () => {
      const { id } = await made("POST", "/alert-rules", RULE);
      await ask("DELETE", `/alert-rules/${id}`);
      return [`/alert-rules/${id}/restoration`, {}];
    },
  ],
  "PATCH /alert-settings": ["all", async () => ["/alert-settings", { mailsPerDay: 7 }]],
  "POST /alert-channels": [
    "all",
    async () => ["/alert-channels", { kind: "webhook", name: "New", url: "https://hooks.example/new" }],
  ],
  "PATCH /alert-channels/{id}": ["all", async () => [`/alert-channels/${(await channel()).id}`, { name: "Newer" }]],
  "DELETE /alert-channels/{id}": [1, async () => [`/alert-channels/${(await channel()).id}`]],
  "POST /alert-channels/{id}/test": ["all", async () => [`/alert-channels/${(await channel()).id}/test`, {}]],
  "POST /alert-channels/{id}/deliveries/{deliveryId}/replay": [
    1,
    async () => {
      const { id } = await channel();
      const test = await made("POST", `/alert-channels/${id}/test`, {});
      await db.database.pool.query("update delivery set status = 'sent' where id = $1", [test.id]);
      return [`/alert-channels/${id}/deliveries/${test.id}/replay`, {}];
    },
  ],
  "POST /alert-channels/{id}/secret": ["all", async () => [`/alert-channels/${(await channel()).id}/secret`, {}]],
  "POST /advice/actions": [
    "all",
    async () => ["/advice/actions", { ruleId: "rejected-608", callerIds: [CALLER_ID], kind: "done" }],
  ],
  "DELETE /advice/actions/{id}": [
    1,
    async () => [
      `/advice/actions/${(await made("POST", "/advice/actions", { ruleId: "rejected-608", kind: "done" })).id}`,
    ],
  ],
  "PATCH /advice/rules": ["all", async () => ["/advice/rules", { ruleId: "rejected-608", isOff: true }]],
  "PUT /advice/assignments": [
    "all",
    async () => ["/advice/assignments", { ruleId: "rejected-608", assigneeId: clinic.owner.id }],
  ],
  "PUT /advice/calendar": ["all", async () => ["/advice/calendar", { states: null }]],
  "POST /redress-cases": ["all", async () => ["/redress-cases", { kind: "lost_notice", callerId: CALLER_ID }]],
  "POST /redress-cases/{id}/steps": [
    1,
    async () => [`/redress-cases/${(await openCase()).id}/steps`, { kind: "closed", outcome: "redressed" }],
  ],
  "POST /redress-cases/{id}/callees": [
    "all",
    async () => [`/redress-cases/${(await openCase()).id}/callees`, { numbers: ["+12125551000"] }],
  ],
  "DELETE /redress-cases/{id}/callees": [
    1,
    async () => {
      const { id } = await openCase();
      await made("POST", `/redress-cases/${id}/callees`, { numbers: ["+12125551000"] });
      return [`/redress-cases/${id}/callees`];
    },
  ],
  "POST /observations": ["all", async () => ["/observations", SEEN]],
  "DELETE /observations/{id}": [1, async () => [`/observations/${(await made("POST", "/observations", SEEN)).id}`]],
  "POST /complaint-files": ["all", async () => csv("/complaint-files", "Company_Phone_Number,Created_Date\n")],
  "PUT /registrations": [
    "all",
    async () => ["/registrations", { callerIds: [CALLER_ID], registry: "cnam", registeredOn: "2026-03-01" }],
  ],
  "PUT /registrations/file": [
    "all",
    async () =>
      csv("/registrations/file", `callerId,registry,registeredOn,reference\n${CALLER_ID},cnam,2026-03-01,R\n`),
  ],
  "POST /report-shares": ["all", async () => ["/report-shares", { month: "2026-03", days: 7 }]],
  "DELETE /report-shares/{id}": [
    1,
    async () => [`/report-shares/${(await made("POST", "/report-shares", { month: "2026-03", days: 7 })).id}`],
  ],
  "POST /api-keys": ["all", async () => ["/api-keys", { name: "New" }]],
  "DELETE /api-keys/{id}": ["all", async () => [`/api-keys/${(await made("POST", "/api-keys", { name: "Gone" })).id}`]],
  "POST /api-keys/{id}/rotation": [
    1,
    async () => [`/api-keys/${(await made("POST", "/api-keys", { name: "Old" })).id}/rotation`, { overlapHours: 0 }],
  ],
  "PATCH /me": ["all", async () => ["/me", { name: "Nia" }]],
  "PATCH /organizations/current": ["all", async () => ["/organizations/current", { country: "US" }]],
  "POST /sign-up": [
    1,
    async () => ["/sign-up", { email: "first@people.example", password: PASSWORD, organizationName: "First" }],
  ],
  "POST /organizations": [
    1,
    async () => {
      const user = await db.database.prisma.user.create({ data: { email: `alone-${++number}@people.example` } });
      const headers = await ownerHeaders(await createSession(user.id, null, new Date()));
      return ["/organizations", { name: "Begun" }, headers];
    },
  ],
  "POST /password-resets/confirmation": [
    1,
    async () => ["/password-resets/confirmation", { secret: await mail("reset-password"), password: PASSWORD }],
  ],
  "POST /email-confirmations": [1, async () => ["/email-confirmations", { secret: await mail("verify-email") }]],
  "PUT /me/password": [
    "all",
    async () => ["/me/password", { currentPassword, password: PASSWORD }, (await fresh()).asOwner],
  ],
  "DELETE /me/sessions": ["all", async () => ["/me/sessions", undefined, (await fresh()).asOwner]],
  "DELETE /me/sessions/{id}": [
    1,
    async () => {
      const house = await fresh();
      const sid = await createSession(house.owner.id, null, new Date());
      const session = await db.database.prisma.session.findUniqueOrThrow({ where: { sessionToken: sid } });
      return [`/me/sessions/${session.id}`, undefined, house.asOwner];
    },
  ],
  "PUT /me/second-factor": [
    1,
    async () => {
      const { house, code } = await withFactor();
      return ["/me/second-factor", { code }, house.asOwner];
    },
  ],
  "POST /me/second-factor/removal": [
    "all",
    async () => ["/me/second-factor/removal", { currentPassword }, (await enabled()).asOwner],
  ],
  "POST /me/recovery-codes": [
    "all",
    async () => ["/me/recovery-codes", { currentPassword }, (await enabled()).asOwner],
  ],
  "POST /me/issuers/{id}/removal": [
    1,
    async () => {
      const house = await fresh();
      const { id } = await db.database.prisma.account.create({
        data: {
          userId: house.owner.id,
          type: "oauth",
          provider: "oidc",
          providerAccountId: `https://issuer.example ${++number}`,
        },
      });
      return [`/me/issuers/${id}/removal`, { currentPassword }, house.asOwner];
    },
  ],
  "POST /me/deletion": [1, async () => ["/me/deletion", {}, (await member("viewer")).headers]],
  "PATCH /members/{id}": ["all", async () => [`/members/${(await member("viewer")).id}`, { role: "admin" }]],
  "DELETE /members/{id}": [1, async () => [`/members/${(await member("viewer")).id}`]],
  "POST /organizations/current/departure": [
    1,
    async () => [
      "/organizations/current/departure",
      { slug: clinic.organization.slug },
      (await member("viewer")).headers,
    ],
  ],
  "DELETE /organizations/current/agency": [
    1,
    async () => {
      const [house, agency] = [await fresh(), await fresh()];
      const where = { id: house.organization.id };
      await db.database.prisma.organization.update({ where, data: { parentId: agency.organization.id } });
      return ["/organizations/current/agency", undefined, house.asOwner];
    },
  ],
  "POST /clients": ["all", async () => ["/clients", { name: "A client" }, (await fresh()).asOwner]],
  "DELETE /clients/{id}": [
    1,
    async () => {
      const agency = await fresh();
      return [
        `/clients/${(await made("POST", "/clients", { name: "Gone" }, agency.asOwner)).id}`,
        undefined,
        agency.asOwner,
      ];
    },
  ],
  "PUT /organizations/current/owner": [
    1,
    async () => {
      const house = await fresh();
      return ["/organizations/current/owner", { userId: (await member("admin", house)).id }, house.asOwner];
    },
  ],
  "POST /invitations": ["all", async () => ["/invitations", { email: "one@people.example", role: "viewer" }]],
  "DELETE /invitations/{id}": [1, async () => [`/invitations/${(await invited()).id}`]],
  "POST /invitations/acceptance": [
    1,
    async () => ["/invitations/acceptance", { secret: (await invited()).secret, password: PASSWORD }, {}],
  ],
  "PUT /retention": ["all", async () => ["/retention", { callDays: 60, tallyMonths: 25 }]],
  "POST /forgotten-callees": ["all", async () => ["/forgotten-callees", { number: "+12125551001" }]],
  "POST /organizations/current/deletion": [
    "all",
    async () => {
      const house = await fresh();
      const json = { confirmation: house.organization.name, withoutExport: true };
      return ["/organizations/current/deletion", json, house.asOwner];
    },
  ],
  "DELETE /organizations/current/deletion": [
    1,
    async () => {
      const { asOwner, organization } = await fresh();
      const json = { confirmation: organization.name, withoutExport: true };
      await ask("POST", "/organizations/current/deletion", json, asOwner);
      return ["/organizations/current/deletion", undefined, asOwner];
    },
  ],
};
/** Reads a token of mails, whose test stands elsewhere. */
const ELSEWHERE = ["POST /alert-mail-subscription"];

beforeAll(async () => {
  clinic = await aTenant("Clinic");
  await importThroughApi(clinic, file(), NOW, `source=${encodeURIComponent(SOURCE)}&filename=calls.csv`);
  await renewAdvice(clinic.scope, NOW);
});

const linesOf = async (name: string) => {
  const { rows } = await db.database.pool.query<{ n: number }>(
    "select count(*)::int as n from audit_event where action = any ($1)",
    [AUDITED[name]?.actions],
  );
  return rows[0]?.n ?? 0;
};

describe("eight people who do the same at the same moment", () => {
  it("are looked at for every operation that changes something", () => {
    const changing = Object.keys(AUDITED).filter((name) => !name.startsWith("GET "));
    expect([...Object.keys(OPERATIONS), ...ELSEWHERE].sort()).toEqual(changing.sort());
  });

  it.each(Object.keys(OPERATIONS))("%s", async (name) => {
    globalThis.ringworthyRateLimiter = undefined;
    const [successes, prepare] = OPERATIONS[name] ?? ["all", async () => [""] as const];
    const [path, json, headers, body] = await prepare();
    const method = (["POST", "PATCH", "PUT", "DELETE"] as const).find((one) => name.startsWith(one)) ?? "POST";
    const lines = await linesOf(name);
    const call = {
      method,
      headers: headers ?? clinic.asOwner,
      ...(json === undefined ? {} : { json }),
      ...(body === undefined ? {} : { body }),
    };
    const answers = await Promise.all(AT_ONCE.map(() => callApi(path, call)));
    const statuses = answers.map(({ status }) => status).sort();
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    const done = statuses.filter((status) => status < 300).length;
    const broken = texts.filter((text) => text.includes("fault of ours"));
    expect([statuses.filter((status) => status >= 500), broken]).toEqual([[], []]);
    expect([name, statuses, done]).toEqual([name, statuses, successes === 1 ? 1 : Math.max(1, done)]);
    // Of a client both its own log and the agency's tell.
    const logs = name === "DELETE /clients/{id}" ? 2 : 1;
    if (AUDITED[name]?.silentWhen === undefined)
      expect([name, (await linesOf(name)) - lines]).toEqual([name, done * logs]);
  });
});
