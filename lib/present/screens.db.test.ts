import { Readable } from "node:stream";
import { beforeAll, expect, it } from "vitest";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recountRecent } from "@/lib/ledger/report/recent-sums.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { startImport } from "@/lib/pipeline/import/start-import";
import { useDatabase as adoptDatabase, openDatabase } from "@/lib/platform/db";
import { loadAlertsPage } from "@/lib/present/alert/alerts-page.loader";
import { loadCallerDays } from "@/lib/present/caller-id/caller-days.loader";
import { loadCallerIdPage } from "@/lib/present/caller-id/caller-id-page.loader";
import { loadCallerIdsPage } from "@/lib/present/caller-id/caller-ids-page.loader";
import { loadOverview } from "@/lib/present/overview/overview.loader";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const CALLER_ID = "+13125550100";
const FIRST_HOUR = Date.UTC(2026, 9, 20, 3) / 3_600_000;
let ada: Tenant;

beforeAll(async () => {
  ada = await aTenant("Ada's Clinic");
  const tallies = Array.from({ length: 100 }, (_, n) => ({
    callerId: CALLER_ID,
    hour: FIRST_HOUR + n,
    carrier: "Verizon",
    campaign: "",
    outcome: n % 7 === 0 ? ("blocked_603plus" as const) : ("answered" as const),
    attribution: "" as const,
    attempts: 1,
    talkMs: 0,
    shortCalls: 0,
    zeroCalls: 0,
    refusals: 0,
  }));
  await ledgerTransaction(ada.scope, async (tx) => {
    await addTallies(ada.scope, tx, TallyCells.of(tallies));
    await tx.query(
      "insert into caller_id (organization_id, caller_id, first_call_at, last_call_at) values ($1, $2, now(), now())",
      [ada.organization.id, CALLER_ID],
    );
    await recountRecent(ada.scope, tx);
  });
});

it.each([
  ["the overview", () => loadOverview(ada.scope, ada.organization, "owner")],
  ["the list", () => loadCallerIdsPage(ada.scope, ada.organization, "owner", { sort: "blocked" })],
  ["its small charts", () => loadCallerDays(ada.scope, ada.organization, [CALLER_ID])],
  ["the page of a caller ID", () => loadCallerIdPage({ ...ada, role: "owner" }, CALLER_ID)],
])("%s asks everything of one connection, so that readers never wait for each other", async (_, load) => {
  const narrow = openDatabase(db.url, 1);
  adoptDatabase(narrow);
  try {
    expect(JSON.stringify(await load())).toContain("2026-10-2");
  } finally {
    adoptDatabase(db.database);
    await narrow.close();
  }
});

it("the overview counts every open alert, and finds the gravest however old it is", async () => {
  await db.database.pool.query(
    `insert into alert (organization_id, caller_id, kind, severity, detected_at, raised_at, evidence, rule_id, version)
     select $1, '+131255502' || lpad((n % 2)::text, 2, '0'), 'label', case n when 0 then 'critical' else 'medium' end,
       timestamptz '2026-10-21' + n * interval '1 minute', now(), $2, 'rule', 1 from generate_series(0, 249) as n`,
    [ada.organization.id, aRaisedAlert(1, 0.2).draft.evidence],
  );
  const { fleet } = await loadOverview(ada.scope, ada.organization, "owner");
  expect(fleet?.openAlerts).toBe(250);
  expect(fleet?.needsYou).toMatchObject([
    { callerId: "+13125550200", tone: "bad", more: 124 },
    { callerId: "+13125550201", tone: "watch", more: 124 },
  ]);
});

it("say so while an import is under way, and no more when it has ended", async () => {
  const isJudging = async () => [
    (await loadOverview(ada.scope, ada.organization, "owner")).fleet?.isJudging,
    (await loadCallerIdsPage(ada.scope, ada.organization, "owner", {})).isJudging,
    (await loadCallerIdPage({ ...ada, role: "owner" }, CALLER_ID))?.isJudging,
    (await loadAlertsPage({ ...ada, role: "owner" }, {})).isJudging,
  ];
  expect(await isJudging()).toEqual([false, false, false, false]);
  const importId = await startImport(ada.scope, { filename: "a.csv", again: false }, Readable.from(["a,b"]));
  expect(await isJudging()).toEqual([true, true, true, true]);
  const { fleet } = await loadOverview(ada.scope, ada.organization, "owner");
  expect(fleet?.scores.text).toBe("The scores are still being made.");
  await db.database.pool.query("update import set status = 'failed' where id = $1", [importId]);
  expect(await isJudging()).toEqual([false, false, false, false]);
});
