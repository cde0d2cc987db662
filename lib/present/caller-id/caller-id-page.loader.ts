import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { readTogether } from "@/lib/account/read-together.store";
import { listAlerts } from "@/lib/alert/alert.store";
import { percentDecoded } from "@/lib/base/percent-decoded";
import { isImportUnderWay } from "@/lib/intake/import/import.store";
import { countCarrierOutcomes, countSeries, reportWindow } from "@/lib/ledger/report/tally-report.store";
import { loadCallerAdvice } from "@/lib/present/advice/caller-advice.loader";
import { loadShownAlerts } from "@/lib/present/alert/shown-alerts.loader";
import { callerHistory } from "@/lib/present/caller-id/caller-history";
import type { CallerIdDetail } from "@/lib/present/caller-id/caller-id.schema";
import { loadCallerId } from "@/lib/present/caller-id/caller-id-detail.loader";
import type { CallerIdPageModel } from "@/lib/present/caller-id/caller-id-page";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { presentScore } from "@/lib/present/caller-id/present-score";
import { scoreDays } from "@/lib/present/caller-id/score-days";
import { loadSuspicions } from "@/lib/present/caller-id/suspicions.loader";
import { carrierMatrix } from "@/lib/present/carrier/carrier-matrix";
import { changeBands } from "@/lib/present/chart/change-bands";
import { groupCarriers } from "@/lib/present/chart/group-carriers";
import { groupSeries } from "@/lib/present/chart/group-series";
import { outcomeDays } from "@/lib/present/outcome/outcome-days";
import { loadCallerRedress } from "@/lib/present/redress/caller-redress.loader";
import { listScores } from "@/lib/score/score-report.store";
import { findCallerId } from "@/lib/watch/caller-id-page.store";
import { lastCallAt } from "@/lib/watch/last-call.store";
import { listStandingChanges } from "@/lib/watch/standing-history.store";

const SCORE_DAYS_MAX = 90;
const [STEPS_MAX, ALERTS_MAX] = [50, 50];
const WHOLE_TIME = { from: null, to: null };
const NO_CALLS = "This caller ID made no calls in the time that the lists cover.";

/** Loads the page of one caller ID; null when the organisation never used it. @param segment its part of the URL, as it came */
export async function loadCallerIdPage(
  visit: { scope: OrganizationScope; organization: Organization; role: Role },
  segment: string,
): Promise<CallerIdPageModel | null> {
  const callerId = CallerIdText.safeParse(percentDecoded(segment)).data;
  return callerId === undefined ? null : readTogether(visit.scope, () => loadPage(visit, callerId));
}

async function loadPage(
  { scope, organization, role }: Parameters<typeof loadCallerIdPage>[0],
  callerId: string,
): Promise<CallerIdPageModel | null> {
  const { timeZone } = organization;
  const [detail, row] = await Promise.all([
    loadCallerId(scope, organization, callerId, WHOLE_TIME),
    findCallerId(scope, callerId),
  ]);
  if (detail === null || row === null) return null;
  const [counted, suspicions, scores, changes, alerts, advice, redress, isJudging] = await Promise.all([
    countedCalls(scope, organization, detail),
    loadSuspicions(scope, organization, callerId, WHOLE_TIME),
    listScores(scope, callerId, WHOLE_TIME),
    listStandingChanges(scope, callerId, STEPS_MAX),
    alertsOf(scope, callerId),
    loadCallerAdvice(scope, organization, callerId),
    loadCallerRedress({ scope, organization, role }, callerId),
    isImportUnderWay(scope),
  ]);
  return {
    detail,
    standing: row.standing,
    timeZone,
    isJudging,
    ...counted,
    suspicions,
    scores: scoreDays(scores.map(presentScore), SCORE_DAYS_MAX),
    bands: changeBands(
      alerts,
      counted.days.days.map(({ key }) => key),
      timeZone,
    ),
    history: callerHistory({ steps: changes, alerts, actions: advice.history }, timeZone),
    alerts,
    advice,
    redress,
    mayChangeAlerts: can(role, "alerts:write"),
    mayDescribe: can(role, "caller-ids:write"),
  };
}

/** The same calls twice: by day, and by carrier. */
async function countedCalls(scope: OrganizationScope, { timeZone }: Organization, { callerId }: CallerIdDetail) {
  const window = await reportWindow(scope, WHOLE_TIME, timeZone);
  const wish = { callerId, grain: "day", by: "outcome", timeZone } as const;
  const [series, carriers, latest] = await Promise.all([
    window === null ? [] : countSeries(scope, { ...wish, window }),
    window === null ? [] : countCarrierOutcomes(scope, callerId, window),
    lastCallAt(scope),
  ]);
  return {
    days: outcomeDays(groupSeries(series), { timeZone, lastCallAt: latest, window, emptyReason: NO_CALLS }),
    carriers: carrierMatrix(groupCarriers(carriers)),
  };
}

async function alertsOf(scope: OrganizationScope, callerId: string) {
  const filter = { callerId, status: null, ...WHOLE_TIME, hasWithdrawn: true };
  const { alerts } = await listAlerts(scope, filter, { limit: ALERTS_MAX, after: null });
  return loadShownAlerts(scope, alerts);
}
