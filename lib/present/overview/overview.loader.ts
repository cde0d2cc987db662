import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { readTogether } from "@/lib/account/read-together.store";
import { listActions } from "@/lib/advice/action.store";
import { adviceRule } from "@/lib/advice/catalogue";
import { countAllOpenAlerts, countOpenAlerts, listGravestAlerts, listLastingAlerts } from "@/lib/alert/alert.store";
import { listAlertDeeds } from "@/lib/alert/alert-deed.store";
import { findWaitingImport, listImports } from "@/lib/intake/import/import.store";
import { isEnded } from "@/lib/intake/import/import-record";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { countCarrierOutcomes, countSeries, reportWindow } from "@/lib/ledger/report/tally-report.store";
import { now } from "@/lib/platform/clock";
import { presentAlert } from "@/lib/present/alert/present-alert";
import { loadShownAlerts } from "@/lib/present/alert/shown-alerts.loader";
import { loadCallerIds } from "@/lib/present/caller-id/caller-id-list.loader";
import { scoreDistribution } from "@/lib/present/caller-id/score-distribution";
import { attemptsIn, callRates } from "@/lib/present/calls/call-rates";
import { addCounts, carrierMatrix } from "@/lib/present/carrier/carrier-matrix";
import { dayMarks, type MarkedDeed } from "@/lib/present/chart/day-marks";
import { groupCarriers } from "@/lib/present/chart/group-carriers";
import { groupSeries } from "@/lib/present/chart/group-series";
import { outcomeDays } from "@/lib/present/outcome/outcome-days";
import { usableCause } from "@/lib/present/outcome/usable-cause";
import { wholeDaysBetween } from "@/lib/present/overview/as-of-note";
import { type FirstStep, firstStep } from "@/lib/present/overview/first-step";
import { NEEDS_YOU_MAX, type NeedsYouItem, needsYou } from "@/lib/present/overview/needs-you";
import type { FleetState, Overview } from "@/lib/present/overview/overview";
import { countOpenCases } from "@/lib/redress/case.store";
import { lastCallAt } from "@/lib/watch/last-call.store";
import { countScores } from "@/lib/watch/score-distribution.store";
import { countStandings } from "@/lib/watch/standing-count.store";

/** From the gravest so many those are picked that need somebody. */
const ALERTS_WEIGHED = 200;
/** Of the gravest so many it is counted how they went on. */
const ALERTS_MEASURED = 50;
/** Of harmed caller IDs so many alerts are read that people dealt with. */
const ALERTS_DEALT_WITH = 50;
const IMPORTS_MARKED = 50;
const WHOLE_TIME = { from: null, to: null };
const NO_CALLS = "There were no calls in this time.";

/** Loads the first screen: how the fleet stands now, and what needs somebody. */
export async function loadOverview(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
): Promise<Overview> {
  const { timeZone } = organization;
  return readTogether(scope, async () => {
    const window = await reportWindow(scope, WHOLE_TIME, timeZone);
    const fleet = window === null ? null : await loadFleet(scope, organization, window);
    return {
      fleet,
      firstStep: fleet === null ? await loadFirstStep(scope) : null,
      timeZone,
      isWritable: can(role, "imports:write"),
      isDemo: organization.isDemo,
    };
  });
}

async function loadFirstStep(scope: OrganizationScope): Promise<FirstStep> {
  // One that waits for an answer keeps waiting, whatever was uploaded after it.
  const [waiting, { imports }] = await Promise.all([
    findWaitingImport(scope),
    listImports(scope, { limit: 1, cursor: null }),
  ]);
  const [latest = null] = imports;
  return firstStep(latest === null || isEnded(latest.status) ? (waiting ?? latest) : latest);
}

