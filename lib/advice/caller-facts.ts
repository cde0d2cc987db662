import { type AdviceCounts, type AdviceDay, addCounts } from "@/lib/advice/advice-day";

/** What is known of a caller ID beside its calls. */
export interface CallerProfile {
  readonly callerId: string;
  readonly label: string | null;
  readonly group: string | null;
  readonly purpose: string | null;
  /** Days of its first and last call ever, whole days since the Unix epoch. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Last day with calls before the days that are looked at; null when there was none. */
  readonly idleSince: number | null;
  /** How many know it of the Free Caller Registry, CNAM and branded calling. */
  readonly registrations: number;
  /** Public complaints in the last 30 and 90 days. */
  readonly complaints30: number;
  readonly complaints90: number;
  /** Those of the last 90 days that fall on days without calls of the number: somebody else may show it. */
  readonly complaintsWithoutCalls: number;
  /** Runs of at least five consecutive called numbers in the last 28 days, as counted while files were read. */
  readonly dialledRuns: number;
  /** Calls of the last 28 days by campaign; the empty name where the record names none. */
  readonly campaigns: readonly { readonly campaign: string; readonly attempts: number }[];
}

/** What the rules know of one caller ID. */
export interface CallerFacts extends CallerProfile {
  /** Its days with calls, earliest first. */
  readonly days: readonly AdviceDay[];
  /** The last day that any caller ID of the organisation was used. */
  readonly today: number;
  /** The last 28, 7 and 2 days, today among them. */
  readonly month: AdviceCounts;
  readonly week: AdviceCounts;
  readonly twoDays: AdviceCounts;
  /** The 28 days before that week, and the 14 days before those two days. */
  readonly monthBefore: AdviceCounts;
  readonly fortnightBefore: AdviceCounts;
}

/** Days that are looked at: the last four weeks, and the four before that they are compared with. */
export const ADVICE_DAYS = 63;
/** Days in which most rules count. */
const MONTH_DAYS = 28;

/** Puts together what the rules know of a caller ID. @param days its days with calls, earliest first */
export function callerFacts(profile: CallerProfile, days: readonly AdviceDay[], today: number): CallerFacts {
  const last = (length: number, before = 0) =>
    addCounts(days.filter(({ day }) => day > today - before - length && day <= today - before));
  return {
    ...profile,
    days,
    today,
    month: last(MONTH_DAYS),
    week: last(7),
    twoDays: last(2),
    monthBefore: last(MONTH_DAYS, 7),
    fortnightBefore: last(14, 2),
  };
}

const DEBT = /\b(debt|collections?|recovery|arrears)\b/i;

/** Whether a number, by its purpose, label, group or campaigns, calls about debts: then Regulation F counts its calls. */
export function isAboutDebt({ purpose, label, group, campaigns }: CallerProfile): boolean {
  return [purpose, label, group, ...campaigns.map(({ campaign }) => campaign)].some(
    (text) => text !== null && DEBT.test(text),
  );
}

/** Sums of two counters over the days, each day's weight halved every `halfLifeDays`. */
export function decayed(
  { days, today }: CallerFacts,
  halfLifeDays: number,
  of: (day: AdviceDay) => { readonly hits: number; readonly n: number },
): { hits: number; n: number } {
  let [hits, n] = [0, 0];
  for (const day of days) {
    const weight = 0.5 ** ((today - day.day) / halfLifeDays);
    const counted = of(day);
    hits += weight * counted.hits;
    n += weight * counted.n;
  }
  return { hits, n };
}
