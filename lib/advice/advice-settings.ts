import type { AdviceRule, AdviceThreshold } from "@/lib/advice/advice-rule";
import type { StateHours } from "@/lib/advice/state-hours";

/** What an organisation has changed of one rule. */
export interface RuleSetting {
  /** New limits by the threshold's id. */
  readonly thresholds: Readonly<Record<string, number>>;
  readonly isOff: boolean;
}

/** What an organisation has changed of the rules. */
export interface AdviceSettings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Its own calendar of states; null while it uses ours. */
  readonly stateHours: readonly StateHours[] | null;
}

/** Nothing is changed. */
export const DEFAULT_SETTINGS: AdviceSettings = { rules: new Map(), stateHours: null };

/** A threshold as it holds for an organisation; `isOwn` where the organisation has set it. */
export interface HeldThreshold extends AdviceThreshold {
  readonly isOwn: boolean;
}

/** The thresholds of a rule as they hold under these settings. */
export function heldThresholds(rule: AdviceRule, settings: AdviceSettings): readonly HeldThreshold[] {
  const own = settings.rules.get(rule.id)?.thresholds ?? {};
  return rule.thresholds.map((threshold) => {
    const value = Object.hasOwn(own, threshold.id) ? own[threshold.id] : undefined;
    return value === undefined ? { ...threshold, isOwn: false } : { ...threshold, value, isOwn: true };
  });
}
