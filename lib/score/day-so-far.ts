import type { EvidenceTable } from "@/lib/score/evidence-table";
import { roundExpected } from "@/lib/score/expected-unit";
import { answerRate, campaignNorms, type DayNorms } from "@/lib/score/norms";
import { addTo, type GrowingSums, NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { todayFactor } from "@/lib/score/today-factor";

interface Part {
  readonly carrier: number;
  /** Position of the campaign among those of the day. */
  readonly own: number;
  /** Expected answers without the day's own factor. */
  readonly sums: GrowingSums;
}

/** One caller ID's calls of one UTC day as they come in, with what was to be expected of them by then. */
export class DaySoFar {
  readonly #table: EvidenceTable;
  readonly #norms: DayNorms;
  /** By carrier and campaign, in the order of their first calls. */
  readonly #parts: Part[] = [];
  /** Campaigns in the order of their first calls, and the factors of them that were asked for last. */
  readonly #campaigns: number[] = [];
  readonly #factors: number[] = [];

  constructor(table: EvidenceTable, norms: DayNorms) {
    this.#table = table;
    this.#norms = norms;
  }

  /** Takes in one row of the table, which has to be of the day and the caller ID. */
  add(row: number): void {
    const carrier = this.#table.carrier[row] ?? 0;
    const campaign = this.#table.campaign[row] ?? 0;
    addRow(this.#partOf(carrier, campaign).sums, this.#table, this.#norms, row);
  }

  /** The sums per carrier name as known at the end of an hour of the day (0 to 23), in the order of the table. */
  carriers(hourOfDay: number): Map<string, ScoreSums> {
    this.#readFactors(hourOfDay);
    const byCarrier = new Map<number, GrowingSums>();
    for (const { carrier, own, sums } of this.#parts) {
      const total = byCarrier.get(carrier) ?? { ...NO_SUMS };
      byCarrier.set(carrier, total);
      addFactored(total, sums, this.#factors[own] ?? 1);
    }
    const inOrder = [...byCarrier].sort(([a], [b]) => a - b);
    return new Map(inOrder.map(([carrier, sums]) => [this.#table.carriers[carrier] ?? "", sums]));
  }

  /** The sums over all carriers as known at the end of an hour of the day. */
  total(hourOfDay: number): ScoreSums {
    this.#readFactors(hourOfDay);
    const total = { ...NO_SUMS };
    for (const { own, sums } of this.#parts) addFactored(total, sums, this.#factors[own] ?? 1);
    return total;
  }

  #partOf(carrier: number, campaign: number): Part {
    for (const part of this.#parts) if (part.carrier === carrier && this.#campaigns[part.own] === campaign) return part;
    const known = this.#campaigns.indexOf(campaign);
    const own = known < 0 ? this.#campaigns.push(campaign) - 1 : known;
    const part = { carrier, own, sums: { ...NO_SUMS } };
    this.#parts.push(part);
    return part;
  }

  /** Reads the day's factor of each campaign that the caller ID called for. */
  #readFactors(hourOfDay: number): void {
    for (let own = 0; own < this.#campaigns.length; own++) {
      let answered = 0;
      let expected = 0;
      for (const part of this.#parts) {
        if (part.own !== own) continue;
        answered += part.sums.answered;
        expected += part.sums.expectedAnswers;
      }
      const { peers } = campaignNorms(this.#norms, this.#campaigns[own] ?? 0);
      this.#factors[own] = todayFactor(peers, hourOfDay, answered, expected);
    }
  }
}

/** Adds a part's sums with the day's factor on its expected answers. */
function addFactored(total: GrowingSums, sums: ScoreSums, factor: number): void {
  const { expectedAnswers, expectedAnswersOfAll } = total;
  addTo(total, sums);
  total.expectedAnswers = expectedAnswers + roundExpected(sums.expectedAnswers * factor);
  total.expectedAnswersOfAll = expectedAnswersOfAll + roundExpected(sums.expectedAnswersOfAll * factor);
}

/** Adds the calls of a row, with what was to be expected of them. */
function addRow(sums: GrowingSums, table: EvidenceTable, norms: DayNorms, row: number): void {
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
  sums.calls += calls;
  sums.declined += declined;
  sums.unwanted += unwanted;
  sums.inferred += inferred;
  sums.blocked += blocked;
  sums.answered += answered;
  sums.expectedAnswers += delivered * rate;
  sums.expectedAnswersOfAll += calls * rate;
  sums.expectedDeclines += roundExpected(delivered * campaignNorms(norms, campaign).declines);
}
