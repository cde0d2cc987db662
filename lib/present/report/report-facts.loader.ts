import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listActions } from "@/lib/advice/action.store";
import { listAlerts, type StoredAlert } from "@/lib/alert/alert.store";
import { listSources } from "@/lib/intake/source/source-list.store";
import { sumSignals } from "@/lib/ledger/day/signal-day.store";
import { areSumsGone } from "@/lib/ledger/report/kept-sums.store";
import { coverageOf } from "@/lib/ledger/report/month-report.store";
import { countCallerOutcomes, countCarrierOutcomes, reportWindow } from "@/lib/ledger/report/tally-report.store";
import { signalFidelity } from "@/lib/outcome/signal-fidelity";
import { loadShownAlerts } from "@/lib/present/alert/shown-alerts.loader";
import { groupCallers } from "@/lib/present/chart/group-callers";
import { groupCarriers } from "@/lib/present/chart/group-carriers";
import { type HarmedCaller, harmedCallers, isHarm } from "@/lib/present/overview/harmed-callers";
import type {
  HarmedCallerFacts,
  HarmedCounts,
  ReportedAlert,
  ReportFacts,
  SourceFidelity,
} from "@/lib/present/report/report-facts";
import { cutWithin, type MonthSpan, monthBefore, monthSpan } from "@/lib/present/report/report-month";
import { sumMarks } from "@/lib/present/source/source-weeks";
import { listCasesDuring } from "@/lib/redress/case.store";
import { lastCallAt } from "@/lib/watch/last-call.store";
import { labelsOf, listHarmSteps } from "@/lib/watch/standing-month.store";

const HARMED_LISTED = 200;
const ALERTS_LISTED = 200;
const CASES_LISTED = 500;

/** Loads everything that the report of a month says. @param month as `isMonth` has it */
export async function loadReportFacts(
  scope: OrganizationScope,
  organization: Organization,
  month: string,
): Promise<ReportFacts> {
  const { timeZone } = organization;
  const span = monthSpan(month, timeZone);
  const { from, to } = span;
  const filter = { callerId: null, status: null, from, to, hasWithdrawn: true };
  const before = monthSpan(monthBefore(month), timeZone);
  const [coverage, coverageBefore, latest, carriers, carriersBefore, steps, alerts, actions, cases, sources] =
    await Promise.all([
      coverageOf(scope, span, timeZone),
      coverageOf(scope, before, timeZone),
      lastCallAt(scope),
      carriersOf(scope, span, timeZone),
      carriersOf(scope, before, timeZone),
      listHarmSteps(scope, span),
      listAlerts(scope, filter, { limit: ALERTS_LISTED, after: null }),
      listActions(scope),
      listCasesDuring(scope, span, CASES_LISTED),
      sourcesOf(scope, span),
    ]);
  const harmed = harmedCallers(steps, from);
  return {
    organizationName: organization.name,
    timeZone,
    span,
    coverage,
    lastCallAt: latest,
    keptFrom: await keptFromOf(scope, span),
    keptFromBefore: await keptFromOf(scope, before),
    carriers,
    carriersBefore,
    daysBefore: coverageBefore.daysWithCalls,
    harmed: await factsOf(scope, harmed, span, timeZone),
    harmedCounts: countHarmed(harmed),
    alerts: await reportedAlerts(scope, alerts.alerts),
    hasMoreAlerts: alerts.next !== null,
    actions: actions.filter(({ at }) => at >= from && at < to),
    cases: cases.cases,
    hasMoreCases: cases.hasMore,
    sources,
  };
}

async function keptFromOf(scope: OrganizationScope, span: MonthSpan): Promise<Date | null> {
  const cut = cutWithin(span);
  return cut !== null && (await areSumsGone(scope, cut)) ? cut : null;
}

async function reportedAlerts(scope: OrganizationScope, alerts: readonly StoredAlert[]): Promise<ReportedAlert[]> {
  const shown = await loadShownAlerts(scope, alerts);
  return alerts.map((alert, place) => ({ ...alert, sinceThen: shown[place]?.sinceThen ?? null }));
}

async function carriersOf(scope: OrganizationScope, { from, to }: MonthSpan, timeZone: string) {
  const window = await reportWindow(scope, { from, to }, timeZone);
  return window === null ? [] : groupCarriers(await countCarrierOutcomes(scope, null, window));
}

function countHarmed(harmed: readonly HarmedCaller[]): HarmedCounts {
  const count = (isCounted: (caller: HarmedCaller) => boolean) => harmed.filter(isCounted).length;
  return {
    atStart: count(({ wasHarmed }) => wasHarmed),
    became: count(({ becameHarmed, wasHarmed }) => becameHarmed && !wasHarmed),
    recovered: count(({ recoveredAt }) => recoveredAt !== null),
    atEnd: count(({ standing }) => isHarm(standing)),
    all: harmed.length,
  };
}

/** Those who still stand harmed first, then the latest. */
async function factsOf(
  scope: OrganizationScope,
  harmed: readonly HarmedCaller[],
  { from, to }: MonthSpan,
  timeZone: string,
): Promise<readonly HarmedCallerFacts[]> {
  const rank = ({ standing }: HarmedCaller) => ["harmed", "recovering", "not_enough_calls"].indexOf(standing);
  const listed = harmed
    .toSorted((a, b) => ((rank(a) + 4) % 4) - ((rank(b) + 4) % 4) || Number(b.harmedAt) - Number(a.harmedAt))
    .slice(0, HARMED_LISTED);
  const ids = listed.map(({ callerId }) => callerId);
  const window = await reportWindow(scope, { from, to }, timeZone);
  const [counts, labels] = await Promise.all([
    window === null ? [] : countCallerOutcomes(scope, ids, window),
    labelsOf(scope, ids),
  ]);
  const byCaller = groupCallers(counts);
  return listed.map((caller) => ({
    ...caller,
    label: labels.get(caller.callerId) ?? null,
    counts: byCaller.get(caller.callerId) ?? {},
  }));
}

async function sourcesOf(scope: OrganizationScope, span: MonthSpan): Promise<readonly SourceFidelity[]> {
  const [sources, sums] = await Promise.all([listSources(scope), sumSignals(scope, span)]);
  return sources
    .map(({ id, name }) => ({
      source: name,
      fidelity: signalFidelity(sumMarks(sums.filter(({ sourceId }) => sourceId === id))),
    }))
    .filter(({ fidelity }) => fidelity.failed > 0);
}
