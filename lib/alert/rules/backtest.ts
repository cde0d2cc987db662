import type { RuleIncident } from "@/lib/alert/rules/judge-rule";

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
): Backtest {
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
