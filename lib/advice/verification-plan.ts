import type { AdviceAction } from "@/lib/advice/advice-action";
import type { AdviceDay } from "@/lib/advice/advice-day";
import type { AdviceRule } from "@/lib/advice/advice-rule";
import type { CallerProfile } from "@/lib/advice/caller-facts";
import { adviceRule } from "@/lib/advice/catalogue";
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
 * The days to compare, of which `daysOf` knows those of each caller ID. Untouched are numbers for which nobody followed any advice; those that share the busiest campaign
 * of the treated numbers where there are any.
 */
export function verificationCase(
  { action, rule, doneOn }: PlannedVerification,
  actions: readonly AdviceAction[],
  profiles: readonly CallerProfile[],
  daysOf: (callerId: string) => readonly AdviceDay[],
): VerificationCase {
  const isOfAll = action.callerIds.length === 0;
  const treated = new Set(isOfAll ? profiles.map(({ callerId }) => callerId) : action.callerIds);
  const touched = new Set(actions.filter(({ kind }) => kind === "done").flatMap(({ callerIds }) => callerIds));
  const others = profiles.filter(({ callerId }) => !treated.has(callerId) && !touched.has(callerId));
  const campaign = busiestCampaign(profiles.filter(({ callerId }) => treated.has(callerId)));
  const alike = others.filter((profile) => busiestCampaign([profile]) === campaign);
  const untouched = (alike.length > 0 ? alike : others).map(({ callerId }) => callerId);
  return {
    watched: rule.watched,
    doneOn,
    treated: [...treated].flatMap(daysOf),
    untouched: {
      *[Symbol.iterator]() {
        for (const callerId of untouched) yield* daysOf(callerId);
      },
    },
  };
}

function busiestCampaign(profiles: readonly CallerProfile[]): string {
  const sums = new Map<string, number>();
  for (const { campaigns } of profiles)
    for (const { campaign, attempts } of campaigns) sums.set(campaign, (sums.get(campaign) ?? 0) + attempts);
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
