/** When calls may be placed to people of one state: minutes after midnight of their clock, by weekday. */
export interface StateHours {
  /** Two letters (USPS). */
  readonly state: string;
  /** Seven pairs, Sunday first; null where no call may be placed on that day. */
  readonly days: readonly (readonly [opens: number, closes: number] | null)[];
  /** Whether federal holidays are free of calls. */
  readonly isClosedOnHolidays: boolean;
  /** Day from which this is known to hold, ISO 8601. */
  readonly asOf: string;
}

const AS_OF = "2025-11-01";
const hours = (opens: number, closes: number): readonly [number, number] => [opens * 60, closes * 60];

function everyDay(state: string, opens: number, closes: number): StateHours {
  return { state, days: Array.from({ length: 7 }, () => hours(opens, closes)), isClosedOnHolidays: false, asOf: AS_OF };
}

function notOnSundays(state: string, opens: number, closes: number, isClosedOnHolidays: boolean): StateHours {
  const { days, ...rest } = everyDay(state, opens, closes);
  return { ...rest, days: [null, ...days.slice(1)], isClosedOnHolidays };
}

/**
 * States with narrower hours than 08:00 to 21:00, from a published table of state calling hours of 1 November 2025, and
 * Texas' hours for telephone solicitation. Not legal advice: verify with counsel.
 */
export const STATE_HOURS: readonly StateHours[] = [
  notOnSundays("AL", 8, 20, true),
  everyDay("CT", 9, 20),
  everyDay("FL", 8, 20),
  everyDay("IL", 8, 21),
  everyDay("KY", 10, 21),
  notOnSundays("LA", 8, 20, true),
  everyDay("MD", 8, 20),
  everyDay("MA", 8, 20),
  everyDay("MI", 9, 21),
  everyDay("MN", 9, 21),
  notOnSundays("MS", 8, 20, false),
  everyDay("NV", 9, 20),
  everyDay("NM", 9, 21),
  everyDay("OK", 8, 20),
  { ...everyDay("PA", 8, 21), isClosedOnHolidays: true },
  { ...everyDay("RI", 9, 18), days: [null, ...Array.from({ length: 5 }, () => hours(9, 18)), null] },
  { ...everyDay("TX", 9, 21), days: [hours(12, 21), ...Array.from({ length: 6 }, () => hours(9, 21))] },
  everyDay("WA", 8, 20),
];

/** States that allow three solicitations per person and 24 hours. */
export const CAPPED_STATES: readonly string[] = ["FL", "OK", "MD"];

/**
 * Federal holidays of the United States (5 U.S.C. 6103), ISO days. One that falls on a weekend stands here twice: the day itself,
 * which states' laws name, and the weekday on which it is observed.
 */
export const FEDERAL_HOLIDAYS: readonly string[] = [
  ..."2025-01-01 2025-01-20 2025-02-17 2025-05-26 2025-06-19 2025-07-04 2025-09-01 2025-10-13 2025-11-11".split(" "),
  ..."2025-11-27 2025-12-25 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-07-04".split(" "),
  ..."2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31".split(" "),
  ..."2027-06-18 2027-06-19 2027-07-04 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24".split(" "),
  ..."2027-12-25 2027-12-31 2028-01-01 2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04".split(" "),
  ..."2028-10-09 2028-11-10 2028-11-11 2028-11-23 2028-12-25".split(" "),
];
