import type { RuleIncident, RuleSubject } from "@/lib/alert/rules/judge-rule";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { METRIC_UNITS } from "@/lib/alert/rules/rule-metric";

/** What a rule would have found in the calls that are there already. */
export interface Backtest {
  /** Whole hours since the Unix epoch (UTC), both included; null where there are no calls. */
  readonly span: { readonly first: number; readonly last: number } | null;
  readonly total: number;
  /** The latest first, at most 50. */
  readonly incidents: readonly RuleIncident[];
  /** Caller IDs that it would have found. */
  readonly callers: number;
  /** The most alerts of one day (UTC). */
  readonly dayMax: number;
  /** Days on which it alone would have sent more mails than a person may get in a day. */
  readonly daysOverBudget: number;
  /** Days on which caller IDs were used, counted once per caller ID. */
  readonly numberDays: number;
  /** Caller IDs found per 1,000 days of one caller ID; null where there were none. */
  readonly perThousand: number | null;
  /** Whether it finds so many that most must be false: caller IDs go bad far less often. */
  readonly isNoisy: boolean;
  /** Null where the rule asks for no number of calls. */
  readonly reach: RuleReach | null;
}

/** How much of what has calls a rule could judge. */
export interface RuleReach {
  /** Calls that it asks for before it judges. */
  readonly minCalls: number;
  /** Whether it judges all calls together: they count as one. */
  readonly isTogether: boolean;
  /** How many had so many at some time. */
  readonly enough: number;
  /** How many never had. */
  readonly tooFew: number;
}

/** Counts how much of what has calls could be judged; null where no number of calls is asked for. */
export function ruleReach(
  { metric, minCalls, per }: Pick<RuleDefinition, "metric" | "minCalls" | "per">,
  subjects: readonly RuleSubject[],
): RuleReach | null {
  const unit = METRIC_UNITS[metric];
  if (unit !== "share" && unit !== "points") return null;
  const used = subjects.filter(({ readings }) => readings.length > 0);
  const enough = used.filter(({ readings }) => readings.some(({ isEnough }) => isEnough)).length;
  return { minCalls, isTogether: per !== "number", enough, tooFew: used.length - enough };
}

/** How far back a rule is tried. */
export const BACKTEST_DAYS = 90;
const SHOWN_MAX = 50;
const DAY_HOURS = 24;
/** Ten times what our detections may raise on caller IDs that nothing is wrong with. */
export const NOISY_PER_THOUSAND = 10;

/** Sums up what a rule would have found. */
export function summariseBacktest(
  incidents: readonly RuleIncident[],
  span: { readonly first: number; readonly last: number },
  { numberDays, mailsPerDay }: { readonly numberDays: number; readonly mailsPerDay: number },
): Omit<Backtest, "reach"> {
  const byDay = new Map<number, number>();
  for (const { hour } of incidents)
    byDay.set(Math.floor(hour / DAY_HOURS), (byDay.get(Math.floor(hour / DAY_HOURS)) ?? 0) + 1);
  const entries = incidents.flatMap((incident) => incident.entries);
  const perThousand = numberDays === 0 ? null : (entries.length * 1_000) / numberDays;
  return {
    span,
    total: incidents.length,
    incidents: [...incidents].reverse().slice(0, SHOWN_MAX),
    callers: new Set(entries.map(({ reading }) => reading.about)).size,
    dayMax: Math.max(0, ...byDay.values()),
    daysOverBudget: [...byDay.values()].filter((count) => count > mailsPerDay).length,
    numberDays,
    perThousand,
    isNoisy: perThousand !== null && perThousand > NOISY_PER_THOUSAND,
  };
}
