import type { Organization } from "@/lib/account/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { can } from "@/lib/account/permission";
import type { Role } from "@/lib/account/role";
import { listAlerts } from "@/lib/alert/alert.store";
import { countCarrierOutcomes, countSeries, reportWindow } from "@/lib/ledger/tally-report.store";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS } from "@/lib/outcome/outcome-group";
import { readCallFilter } from "@/lib/present/call-filter";
import { loadCallList } from "@/lib/present/call-list.loader";
import { loadCallerAdvice } from "@/lib/present/caller-advice.loader";
import type { CallerIdDetail } from "@/lib/present/caller-id.schema";
import { loadCallerId } from "@/lib/present/caller-id-detail.loader";
import type { CallerIdPageModel } from "@/lib/present/caller-id-page";
import { CallerIdText } from "@/lib/present/caller-id-text.schema";
import { carrierMatrix } from "@/lib/present/carrier-matrix";
import { groupCarriers } from "@/lib/present/group-carriers";
import { groupSeries } from "@/lib/present/group-series";
import { outcomeDays } from "@/lib/present/outcome-days";
import { presentAlert } from "@/lib/present/present-alert";
import { presentScore } from "@/lib/present/present-score";
import { scoreDays } from "@/lib/present/score-days";
import { standingStep } from "@/lib/present/standing-step";
import { loadSuspicions } from "@/lib/present/suspicions.loader";
import { listScores } from "@/lib/score/score-report.store";
import { findCallerId } from "@/lib/watch/caller-id-page.store";
import { listStandingChanges } from "@/lib/watch/standing-history.store";

const SCORE_DAYS_MAX = 90;
const [STEPS_MAX, ALERTS_MAX, CALLS_SHOWN, BLOCKED_SHOWN] = [20, 20, 20, 5];
const BLOCKED = OUTCOMES.filter((outcome) => OUTCOME_GROUPS[outcome].blocked).join(",");
const WHOLE_TIME = { from: null, to: null };
const NO_CALLS = "This caller ID made no calls in the time that the lists cover.";

/** Loads the page of one caller ID; null when the organisation never used it. @param segment its part of the URL, as it came */
export async function loadCallerIdPage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  segment: string,
): Promise<CallerIdPageModel | null> {
  const { timeZone } = organization;
  const callerId = CallerIdText.safeParse(decoded(segment)).data;
  if (callerId === undefined) return null;
  const [detail, row] = await Promise.all([
    loadCallerId(scope, organization, callerId, WHOLE_TIME),
    findCallerId(scope, callerId),
  ]);
  if (detail === null || row === null) return null;
  const [counted, suspicions, scores, changes, alerts, advice, calls] = await Promise.all([
    countedCalls(scope, organization, detail),
    loadSuspicions(scope, organization, callerId, WHOLE_TIME),
    listScores(scope, callerId, WHOLE_TIME),
    listStandingChanges(scope, callerId, STEPS_MAX),
    alertsOf(scope, callerId),
    loadCallerAdvice(scope, organization, callerId),
    callsOf(scope, organization, callerId),
  ]);
  return {
    detail,
    standing: row.standing,
    timeZone,
    ...counted,
    suspicions,
    scores: scoreDays(scores.map(presentScore), SCORE_DAYS_MAX),
    steps: changes.map((change) => standingStep(change, timeZone)),
    alerts,
    advice,
    ...calls,
    mayChangeAlerts: can(role, "alerts:write"),
    mayDescribe: can(role, "caller-ids:write"),
  };
}

/** The same calls twice: by day, and by carrier. */
async function countedCalls(scope: OrganizationScope, { timeZone }: Organization, detail: CallerIdDetail) {
  const { callerId, lastCallAt } = detail;
  const window = await reportWindow(scope, WHOLE_TIME, timeZone);
  const wish = { callerId, grain: "day", by: "outcome", timeZone } as const;
  const [series, carriers] = await Promise.all([
    window === null ? [] : countSeries(scope, { ...wish, window }),
    window === null ? [] : countCarrierOutcomes(scope, callerId, window),
  ]);
  return {
    days: outcomeDays(groupSeries(series), { timeZone, lastCallAt, emptyReason: NO_CALLS }),
    carriers: carrierMatrix(groupCarriers(carriers)),
  };
}

/** The latest calls, and the latest that a network stopped: among many calls these would stand far down. */
async function callsOf(scope: OrganizationScope, organization: Organization, callerId: string) {
  const list = (wish: object, limit: number) =>
    loadCallList(scope, organization, readCallFilter({ callerId, ...wish }), limit);
  const [calls, blocked] = await Promise.all([list({}, CALLS_SHOWN), list({ outcome: BLOCKED }, BLOCKED_SHOWN)]);
  return { calls, blockedCalls: blocked.data };
}

async function alertsOf(scope: OrganizationScope, callerId: string) {
  const filter = { callerId, status: null, ...WHOLE_TIME, hasWithdrawn: true };
  const { alerts } = await listAlerts(scope, filter, { limit: ALERTS_MAX, after: null });
  return alerts.map(presentAlert);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
