import type { AdviceAction } from "@/lib/advice/advice-action";
import type { AdviceDay } from "@/lib/advice/advice-day";
import type { AdviceRule } from "@/lib/advice/advice-rule";
import type { CallerProfile } from "@/lib/advice/caller-facts";
import { adviceRule } from "@/lib/advice/catalogue";
import { DayTrials } from "@/lib/advice/day-trials";
import { BEFORE_DAYS, type VerificationCase } from "@/lib/advice/verify-advice";

/** An action that has yet to be verified. */
export interface PlannedVerification {
  readonly action: AdviceAction;
  readonly rule: AdviceRule;
  /** Whole days since the Unix epoch. */
  readonly doneOn: number;
  /** First day that is needed. */
  readonly from: number;
}

/** Calls that are older than this are not looked at again. */
const REACH_DAYS = 180;

/** What has yet to be verified: everything done whose verdict is not final. @param dayOf the day of a moment, in the organisation's zone */
export function planVerifications(
  actions: readonly AdviceAction[],
  dayOf: (at: Date) => number,
  today: number,
): readonly PlannedVerification[] {
  return actions.flatMap((action) => {
    const rule = adviceRule(action.ruleId);
    const isOpen = action.kind === "done" && (action.verdict === null || action.verdict.word === "not_yet");
    const doneOn = dayOf(action.at);
    if (rule === null || !isOpen || doneOn - BEFORE_DAYS < today - REACH_DAYS) return [];
    return [{ action, rule, doneOn, from: Math.min(today, doneOn) - BEFORE_DAYS }];
  });
}

/**
 * What there is to compare for each of them. Untouched are numbers for which nobody followed any advice; those that share
 * the busiest campaign of the treated numbers where there are any.
 * @param daysOf days of a caller ID; asked once for each, however many verifications there are
 */
export function verificationCases(
  planned: readonly PlannedVerification[],
  actions: readonly AdviceAction[],
  profiles: readonly CallerProfile[],
  daysOf: (callerId: string) => readonly AdviceDay[],
): readonly { readonly action: AdviceAction; readonly verification: VerificationCase }[] {
  const sideOf = sides(actions, profiles);
  const compared = planned.map(({ action, rule, doneOn }) => {
    const [treated, untouched] = [new DayTrials(rule.watched), new DayTrials(rule.watched)];
    const of = sideOf(action);
    return {
      action,
      verification: { better: rule.watched.better, doneOn, treated, untouched },
      side: (callerId: string) => ({ treated, untouched, neither: null })[of(callerId)],
    };
  });
  for (const { callerId } of profiles) {
    const mine = compared.flatMap(({ side }) => side(callerId) ?? []);
    if (mine.length === 0) continue;
    for (const day of daysOf(callerId)) for (const trials of mine) trials.add(day);
  }
  return compared;
}

type Side = "treated" | "untouched" | "neither";

/** On which side of an action a caller ID stands. */
function sides(actions: readonly AdviceAction[], profiles: readonly CallerProfile[]) {
  const touched = new Set(actions.filter(({ kind }) => kind === "done").flatMap(({ callerIds }) => callerIds));
  const campaigns = new Map(profiles.map((profile) => [profile.callerId, busiestCampaign([profile])]));
  return (action: AdviceAction): ((callerId: string) => Side) => {
    const named = new Set(action.callerIds);
    const isTreated = (callerId: string) => named.size === 0 || named.has(callerId);
    const isOther = (callerId: string) => !isTreated(callerId) && !touched.has(callerId);
    const campaign = busiestCampaign(profiles.filter(({ callerId }) => isTreated(callerId)));
    const isAlike = (callerId: string) => isOther(callerId) && campaigns.get(callerId) === campaign;
    const isUntouched = profiles.some(({ callerId }) => isAlike(callerId)) ? isAlike : isOther;
    return (callerId) => (isTreated(callerId) ? "treated" : isUntouched(callerId) ? "untouched" : "neither");
  };
}

function busiestCampaign(profiles: readonly CallerProfile[]): string {
  const sums = new Map<string, number>();
  for (const { campaigns } of profiles)
    for (const { campaign, attempts } of campaigns) sums.set(campaign, (sums.get(campaign) ?? 0) + attempts);
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
