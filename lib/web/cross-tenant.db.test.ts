import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listApiKeys } from "@/lib/account/api-key/api-key.store";
import { makeOneTimeSecret } from "@/lib/account/credential/one-time-secret.gateway";
import { createInvitation } from "@/lib/account/join/invitation.store";
import { addSavedView } from "@/lib/account/person/saved-view.store";
import { createReportShare } from "@/lib/account/report-share/report-share.store";
import { addAction } from "@/lib/advice/action.store";
import { listAlerts } from "@/lib/alert/alert.store";
import { makeChannel } from "@/lib/alert/channels/make-channel.gateway";
import { createRule } from "@/lib/alert/rules/alert-rule.store";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { findImport } from "@/lib/intake/import/import.store";
import { saveMapping } from "@/lib/intake/source/source-mapping.store";
import { openRedressCase } from "@/lib/pipeline/redress/open-redress-case";
import { sendChannelTest } from "@/lib/pipeline/tell/send-channel-test";
import { addSighting } from "@/lib/redress/observation.store";
import { changeRegistrations } from "@/lib/redress/registration.store";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { filledPath, ORGANIZATION_OPERATIONS } from "@/lib/testing/organization-operations";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLER_ID = "+13125550103";
const SOURCE = "Clinic trunk";
const TABLES = [
  ...["call", "tally", "caller_id", "import", "rejected_record", "alert", "score_day", "api_key", "delivery"],
  ...[
    "alert_channel",
    "advice_action",
    "advice_assignment",
    "membership",
    "invitation",
    "audit_event",
    "source_mapping",
    "saved_view",
  ],
  ...["alert_rule", "alert_setting", "alert_recipient", "alert_notice"],
  ...["redress_case", "case_event", "case_call", "observation", "registration"],
  "report_share",
];
const MAPPING = { formatId: "generic", columns: {}, timeZone: null, country: null, dateOrder: null, anchor: null };

let clinic: Tenant;
let stranger: Tenant;
let clinicsClient: Tenant;
let ids: Record<string, string>;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
  stranger = await aTenant("Stranger");
  clinicsClient = await aTenant("The clinic's client");
  await setAgency(clinicsClient, clinic);
  const days = Array.from({ length: 8 }, (_, index) => `2026-03-0${index + 1}T14:00:00Z`);
  const file = callFile(
    days.flatMap((startedAt) => [
      { callerId: CALLER_ID, startedAt, count: 10, sip: 200, carrier: "Carrier A" },
      { callerId: CALLER_ID, startedAt, count: 40, sip: 608, phrase: "Rejected", carrier: "Carrier B" },
    ]),
  );
  const done = await importThroughApi(
    clinic,
    `${file}broken-1,${CALLER_ID},+12125551000,never,0,200,,,\n`,
    NOW,
    `source=${SOURCE}&filename=calls.csv`,
  );
  const filter = { callerId: null, status: null, from: null, to: null, hasWithdrawn: true };
  const [alert] = (await listAlerts(clinic.scope, filter, { limit: 1, after: null })).alerts;
  const [key] = await listApiKeys(clinic.scope);
  const followed = { ruleId: "rejected-608", callerIds: [CALLER_ID], kind: "done", reason: null, at: NOW } as const;
  const actionId = await addAction(clinic.scope, followed, () => undefined);
  const redress = await openRedressCase(
    clinic.scope,
    { kind: "lost_notice", callerId: CALLER_ID, provider: null },
    NOW,
  );
  const seen = { callerId: CALLER_ID, observedAt: NOW, label: "Spam Risk of the clinic", severity: "spam" } as const;
  const observationId = await addSighting(clinic.scope, { ...seen, carrier: "", device: "", note: "" });
  const registered = { at: NOW, reference: "REF-OF-THE-CLINIC" };
  await changeRegistrations(clinic.scope, [{ callerId: CALLER_ID, registry: "cnam", registered }], NOW);
  const mappingId = await saveMapping(
    clinic.scope,
    {
      sourceId: (await findImport(clinic.scope, done.id))?.sourceId ?? "",
      headerHash: "0",
      columns: [],
      mapping: MAPPING,
    },
    NOW,
  );
  const invitedById = clinic.owner.id;
  const invited = { email: "invited@clinic.example", role: "viewer", invitedById } as const;
  const invitation = await createInvitation(clinic.scope, invited, makeOneTimeSecret(), NOW);
  const wish = { kind: "webhook", name: "Ops", url: "https://hooks.clinic.example/in", minSeverity: "high" } as const;
  const shown = { month: "2026-03", hasMasks: false, expiresAt: new Date("2027-11-22T10:00:00Z") };
  const share = await createReportShare(clinic.scope, shown, makeOneTimeSecret(), NOW);
  const { channel } = await makeChannel(clinic.scope, wish);
  const message = await sendChannelTest(clinic.scope, clinic.organization, channel, NOW);
  const kept = { screen: "calls", name: "Blocks", query: "outcome=rejected_608", ownerId: null } as const;
  const view = await addSavedView(clinic.scope, kept);
  const watched = { name: "Blocks", metric: "blocked", comparison: "above", threshold: 0.05 };
  const rule = await createRule(clinic.scope, RuleDefinition.parse(watched), NOW);
  ids = {
    "alert-channels.id": channel.id,
    "alert-channels.deliveryId": message.id,
    "alert-rules.id": rule?.id ?? "",
    "invitations.id": invitation.id,
    "members.id": clinic.owner.id,
    "saved-views.id": view.id,
    "clients.id": clinicsClient.organization.id,
    "imports.id": done.id,
    "alerts.id": alert?.id ?? "",
    "api-keys.id": key?.id ?? "",
    "advice.id": actionId,
    "mappings.id": mappingId,
    "redress-cases.id": redress.id,
    "observations.id": observationId ?? "",
    "caller-ids.callerId": CALLER_ID,
    "sources.name": SOURCE,
    "reports.month": "2026-03",
    "reports.table": "caller-ids",
    "report-shares.id": share.id,
  };
});

