import type { EvidenceTable } from "@/lib/score/evidence-table";
import { roundExpected } from "@/lib/score/expected-unit";
import { answerRate, campaignNorms, type DayNorms } from "@/lib/score/norms";
import { addSums, NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { todayFactor } from "@/lib/score/today-factor";

/** More than a table has names. */
const POSITIONS = 2 ** 26;

interface Part {
  readonly carrier: number;
  readonly campaign: number;
  /** Expected answers without the day's own factor. */
  sums: ScoreSums;
}

/** One caller ID's calls of one UTC day as they come in, with what was to be expected of them by then. */
export class DaySoFar {
  readonly #table: EvidenceTable;
  readonly #norms: DayNorms;
  /** By position of carrier and campaign. */
  readonly #parts = new Map<number, Part>();

  constructor(table: EvidenceTable, norms: DayNorms) {
    this.#table = table;
    this.#norms = norms;
  }

  /** Takes in one row of the table, which has to be of the day and the caller ID. */
  add(row: number): void {
    const carrier = this.#table.carrier[row] ?? 0;
    const campaign = this.#table.campaign[row] ?? 0;
    const sums = rowSums(this.#table, this.#norms, row);
    const key = carrier * POSITIONS + campaign;
    const part = this.#parts.get(key);
    if (part) part.sums = addSums(part.sums, sums);
    else this.#parts.set(key, { carrier, campaign, sums });
  }

  /** The sums per carrier name as known at the end of an hour of the day (0 to 23), in the order of the table. */
  carriers(hourOfDay: number): Map<string, ScoreSums> {
    const factors = this.#factors(hourOfDay);
    const byCarrier = new Map<number, ScoreSums>();
    for (const { carrier, campaign, sums } of this.#parts.values()) {
      const factored = withFactor(sums, factors.get(campaign) ?? 1);
      byCarrier.set(carrier, addSums(byCarrier.get(carrier) ?? NO_SUMS, factored));
    }
    const inOrder = [...byCarrier].sort(([a], [b]) => a - b);
    return new Map(inOrder.map(([carrier, sums]) => [this.#table.carriers[carrier] ?? "", sums]));
  }

  /** The sums over all carriers as known at the end of an hour of the day. */
  total(hourOfDay: number): ScoreSums {
    const factors = this.#factors(hourOfDay);
    let total = NO_SUMS;
    for (const { campaign, sums } of this.#parts.values())
      total = addSums(total, withFactor(sums, factors.get(campaign) ?? 1));
    return total;
  }

  /** The day's factor of each campaign that the caller ID called for. */
  #factors(hourOfDay: number): Map<number, number> {
    const own = new Map<number, ScoreSums>();
    for (const { campaign, sums } of this.#parts.values())
      own.set(campaign, addSums(own.get(campaign) ?? NO_SUMS, sums));
    const factors = new Map<number, number>();
    for (const [campaign, { answered, expectedAnswers }] of own) {
      const { peers } = campaignNorms(this.#norms, campaign);
      factors.set(campaign, todayFactor(peers, hourOfDay, answered, expectedAnswers));
    }
    return factors;
  }
}

function withFactor(sums: ScoreSums, factor: number): ScoreSums {
  return {
    ...sums,
    expectedAnswers: roundExpected(sums.expectedAnswers * factor),
    expectedAnswersOfAll: roundExpected(sums.expectedAnswersOfAll * factor),
  };
}

function rowSums(table: EvidenceTable, norms: DayNorms, row: number): ScoreSums {
  const { counts } = table;
  const answered = counts.answered[row] ?? 0;
  const declined = counts.declined[row] ?? 0;
  const unwanted = counts.unwanted[row] ?? 0;
  const inferred = counts.inferred[row] ?? 0;
  const blocked = counts.blocked[row] ?? 0;
  const delivered = answered + declined + unwanted + (counts.missed[row] ?? 0);
  const calls = delivered + inferred + blocked;
  const campaign = table.campaign[row] ?? 0;
  const rate = answerRate(norms, campaign, table.carrier[row] ?? 0, table.hour[row] ?? 0);
  return {
    calls,
    declined,
    unwanted,
    inferred,
    blocked,
    answered,
    expectedAnswers: delivered * rate,
    expectedAnswersOfAll: calls * rate,
    expectedDeclines: roundExpected(delivered * campaignNorms(norms, campaign).declines),
  };
}
