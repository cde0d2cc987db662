import { afterAll, beforeAll, expect, it } from "vitest";
import { makeOneTimeSecret } from "@/lib/account/credential/one-time-secret.gateway";
import { keepLink } from "@/lib/account/credential/verification.store";
import { createInvitation } from "@/lib/account/join/invitation.store";
import { mintPersonScope } from "@/lib/account/person-scope";
import { createSession } from "@/lib/account/sign-in/session.store";
import { aTenant, OWNER_PASSWORD, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { failTable, mendTable } from "@/lib/testing/failing-table";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
testSettings({ SIGN_UP: "open" });
const NOW = new Date("2026-11-22T10:00:00Z");
const ROW = "1,+13125550100,+14155550101,2026-11-20T20:00:00Z,0,603,Decline,,Carrier A";
const FILE = `callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier\n${ROW}\n`;
const UNKNOWN = "Wer;Wen;Wann\n312 555 0103;212 555 0100;2026-11-20 10:00:00\n";
const TABLES = [
  ...["organization", "membership", "user", "invitation", "api_key", "report_share", "session", "recovery_code"],
  ...["verification_token", "import", "source", "source_mapping"],
];
const PASSWORD = "another long password of ours";
const PROOF = { currentPassword: OWNER_PASSWORD };

type Method = "POST" | "PUT" | "PATCH" | "DELETE";
type Who = "clinic" | "client" | "ben" | "leaving" | "newcomer" | "program" | "nobody";
let headersOf: Readonly<Record<Who, Readonly<Record<string, string>>>>;
let ids: Readonly<Record<string, string>>;

const ask = (who: Who, method: Method, path: string, json?: unknown) =>
  callApi(path, { method, headers: headersOf[who], ...(json === undefined ? {} : { json }) });
const made = async (path: string, json: unknown): Promise<string> =>
  (await (await ask("clinic", "POST", path, json)).json()).id;
const upload = (body: string) =>
  callApi("/imports?source=Next", {
    method: "POST",
    headers: { ...headersOf.program, "content-type": "text/csv" },
    body,
  });

/** All that may be changed, but for when a key or a sign-in was used last: that changes with each request. */
async function state(): Promise<readonly string[]> {
  const all = TABLES.map((name) => `select '${name} ' || (to_jsonb(t) - 'last_used_at')::text as row from "${name}" t`);
  const { rows } = await db.database.pool.query<{ row: string }>(`${all.join(" union all ")} order by 1`);
  return rows.map(({ row }) => row);
}

async function linkOf(clinic: Tenant, purpose: "verify-email" | "change-email", email: string): Promise<string> {
  const secret = makeOneTimeSecret();
  await keepLink(mintPersonScope(clinic.owner.id, null), { purpose, email, secret }, new Date());
  return secret;
}

async function invite(clinic: Tenant): Promise<string> {
  const secret = makeOneTimeSecret();
  const wish = { email: "new@clinic.example", role: "viewer", invitedById: clinic.owner.id } as const;
  await createInvitation(clinic.scope, wish, secret, new Date());
  return secret;
}

beforeAll(async () => {
  const clinic = await aTenant("Clinic");
  const [ben, leaving, newcomer] = [await aTenant("Ben"), await aTenant("Leaving"), await aTenant("Newcomer")];
  const inClient = { ...clinic.asOwner, cookie: `${clinic.asOwner.cookie}; organization=client` };
  headersOf = {
    ...{ clinic: clinic.asOwner, client: inClient, program: clinic.asKey, nobody: {} },
    ...{ leaving: leaving.asOwner, newcomer: newcomer.asOwner },
    ben: { ...ben.asOwner, cookie: `${ben.asOwner.cookie}; organization=clinic` },
  };
  const { prisma } = db.database;
  const organizationId = clinic.organization.id;
  await prisma.membership.create({ data: { organizationId, userId: ben.owner.id, role: "analyst" } });
  await prisma.user.update({ where: { id: ben.owner.id }, data: { totpSecret: "sealed", totpSince: NOW } });
  await prisma.membership.deleteMany({ where: { userId: newcomer.owner.id } });
  await ask("leaving", "POST", "/organizations/current/deletion", { confirmation: "Leaving", withoutExport: true });
  await importThroughApi(clinic, FILE, NOW, "source=Trunk&filename=calls.csv");
  const unmapped = await importThroughApi(clinic, UNKNOWN, NOW, "source=Other&filename=unknown.csv");
  await createSession(clinic.owner.id, "another", new Date());
  const { id: session } = await prisma.session.findFirstOrThrow({
    where: { userId: clinic.owner.id, userAgent: "another" },
  });
  ids = {
    ...{ ben: ben.owner.id, session, unmapped: unmapped.id, secret: await invite(clinic) },
    verifying: await linkOf(clinic, "verify-email", clinic.owner.email),
    changing: await linkOf(clinic, "change-email", "other@clinic.example"),
    queued: (await (await upload(`${FILE}\n`)).json()).id,
    client: await made("/clients", { name: "Client" }),
    invitation: await made("/invitations", { email: "cy@clinic.example", role: "viewer" }),
    key: await made("/api-keys", { name: "Dialler" }),
    share: await made("/report-shares", { month: "2026-11", days: 30 }),
  };
  await failTable(db.database, { table: "audit_event", on: "insert", when: "true" });
});
afterAll(() => mendTable(db.database, "audit_event"));

/** Paths and texts name what is made above. */
const DEEDS: readonly [who: Who, method: Method, path: string, json?: object][] = [
  ["clinic", "PATCH", "/members/{ben}", { role: "viewer" }],
  ["clinic", "PATCH", "/members/{ben}", { clientRole: "viewer" }],
  ["clinic", "DELETE", "/members/{ben}"],
  ["clinic", "PUT", "/organizations/current/owner", { userId: "{ben}" }],
  ["ben", "POST", "/organizations/current/departure", { slug: "clinic" }],
  ["clinic", "POST", "/invitations", { email: "dora@clinic.example", role: "viewer" }],
  ["clinic", "DELETE", "/invitations/{invitation}"],
  ["nobody", "POST", "/invitations/acceptance", { secret: "{secret}", password: PASSWORD }],
  ["clinic", "POST", "/api-keys", { name: "Another" }],
  ["clinic", "DELETE", "/api-keys/{key}"],
  ["clinic", "POST", "/api-keys/{key}/rotation", {}],
  ["clinic", "POST", "/report-shares", { month: "2026-11", days: 7 }],
  ["clinic", "DELETE", "/report-shares/{share}"],
  ["clinic", "PUT", "/retention", { callDays: 90, tallyMonths: 12 }],
  ["clinic", "PATCH", "/organizations/current", { name: "Renamed" }],
  ["clinic", "POST", "/organizations/current/deletion", { confirmation: "Clinic", withoutExport: true }],
  ["leaving", "DELETE", "/organizations/current/deletion"],
  ["newcomer", "POST", "/organizations", { name: "Newcomers" }],
  ["nobody", "POST", "/sign-up", { email: "eve@new.example", password: PASSWORD, organizationName: "Eve" }],
  ["clinic", "POST", "/clients", { name: "Another client" }],
  ["clinic", "DELETE", "/clients/{client}"],
  ["client", "DELETE", "/organizations/current/agency"],
  ["clinic", "PATCH", "/me", { name: "Ada" }],
  ["clinic", "DELETE", "/me/sessions"],
  ["clinic", "DELETE", "/me/sessions/{session}"],
  ["clinic", "PUT", "/me/password", { ...PROOF, password: PASSWORD }],
  ["ben", "POST", "/me/recovery-codes", PROOF],
  ["ben", "POST", "/me/second-factor/removal", PROOF],
  ["nobody", "POST", "/email-confirmations", { secret: "{verifying}" }],
  ["nobody", "POST", "/email-confirmations", { secret: "{changing}", isNew: true }],
  ["program", "POST", "/imports/{queued}/cancel"],
];

it.each(DEEDS)("%s: %s %s is not done where it cannot be written down", async (who, method, path, json) => {
  const before = await state();
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (all, name: string) => ids[name] ?? all);
  const answer = await ask(who, method, filled(path), json && JSON.parse(filled(JSON.stringify(json))));
  expect(answer.status, await answer.clone().text()).toBe(500);
  expect(await state()).toEqual(before);
});

it("a file is not taken in either", async () => {
  const before = await state();
  expect((await upload(`${FILE}\n\n`)).status).toBe(500);
  expect(await state()).toEqual(before);
});

it("a file is not mapped either", async () => {
  const path = `/imports/${ids.unmapped}/mapping`;
  const { mapping } = await (await callApi(path, { headers: headersOf.program })).json();
  const before = await state();
  expect((await ask("program", "PUT", path, { mapping })).status).toBe(500);
  expect(await state()).toEqual(before);
});