/** Everything that the clinic has, as text. */
async function possessions(): Promise<string> {
  const rows = TABLES.map(
    (table) => `select '${table} ' || to_jsonb(t)::text as row from "${table}" t where organization_id = $1`,
  );
  const held = await db.database.pool.query<{ row: string }>(`${rows.join(" union all ")} order by 1`, [
    clinic.organization.id,
  ]);
  // A key's last use is noted when the key is looked up, whatever comes of the request.
  return held.rows.map(({ row }) => row.replace(/"last_used_at": [^,}]+/, "")).join("\n");
}
/** Parts of paths that are words of ours or of the calendar, and no secret of anybody's. */
const PLAIN_WORDS = ["reports.month", "reports.table"];
const secrets = () => [
  ...Object.entries(ids).flatMap(([name, id]) => (PLAIN_WORDS.includes(name) ? [] : [id])),
  ...[clinic.organization.id, clinic.owner.email, "Carrier B", "Spam Risk of the clinic", "REF-OF-THE-CLINIC"],
];

describe("the setting of this test", () => {
  it("has something of every kind to be found", () => {
    for (const [name, id] of Object.entries(ids)) expect([name, id]).not.toEqual([name, ""]);
  });
});

/** The agency whose client an organisation is. */
const setAgency = (organization: Tenant, agency: Tenant | null) =>
  db.database.prisma.organization.update({
    where: { id: organization.organization.id },
    data: { parentId: agency?.organization.id ?? null },
  });

describe.each([
  ["another organisation's key", () => stranger.asKey, "none"],
  ["another organisation's session", () => stranger.asOwner, "none"],
  ["a client's key", () => stranger.asKey, "client"],
  ["a client's session", () => stranger.asOwner, "client"],
  ["an agency's key", () => stranger.asKey, "agency"],
  ["the session of somebody of an agency without a role for clients", () => stranger.asOwner, "agency"],
] as const)("%s", (_, headers, relation) => {
  /** What the clinic has, as last seen. */
  let held: string;
  beforeAll(async () => {
    await setAgency(stranger, relation === "client" ? clinic : null);
    await setAgency(clinic, relation === "agency" ? stranger : null);
    held = await possessions();
  });
  afterAll(async () => {
    await setAgency(stranger, null);
    await setAgency(clinic, null);
  });

  it.each(ORGANIZATION_OPERATIONS.map((operation) => [operation.name, operation] as const))(
    "gets nothing of the clinic's by %s",
    async (_name, { method, path }) => {
      const json =
        method === "GET" || method === "DELETE"
          ? {}
          : {
              json: {
                status: "resolved",
                label: "taken",
                name: "taken",
                role: "viewer",
                clientRole: "admin",
                text: "taken",
                mapping: MAPPING,
                overrides: [],
                kind: "note",
                callerId: CALLER_ID,
                callerIds: [CALLER_ID],
                registry: "cnam",
                registeredOn: null,
                numbers: ["+12125551000"],
                isEnabled: false,
              },
            };
      const response = await callApi(filledPath(path, ids), { method, headers: headers(), ...json });
      const text = await response.text();
      if (path.includes("{")) expect([403, 404]).toContain(response.status);
      // A path that is looked for may be repeated; nothing else of the clinic's may be told.
      const told = text.replaceAll(/"instance":"[^"]*"/g, "");
      for (const secret of secrets()) expect(told).not.toContain(secret);
      const before = held;
      held = await possessions();
      expect(held).toBe(before);
    },
  );

  it.each([
    `/calls?callerId=${CALLER_ID}`,
    `/alerts?callerId=${CALLER_ID}&withdrawn=true`,
    "/caller-ids?q=0103",
    "/redress-cases?state=all",
    `/observations?callerId=${CALLER_ID}`,
    `/registrations?callerId=${CALLER_ID}`,
  ])("finds nothing by %s", async (path) => {
    const response = await callApi(path, { headers: headers() });
    expect(await response.json()).toMatchObject({ data: [] });
  });

  it("finds the same number neither in advice nor as its own", async () => {
    expect((await callApi(`/advice?callerId=${CALLER_ID}`, { headers: headers() })).status).toBe(404);
  });
});

describe("a person of another organisation", () => {
  it("does not get in by naming the clinic in their cookie", async () => {
    const cookie = `${stranger.asOwner.cookie}; organization=${clinic.organization.slug}`;
    const me = await callApi("/me", { headers: { ...stranger.asOwner, cookie } });
    expect(await me.json()).toMatchObject({ organization: { slug: "stranger" } });
    const choose = await callApi("/organizations/current", {
      method: "PUT",
      headers: stranger.asOwner,
      json: { slug: clinic.organization.slug },
    });
    expect([choose.status, choose.headers.get("set-cookie")]).toEqual([404, null]);
  });
});
