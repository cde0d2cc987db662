import { DAY_MS } from "@/lib/base/time-units";

/** For how long an organisation keeps what. */
export interface Retention {
  /** Days for which single calls are kept, from the call or from its import, whichever is later. */
  readonly callDays: number;
  /** Months for which sums, scores and changes are kept. */
  readonly tallyMonths: number;
}

/** From when on calls and tallies are kept; what is older goes. */
export interface RetentionPlan {
  /** Start of a UTC day: tallies of an hour, and refusals of a day, are either wholly there to be counted again or not. */
  readonly callsFrom: Date;
  /** Start of a UTC month; never later than that of `callsFrom`, since sums outlive the calls that they are made of. */
  readonly talliesFrom: Date;
}

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;

/** For how many months sums have to be kept, at the least, where calls are for so many days: sums outlive their calls. */
export function monthsOfSums(callDays: number): number {
  return Math.ceil((callDays * MONTHS_PER_YEAR) / DAYS_PER_YEAR);
}

/**
 * From when on an organisation keeps its calls and tallies.
 * @param firstRecentCall start of the earliest call that an import of the last `callDays` brought; null without one. A
 *   file of old calls is kept as long after its import as a call is after it was made: nobody imports history to see it
 *   vanish.
 */
export function retentionPlan(retention: Retention, firstRecentCall: Date | null, now: Date): RetentionPlan {
  const byAge = now.getTime() - retention.callDays * DAY_MS;
  const callsFromMs = Math.min(byAge, firstRecentCall?.getTime() ?? byAge);
  const callsFrom = new Date(Math.floor(callsFromMs / DAY_MS) * DAY_MS);
  const byMonths = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - retention.tallyMonths, 1);
  const ofCalls = Date.UTC(callsFrom.getUTCFullYear(), callsFrom.getUTCMonth(), 1);
  return { callsFrom, talliesFrom: new Date(Math.min(byMonths, ofCalls)) };
}
