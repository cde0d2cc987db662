import { beforeAll, describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { countBlocks, countCallerDays } from "@/lib/ledger/report/caller-days.store";
import { recountRecent } from "@/lib/ledger/report/recent-sums.store";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { countSuspicions } from "@/lib/ledger/report/suspicion-count.store";
import {
  countCallerOutcomes,
  countCarrierOutcomes,
  countSeries,
  reportWindow,
} from "@/lib/ledger/report/tally-report.store";
import type { Tally } from "@/lib/ledger/tally/tally";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const ZONE = "America/New_York";
const CALLER_IDS = ["+13125550100", "+13125550101", "+13125550102"] as const;
/** Over the end of daylight-saving time on 1 November 2026. */
const FIRST_HOUR = Date.UTC(2026, 9, 20, 3) / 3_600_000;
let scope: OrganizationScope;
let window: ReportWindow;

const TALLIES: readonly Tally[] = Array.from({ length: 900 }, (_, n) => ({
  callerId: CALLER_IDS[n % 3] ?? "",
  hour: FIRST_HOUR + n,
  carrier: n % 2 === 0 ? "Verizon" : "",
  campaign: "",
  outcome: n % 7 === 0 ? "rejected_608" : n % 5 === 0 ? "declined_603" : "answered",
  attribution: n % 7 !== 0 && n % 5 === 0 ? "unknown" : "",
  attempts: 1 + (n % 4),
  talkMs: 0,
  shortCalls: 0,
  zeroCalls: 0,
  refusals: 0,
}));

const asHours = () => ({ ...window, days: null });
const NOWHERE = { from: null, to: null };

beforeAll(async () => {
  const made = await db.database.prisma.organization.create({ data: { slug: "days", name: "Days", timeZone: ZONE } });
  scope = mintOrganizationScope(made.id, { kind: "system" });
  await ledgerTransaction(scope, async (tx) => {
    await addTallies(scope, tx, TallyCells.of(TALLIES));
    await tx.query(
      `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at) select $1, one, now(), now() from unnest($2::text[]) as one`,
      [scope.organizationId, CALLER_IDS],
    );
    await recountRecent(scope, tx);
  });
  const found = await reportWindow(scope, NOWHERE, ZONE);
  if (found === null) throw new Error("There are calls");
  window = found;
});

describe("a report over whole days of the organisation", () => {
  it("covers the last 30 days that hold calls, each as long as it was", async () => {
    expect(window.days).toEqual({ first: "2026-10-28", last: "2026-11-26", isRecent: true });
    expect(window).toMatchObject({
      from: new Date("2026-10-28T04:00:00Z"),
      to: new Date("2026-11-27T05:00:00Z"),
    });
    const inHours = await reportWindow(scope, { from: null, to: window.to }, ZONE);
    expect(inHours).toEqual(window);
  });

  it("is added up from hours where it is cut within a day, or meant in another zone", async () => {
    expect(await reportWindow(scope, { from: window.from, to: new Date("2026-11-20T12:00:00Z") }, ZONE)).toMatchObject({
      days: null,
    });
    expect(await reportWindow(scope, NOWHERE, "UTC")).toMatchObject({ days: null });
    const { from, to } = window;
    expect(await reportWindow(scope, { from, to }, ZONE)).toEqual(window);
  });

  it("says the same of caller IDs as their hours do", async () => {
    const byDays = await countCallerOutcomes(scope, CALLER_IDS, window);
    const byHours = await countCallerOutcomes(scope, CALLER_IDS, asHours());
    expect(byDays.length).toBeGreaterThan(6);
    const expected = new Set(
      byHours.map(({ callerId, outcome, attempts }) => JSON.stringify({ callerId, outcome, attempts })),
    );
    expect(new Set(byDays.map((one) => JSON.stringify(one)))).toEqual(expected);
    const { days } = window;
    const byCallerDays = await countCallerOutcomes(scope, CALLER_IDS, {
      ...window,
      days: days && { ...days, isRecent: false },
    });
    expect(new Set(byCallerDays.map((one) => JSON.stringify(one)))).toEqual(expected);
    expect(await countCallerDays(scope, CALLER_IDS, window, ZONE)).toEqual(
      await countCallerDays(scope, CALLER_IDS, asHours(), ZONE),
    );
  });

  it("says the same of who blocked", async () => {
    const byDays = await countBlocks(scope, CALLER_IDS, window);
    expect(byDays.length).toBeGreaterThan(3);
    expect(byDays).toEqual(await countBlocks(scope, CALLER_IDS, asHours()));
  });

  it("says the same of carriers", async () => {
    const sorted = async (of: ReportWindow) =>
      (await countCarrierOutcomes(scope, null, of)).map((one) => JSON.stringify(one)).sort();
    expect(await sorted(window)).toEqual(await sorted(asHours()));
  });

  it.each([
    { callerId: null, by: "outcome" },
    { callerId: null, by: "carrier" },
    { callerId: CALLER_IDS[0], by: "outcome" },
    { callerId: CALLER_IDS[0], by: "carrier" },
  ] as const)("draws the same series of $callerId by $by", async (wish) => {
    const request = { ...wish, grain: "day", timeZone: ZONE } as const;
    const byDays = await countSeries(scope, { ...request, window });
    expect(byDays.length).toBeGreaterThan(40);
    expect(byDays).toEqual(await countSeries(scope, { ...request, window: asHours() }));
  });
});

describe("what speaks for blocks that nobody announced", () => {
  it.each([
    ["whole days of the organisation", ZONE, "2026-11-03T05:00:00Z", "2026-11-05T05:00:00Z"],
    ["the days of a reader in another zone", "Asia/Tokyo", "2026-11-25T15:00:00Z", "2026-11-26T15:00:00Z"],
    ["days of a zone that is half an hour off", "Asia/Kolkata", "2026-11-25T18:30:00Z", "2026-11-26T18:30:00Z"],
    ["part of a day", ZONE, "2026-11-03T05:00:00Z", "2026-11-03T12:00:00Z"],
  ])("is held against the fleet's calls of the same time: %s", async (_what, zone, from, to) => {
    const asked = await reportWindow(scope, { from: new Date(from), to: new Date(to) }, zone);
    if (asked === null) throw new Error("There are calls");
    const [first, end] = [Date.parse(from) / 3_600_000, Date.parse(to) / 3_600_000];
    const attempts = (carrier: string) =>
      TALLIES.filter((one) => one.carrier === carrier && one.hour >= first && one.hour < end).reduce(
        (sum, one) => sum + one.attempts,
        0,
      );
    expect(await countSuspicions(scope, CALLER_IDS[0], asked)).toMatchObject([
      { carrier: "", fleetAttempts: attempts("") },
      { carrier: "Verizon", fleetAttempts: attempts("Verizon") },
    ]);
  });
});
