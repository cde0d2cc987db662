import { DAY_HOURS, type EvidenceTable } from "@/lib/score/evidence-table";
import { roundExpected } from "@/lib/score/expected-unit";
import { answerRate, campaignNorms, carrierNorms, type DayNorms } from "@/lib/score/norms";
import { NORM } from "@/lib/score/score-constants";
import { todayFactor } from "@/lib/score/today-factor";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

/** One row of a caller ID's day: an hour's calls towards one carrier with what was to be expected of them. */
export interface DayRow {
  readonly hourOfDay: number;
  readonly carrier: string;
  /** Where its row of `fields` begins. */
  readonly at: number;
}

/** A caller ID's calls of one UTC day, ready to be scanned hour by hour. */
export interface CallerDay {
  readonly day: number;
  readonly rows: readonly DayRow[];
  /** A row in the order of `FIELD` for each of them; expected answers without the day's own factor. */
  readonly fields: Float64Array;
  /** The day's factor on expected answers as known at the end of each hour, 24 values. */
  readonly factors: Float64Array;
  /** The provider behind the day's main campaign has never shown a block or a 607. */
  readonly isBlind: boolean;
}

/** Lays out table rows `from` to `to` (one caller ID, one day) with their expectations. */
export function readCallerDay(table: EvidenceTable, from: number, to: number, norms: DayNorms): CallerDay {
  const rows: DayRow[] = [];
  const fields = new Float64Array((to - from) * FIELDS);
  const layout = { table, norms, fields };
  const campaigns = new Map<number, CampaignDay>();
  for (let row = from; row < to; row++) {
    const at = (row - from) * FIELDS;
    writeFields(layout, row, at);
    const hourOfDay = (table.hour[row] ?? 0) - norms.day * DAY_HOURS;
    rows.push({ hourOfDay, carrier: table.carriers[table.carrier[row] ?? 0] ?? "", at });
    const campaign = table.campaign[row] ?? 0;
    const own = campaigns.get(campaign) ?? newCampaignDay();
    campaigns.set(campaign, own);
    own.calls += fields[at + FIELD.calls] ?? 0;
    own.answered[hourOfDay] = (own.answered[hourOfDay] ?? 0) + (fields[at + FIELD.answered] ?? 0);
    own.expected[hourOfDay] = (own.expected[hourOfDay] ?? 0) + (fields[at + FIELD.expectedAnswers] ?? 0);
  }
  return { day: norms.day, rows, fields, factors: dayFactors(campaigns, norms), isBlind: isBlind(campaigns, norms) };
}

interface CampaignDay {
  calls: number;
  readonly answered: Float64Array;
  readonly expected: Float64Array;
}

function newCampaignDay(): CampaignDay {
  return { calls: 0, answered: new Float64Array(DAY_HOURS), expected: new Float64Array(DAY_HOURS) };
}

/** A day that is being laid out. */
interface Layout extends Pick<CallerDay, "fields"> {
  readonly table: EvidenceTable;
  readonly norms: DayNorms;
}

function writeFields({ table, norms, fields }: Layout, row: number, at: number): void {
  const { counts } = table;
  const campaign = table.campaign[row] ?? 0;
  const carrier = table.carrier[row] ?? 0;
  const answered = counts.answered[row] ?? 0;
  const declined = counts.declined[row] ?? 0;
  const unwanted = counts.unwanted[row] ?? 0;
  const blocked = (counts.inferred[row] ?? 0) + (counts.blocked[row] ?? 0);
  const delivered = answered + declined + unwanted + (counts.missed[row] ?? 0);
  fields[at + FIELD.calls] = delivered + blocked;
  fields[at + FIELD.answered] = answered;
  fields[at + FIELD.declined] = declined;
  fields[at + FIELD.unwanted] = unwanted;
  fields[at + FIELD.blocked] = blocked;
  const expectedAnswers = delivered * answerRate(norms, campaign, carrier, table.hour[row] ?? 0);
  const ofCampaign = campaignNorms(norms, campaign);
  const expectedDeclines = delivered * ofCampaign.declines;
  const answersDoubt = expectedAnswers * normDoubt("answers", ofCampaign.answersCalls);
  const declinesDoubt = expectedDeclines * normDoubt("declines", ofCampaign.declinesCalls);
  fields[at + FIELD.expectedAnswers] = roundExpected(expectedAnswers);
  fields[at + FIELD.expectedDeclines] = roundExpected(expectedDeclines);
  fields[at + FIELD.expectedUnwanted] = roundExpected(delivered * ofCampaign.unwanted);
  fields[at + FIELD.expectedBlocks] = roundExpected((delivered + blocked) * carrierNorms(norms, carrier).blocks);
  fields[at + FIELD.answersDoubt] = roundExpected(answersDoubt);
  fields[at + FIELD.declinesDoubt] = roundExpected(declinesDoubt);
}

/** Relative variance of a campaign's rate that rests on so many weighted calls beside its prior. */
function normDoubt(measure: "answers" | "declines", calls: number): number {
  const prior = NORM.priorCalls[measure];
  return ((WATCH.normDoubt[measure] * prior) / (prior + calls)) ** 2;
}

/** The day's factor by hour: of the campaigns called for, weighted by what they make expect so far. */
function dayFactors(campaigns: ReadonlyMap<number, CampaignDay>, norms: DayNorms): Float64Array {
  const weighted = new Float64Array(DAY_HOURS);
  const weight = new Float64Array(DAY_HOURS);
  for (const [campaign, own] of campaigns) {
    let answered = 0;
    let expected = 0;
    for (let hour = 0; hour < DAY_HOURS; hour++) {
      answered += own.answered[hour] ?? 0;
      expected += own.expected[hour] ?? 0;
      const factor = todayFactor(campaignNorms(norms, campaign).peers, hour, answered, expected);
      weighted[hour] = (weighted[hour] ?? 0) + expected * factor;
      weight[hour] = (weight[hour] ?? 0) + expected;
    }
  }
  return weighted.map((sum, hour) => ((weight[hour] ?? 0) > 0 ? sum / (weight[hour] ?? 1) : 1));
}

function isBlind(campaigns: ReadonlyMap<number, CampaignDay>, norms: DayNorms): boolean {
  let main = -1;
  let most = -1;
  for (const [campaign, { calls }] of campaigns) {
    if (calls <= most) continue;
    main = campaign;
    most = calls;
  }
  const { seenCalls, seenRefusals } = campaignNorms(norms, main);
  return seenCalls >= WATCH.blindCallsMin && seenRefusals <= WATCH.blindShareMax * seenCalls;
}
