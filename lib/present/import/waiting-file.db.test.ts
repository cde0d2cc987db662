import { Readable } from "node:stream";
import { beforeAll, expect, it } from "vitest";
import { startImport } from "@/lib/pipeline/import/start-import";
import { loadAdvicePage } from "@/lib/present/advice/advice-page.loader";
import { loadCallerIdsPage } from "@/lib/present/caller-id/caller-ids-page.loader";
import { loadCallsPage } from "@/lib/present/calls/calls-page.loader";
import { loadCarriersPage } from "@/lib/present/carrier/carriers-page.loader";
import { loadOverview } from "@/lib/present/overview/overview.loader";
import { loadReportsPage } from "@/lib/present/report/report-page.loader";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
let ada: Tenant;
let eve: Tenant;
let waiting: { id: string; filename: string };

async function upload({ scope }: Tenant, filename: string, status: "needs_mapping" | "failed" | "queued") {
  const id = await startImport(scope, { filename, again: false }, Readable.from([filename]));
  await db.database.pool.query("update import set status = $2 where id = $1", [id, status]);
  return { id, filename };
}

beforeAll(async () => {
  [ada, eve] = [await aTenant("Ada's Clinic"), await aTenant("Eve's Lab")];
  waiting = await upload(ada, "calls.csv", "needs_mapping");
  await upload(ada, "notes.csv", "failed");
  await upload(eve, "others.csv", "failed");
});

it.each<[string, (tenant: Tenant) => Promise<{ waiting: unknown }>]>([
  ["caller IDs", (one) => loadCallerIdsPage(one.scope, one.organization, "owner", {})],
  ["calls", (one) => loadCallsPage(one.scope, one.organization, "owner", {})],
  ["carriers", (one) => loadCarriersPage({ ...one, role: "owner" }, {})],
  ["reports", (one) => loadReportsPage(one.scope, one.organization)],
  ["advice", (one) => loadAdvicePage({ ...one, role: "owner" }, {})],
])("the page of %s, which is empty, tells of the file that waits for an answer, and of no other's", async (_, load) => {
  expect([(await load(ada)).waiting, (await load(eve)).waiting]).toEqual([waiting, null]);
});

it("the overview leads to it, unless a later file is on its way", async () => {
  const step = async () => (await loadOverview(ada.scope, ada.organization, "owner")).firstStep;
  expect(await step()).toMatchObject({ title: "Your file waits for you", link: { href: `/imports/${waiting.id}` } });
  await upload(ada, "more.csv", "queued");
  expect(await step()).toMatchObject({ title: "Your file is being read", isWaiting: true });
});
