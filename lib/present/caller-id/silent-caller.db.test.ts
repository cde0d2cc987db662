import { beforeAll, expect, it } from "vitest";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recountRecent } from "@/lib/ledger/report/recent-sums.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { loadCallerIdPage } from "@/lib/present/caller-id/caller-id-page.loader";
import { loadComparePage } from "@/lib/present/caller-id/compare-page.loader";
import { comparePath } from "@/lib/present/caller-id/compare-path";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const [SILENT, BUSY] = ["+13125550100", "+13125550101"];
/** Noon in New York. */
const NOON = Date.UTC(2026, 10, 3, 17) / 3_600_000;
const DAYS = 12;
let ada: Tenant;

beforeAll(async () => {
  ada = await aTenant("Ada's Clinic");
  const calls = (callerId: string, day: number, outcome: "answered" | "blocked_603plus") => ({
    ...{ callerId, hour: NOON + day * 24, carrier: "Verizon", campaign: "", outcome, attribution: "" as const },
    ...{ attempts: 10, talkMs: 0, shortCalls: 0, zeroCalls: 0, refusals: 10 },
  });
  const busy = Array.from({ length: DAYS }, (_, day) => calls(BUSY, day, day < 6 ? "answered" : "blocked_603plus"));
  const tallies = [...busy, calls(SILENT, 1, "answered"), calls(SILENT, 2, "answered")];
  await ledgerTransaction(ada.scope, async (tx) => {
    await addTallies(ada.scope, tx, TallyCells.of(tallies));
    for (const [callerId, day] of [[SILENT, 2] as const, [BUSY, DAYS - 1] as const])
      await tx.query(
        "insert into caller_id (organization_id, caller_id, first_call_at, last_call_at) values ($1, $2, $3, $4)",
        [ada.organization.id, callerId, new Date(NOON * 3_600_000), new Date((NOON + day * 24) * 3_600_000)],
      );
    await recountRecent(ada.scope, tx);
  });
});

const page = async (callerId: string) => loadCallerIdPage({ ...ada, role: "owner" }, callerId);

it("a caller ID that fell silent shows its silence up to the last day that anybody called", async () => {
  const days = (await page(SILENT))?.days.days ?? [];
  expect([days[0]?.key, days.at(-1)?.key]).toEqual(["2026-11-03", "2026-11-14"]);
  expect(days.filter(({ isGap }) => !isGap).map(({ key, isUnfinished }) => [key, isUnfinished])).toEqual([
    ["2026-11-04", false],
    ["2026-11-05", false],
  ]);
  expect((await page(BUSY))?.days.days.at(-1)?.isUnfinished).toBe(true);
});

it("caller IDs that are compared are drawn over the same days", async () => {
  const callerIds = new URLSearchParams(comparePath([SILENT, BUSY]).split("?")[1]).get("callerIds");
  const { compared } = await loadComparePage(ada.scope, ada.organization, { callerIds });
  const [one, other] = compared.map(({ days }) => days.days.map(({ key }) => key));
  expect(one).toHaveLength(DAYS);
  expect(other).toEqual(one);
});

it("its page tells how an alert went on, as the first screen does", async () => {
  const { evidence } = aRaisedAlert(1, 1).draft;
  const since = new Date((NOON + 6 * 24) * 3_600_000).toISOString();
  await db.database.pool.query(
    `insert into alert (organization_id, caller_id, carrier, kind, severity, detected_at, raised_at, evidence, rule_id, version)
     values ($1, $2, 'Verizon', 'block', 'critical', $3, now(), $4, 'rule', 1)`,
    [ada.organization.id, BUSY, since, { ...evidence, since, n: 3 }],
  );
  expect((await page(BUSY))?.alerts[0]?.sinceThen).toMatchObject({ hits: 60, n: 60 });
});
