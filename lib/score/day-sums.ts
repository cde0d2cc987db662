import { DAY_HOURS, dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";
import { answerRate, campaignNorms, type DayNorms, type Norms, normsOf } from "@/lib/score/norms";
import { addSums, NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { todayFactor } from "@/lib/score/today-factor";

/** One caller ID's calls towards one carrier on one UTC day, with what was to be expected of them. */
export interface CarrierDay {
  readonly carrier: string;
  readonly day: number;
  readonly sums: ScoreSums;
}

/**
 * The days of one caller ID with its calls per carrier and their expectations, days ascending and carriers in
 * table order within a day. Days that the norms do not cover are left out.
 * @param caller position of the caller ID in the table
 */
export function carrierDays(table: EvidenceTable, norms: Norms, caller: number): CarrierDay[] {
  const end = table.firstRow[caller + 1] ?? 0;
  const result: CarrierDay[] = [];
  let row = table.firstRow[caller] ?? 0;
  while (row < end) {
    const day = dayOfHour(table.hour[row] ?? 0);
    let next = row;
    while (next < end && dayOfHour(table.hour[next] ?? 0) === day) next++;
    const isCovered = day >= norms.firstDay && day < norms.firstDay + norms.days.length;
    if (isCovered) result.push(...carriersOfDay(table, normsOf(norms, day), row, next));
    row = next;
  }
  return result;
}

function carriersOfDay(table: EvidenceTable, norms: DayNorms, from: number, to: number): CarrierDay[] {
  const factors = ownFactors(table, norms, from, to);
  const byCarrier = new Map<number, ScoreSums>();
  for (let row = from; row < to; row++) {
    const carrier = table.carrier[row] ?? 0;
    const sums = rowSums(table, norms, row, factors.get(table.campaign[row] ?? 0) ?? 1);
    byCarrier.set(carrier, addSums(byCarrier.get(carrier) ?? NO_SUMS, sums));
  }
  return [...byCarrier]
    .sort(([a], [b]) => a - b)
    .map(([carrier, sums]) => ({ carrier: table.carriers[carrier] ?? "", day: norms.day, sums }));
}

/** The day's factor of each campaign that the caller ID called for, at the end of the day. */
function ownFactors(table: EvidenceTable, norms: DayNorms, from: number, to: number): Map<number, number> {
  const own = new Map<number, { answered: number; expected: number }>();
  for (let row = from; row < to; row++) {
    const campaign = table.campaign[row] ?? 0;
    const sums = rowSums(table, norms, row, 1);
    const before = own.get(campaign) ?? { answered: 0, expected: 0 };
    own.set(campaign, {
      answered: before.answered + sums.answered,
      expected: before.expected + sums.expectedAnswers,
    });
  }
  const factors = new Map<number, number>();
  for (const [campaign, { answered, expected }] of own) {
    factors.set(campaign, todayFactor(campaignNorms(norms, campaign).peers, DAY_HOURS - 1, answered, expected));
  }
  return factors;
}

function rowSums(table: EvidenceTable, norms: DayNorms, row: number, factor: number): ScoreSums {
  const { counts } = table;
  const answered = counts.answered[row] ?? 0;
  const declined = counts.declined[row] ?? 0;
  const unwanted = counts.unwanted[row] ?? 0;
  const inferred = counts.inferred[row] ?? 0;
  const blocked = counts.blocked[row] ?? 0;
  const delivered = answered + declined + unwanted + (counts.missed[row] ?? 0);
  const calls = delivered + inferred + blocked;
  const campaign = table.campaign[row] ?? 0;
  const rate = factor * answerRate(norms, campaign, table.carrier[row] ?? 0, table.hour[row] ?? 0);
  return {
    calls,
    declined,
    unwanted,
    inferred,
    blocked,
    answered,
    expectedAnswers: delivered * rate,
    expectedAnswersOfAll: calls * rate,
    expectedDeclines: delivered * campaignNorms(norms, campaign).declines,
  };
}