async function loadFleet(
  scope: OrganizationScope,
  organization: Organization,
  window: ReportWindow,
): Promise<FleetState> {
  const { timeZone } = organization;
  const [series, carrierCounts, alerts, openAlerts, standings, harmed, latest, scores, { imports }, deeds, cases] =
    await Promise.all([
      countSeries(scope, { window, callerId: null, grain: "day", by: "outcome", timeZone }),
      countCarrierOutcomes(scope, null, window),
      gravestAlerts(scope),
      countAllOpenAlerts(scope),
      countStandings(scope),
      callerIds(scope, organization, { standings: ["harmed"], sort: "score", order: "asc", limit: NEEDS_YOU_MAX }),
      lastCallAt(scope),
      countScores(scope),
      listImports(scope, { limit: IMPORTS_MARKED, cursor: null }),
      deedsSince(scope, window.from),
      countOpenCases(scope, now()),
    ]);
  const dealtWith = await listLastingAlerts(
    scope,
    harmed.map(({ callerId }) => callerId),
    ALERTS_DEALT_WITH,
  );
  const isJudging = imports.some(({ status }) => !isEnded(status));
  const carriers = groupCarriers(carrierCounts);
  const counts = addCounts(carriers.map((carrier) => carrier.counts));
  const asOf = (latest ?? window.to).toISOString();
  const days = outcomeDays(groupSeries(series), { timeZone, lastCallAt: asOf, window, emptyReason: NO_CALLS });
  const { blocked, answer } = callRates(counts);
  return {
    asOf,
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    ageDays: wholeDaysBetween(latest ?? window.to, now()),
    calls: attemptsIn(counts),
    isJudging,
    usableCause: usableCause(counts),
    blocked,
    answer,
    gapDays: days.gapDays,
    openAlerts,
    cases,
    standings,
    needsYou: await withAllAlerts(scope, needsYou(alerts, harmed, timeZone, dealtWith.map(presentAlert))),
    days,
    marks: dayMarks(
      { imports, deeds },
      days.days.map(({ key }) => key),
      timeZone,
    ),
    scores: scoreDistribution(scores, isJudging),
    carriers: carrierMatrix(carriers),
  };
}

/** What people did about the numbers since then: advice that they followed, alerts that they dealt with. */
async function deedsSince(scope: OrganizationScope, from: Date): Promise<readonly MarkedDeed[]> {
  const [actions, deeds] = await Promise.all([listActions(scope), listAlertDeeds(scope, from)]);
  return [
    ...actions
      .filter(({ kind }) => kind === "done")
      .map(({ at, ruleId }) => {
        const advice = `advice followed (${adviceRule(ruleId)?.title ?? ruleId})`;
        return { at, one: advice, several: `times ${advice}` };
      }),
    ...deeds.map(({ at, kind }) => ({ at, one: `an alert ${kind}`, several: `alerts ${kind}` })),
  ];
}

async function gravestAlerts(scope: OrganizationScope) {
  const gravest = await listGravestAlerts(scope, ALERTS_WEIGHED);
  const shown = await loadShownAlerts(scope, gravest.slice(0, ALERTS_MEASURED));
  return [...shown, ...gravest.slice(ALERTS_MEASURED).map(presentAlert)];
}

/** Counts the further alerts of each caller ID among all that are open, not among those that were weighed. */
async function withAllAlerts(
  scope: OrganizationScope,
  items: readonly NeedsYouItem[],
): Promise<readonly NeedsYouItem[]> {
  const open = await countOpenAlerts(
    scope,
    items.map(({ callerId }) => callerId),
  );
  return items.map((item) => {
    const shown = item.change === null ? 0 : 1;
    return { ...item, more: Math.max(0, (open.get(item.callerId) ?? 0) - shown) };
  });
}

async function callerIds(
  scope: OrganizationScope,
  organization: Organization,
  wish: Omit<Parameters<typeof loadCallerIds>[2], "span" | "search" | "after">,
) {
  const { items } = await loadCallerIds(scope, organization, { ...wish, span: WHOLE_TIME, search: null, after: null });
  return items;
}
