import { atOnce } from "@/lib/base/at-once";
import { DAY_HOURS, daySpan, type EvidenceTable, rowsByDay } from "@/lib/score/evidence-table";
import {
  addRatio,
  ageNormSums,
  emptyNormSums,
  type NormSums,
  type RatioSums,
  shrunkRatio,
} from "@/lib/score/norm-sums";
import {
  answerRate,
  type CampaignNorms,
  type CarrierNorms,
  campaignNorms,
  carrierNorms,
  type DayNorms,
  type Norms,
  type PeerSums,
} from "@/lib/score/norms";
import { restoreNorms, type SavedNorms, saveNorms } from "@/lib/score/save-norms";
import { NORM } from "@/lib/score/score-constants";
import { peerWeight } from "@/lib/score/today-factor";

/** Norms of every day, and the memory to go on from. */
export interface LearnedNorms {
  readonly norms: Norms;
  /** The memory at the start of the day that was asked for; null when that day lies outside. */
  readonly saved: SavedNorms | null;
}

/**
 * Learns what to expect, day by day and looking back only: a day's norms hold nothing of the day itself except
 * the peers' sums, which are read up to an hour. Ratios of sums that decay, drawn towards priors (a hierarchical
 * gamma-Poisson baseline: organisation, campaign, carrier, hour, weekday).
 * @param from memory to go on from, days before it are not looked at; null for an organisation that is new on the
 *   table's first day
 * @param saveDay the day at whose start the memory is to be saved
 */
export function learnNorms(
  table: EvidenceTable,
  from: SavedNorms | null = null,
  saveDay: number | null = null,
): LearnedNorms {
  return atOnce(learnNormsInSteps(table, from, saveDay));
}

/** The same in a step for each day. */
export function* learnNormsInSteps(
  table: EvidenceTable,
  from: SavedNorms | null,
  saveDay: number | null,
): Generator<undefined, LearnedNorms> {
  const span = daySpan(table);
  const firstDay = from?.day ?? span?.first ?? 0;
  const lastDay = Math.max(firstDay - 1, span?.last ?? 0);
  const sums = from ? restoreNorms(from, table) : emptyNormSums(firstDay, table.campaigns, table.carriers);
  const { start, rows } = rowsByDay(table, firstDay, lastDay);
  const days: DayNorms[] = [];
  let saved = saveDay === firstDay ? saveNorms(sums) : null;
  for (let day = firstDay; day <= lastDay; day++) {
    const dayRows = rows.subarray(start[day - firstDay] ?? 0, start[day - firstDay + 1] ?? 0);
    days.push(learnDay(table, dayRows, sums, day));
    if (saveDay === day + 1) saved = saveNorms(sums);
    yield;
  }
  return { norms: { firstDay, days }, saved };
}

function learnDay(table: EvidenceTable, rows: Uint32Array, sums: NormSums, day: number): DayNorms {
  const expected = expectedOf(table, rows, sums, day);
  const callers = groupByCaller(table, rows, expectedAnswersOf(table, rows, expected));
  const peers = new Map<number, CampaignPeers>();
  for (const callerRows of callers) addToPeers(table, callerRows, day, peers);
  const campaigns = new Map<number, CampaignNorms>();
  const factors = new Map<number, number>();
  for (const [campaign, own] of expected.campaigns) {
    const { sums: ofDay, callers: count } = peersOf(peers, campaign);
    campaigns.set(campaign, { ...own, peers: count > 1 ? ofDay : null });
    const prior = NORM.todayPriorAnswers;
    factors.set(campaign, (prior + (ofDay.answered.at(-1) ?? 0)) / (prior + (ofDay.expected.at(-1) ?? 0)));
  }
  const norms = { ...expected, campaigns };
  for (const callerRows of callers) learnCallerDay({ table, norms, factors, sums }, callerRows);
  ageNormSums(sums, 1);
  return norms;
}

/** What to expect of the campaigns and carriers of the day's rows, from the state at the day's start. */
function expectedOf(table: EvidenceTable, rows: Uint32Array, sums: NormSums, day: number): DayNorms {
  const campaigns = new Map<number, CampaignNorms>();
  const carriers = new Map<number, CarrierNorms>();
  for (const row of rows) {
    const campaign = table.campaign[row] ?? 0;
    const carrier = table.carrier[row] ?? 0;
    if (!campaigns.has(campaign)) campaigns.set(campaign, expectedOfCampaign(sums, campaign));
    if (!carriers.has(carrier)) carriers.set(carrier, expectedOfCarrier(sums, carrier));
  }
  const factor = (family: RatioSums, position: number) => shrunkRatio(family, position, 1, FACTOR_WEIGHT);
  return {
    day,
    campaigns,
    carriers,
    hourFactor: sums.hourFactor.hits.map((_, hour) => factor(sums.hourFactor, hour)),
    weekdayFactor: factor(sums.weekdayFactor, weekdayOf(day)),
  };
}

/** Pseudo-answers behind a factor of 1. */
const FACTOR_WEIGHT = NORM.prior.answers * NORM.priorCalls.answers;

function expectedOfCampaign(sums: NormSums, campaign: number): CampaignNorms {
  const { prior, priorCalls } = NORM;
  return {
    answers: shrunkRatio(sums.answers, campaign, prior.answers, priorCalls.answers),
    answersCalls: sums.answers.base[campaign] ?? 0,
    declines: shrunkRatio(sums.declines, campaign, prior.declines, priorCalls.declines),
    declinesCalls: sums.declines.base[campaign] ?? 0,
    unwanted: shrunkRatio(sums.unwanted, campaign, prior.unwanted, priorCalls.unwanted),
    seenCalls: sums.seen.base[campaign] ?? 0,
    seenRefusals: sums.seen.hits[campaign] ?? 0,
    peers: null,
  };
}

function expectedOfCarrier(sums: NormSums, carrier: number): CarrierNorms {
  return {
    answersFactor: shrunkRatio(sums.carrierFactor, carrier, 1, FACTOR_WEIGHT),
    blocks: shrunkRatio(sums.blocks, carrier, NORM.prior.blocks, NORM.priorCalls.blocks),
  };
}

/** Weekday of a UTC day, 0 = Sunday; the epoch was a Thursday. */
function weekdayOf(day: number): number {
  return (day + 4) % 7;
}

/** One caller ID's rows of a day, and the expected answers of each before the day's factor. */
interface CallerRows {
  readonly rows: Uint32Array;
  readonly answers: Float64Array;
}

/** Cuts a day's rows (sorted by caller ID) into one run per caller ID. */
function groupByCaller(table: EvidenceTable, rows: Uint32Array, answers: Float64Array): CallerRows[] {
  const runs: CallerRows[] = [];
  let caller = 0;
  let from = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    if (row < (table.firstRow[caller + 1] ?? 0)) continue;
    if (i > from) runs.push({ rows: rows.subarray(from, i), answers: answers.subarray(from, i) });
    from = i;
    while (row >= (table.firstRow[caller + 1] ?? Number.POSITIVE_INFINITY)) caller++;
  }
  if (rows.length > from) runs.push({ rows: rows.subarray(from), answers: answers.subarray(from) });
  return runs;
}

function deliveredOf(table: EvidenceTable, row: number): number {
  const { answered, missed, declined, unwanted } = table.counts;
  return (answered[row] ?? 0) + (missed[row] ?? 0) + (declined[row] ?? 0) + (unwanted[row] ?? 0);
}

/** Expected answers of each row before the day's factor. */
function expectedAnswersOf(table: EvidenceTable, rows: Uint32Array, norms: DayNorms): Float64Array {
  return Float64Array.from(rows, (row) => {
    const campaign = table.campaign[row] ?? 0;
    const carrier = table.carrier[row] ?? 0;
    return deliveredOf(table, row) * answerRate(norms, campaign, carrier, table.hour[row] ?? 0);
  });
}

interface CampaignPeers {
  readonly sums: PeerSums;
  callers: number;
}

function peersOf(peers: Map<number, CampaignPeers>, campaign: number): CampaignPeers {
  const known = peers.get(campaign);
  if (known) return known;
  const sums = { answered: new Float64Array(DAY_HOURS), expected: new Float64Array(DAY_HOURS) };
  const fresh = { sums, callers: 0 };
  peers.set(campaign, fresh);
  return fresh;
}

/** Adds one caller ID's day to the sums of the campaigns that it called for. */
function addToPeers(
  table: EvidenceTable,
  { rows, answers }: CallerRows,
  day: number,
  peers: Map<number, CampaignPeers>,
): void {
  const own = new Map<number, CampaignPeers>();
  rows.forEach((row, i) => {
    const { answered, expected } = peersOf(own, table.campaign[row] ?? 0).sums;
    const hourOfDay = (table.hour[row] ?? 0) - day * DAY_HOURS;
    answered[hourOfDay] = (answered[hourOfDay] ?? 0) + (table.counts.answered[row] ?? 0);
    expected[hourOfDay] = (expected[hourOfDay] ?? 0) + (answers[i] ?? 0);
  });
  for (const [campaign, { sums }] of own) {
    const total = peersOf(peers, campaign);
    total.callers++;
    let answeredSoFar = 0;
    let expectedSoFar = 0;
    for (let hour = 0; hour < DAY_HOURS; hour++) {
      answeredSoFar += sums.answered[hour] ?? 0;
      expectedSoFar += sums.expected[hour] ?? 0;
      const weight = peerWeight(expectedSoFar);
      total.sums.answered[hour] = (total.sums.answered[hour] ?? 0) + weight * answeredSoFar;
      total.sums.expected[hour] = (total.sums.expected[hour] ?? 0) + weight * expectedSoFar;
    }
  }
}

/** A day from which norms are learned. */
interface LearnedDay {
  readonly table: EvidenceTable;
  readonly norms: DayNorms;
  /** The day's factor of each campaign: carrier, hour and weekday are learned beside it, not from it. */
  readonly factors: ReadonlyMap<number, number>;
  readonly sums: NormSums;
}

/** Lets one caller ID's day form the norms, no more than one caller ID may: a bad one must not become the norm. */
function learnCallerDay(learned: LearnedDay, { rows, answers }: CallerRows): void {
  const { table, norms } = learned;
  const { counts } = table;
  const seen = { answers: 0, calls: 0, declines: 0, unwanted: 0, blocks: 0 };
  const expected = { declines: 0, unwanted: 0, blocks: 0 };
  rows.forEach((row, i) => {
    const blocks = (counts.inferred[row] ?? 0) + (counts.blocked[row] ?? 0);
    const delivered = deliveredOf(table, row);
    seen.answers += answers[i] ?? 0;
    seen.calls += delivered + blocks;
    seen.declines += counts.declined[row] ?? 0;
    seen.unwanted += counts.unwanted[row] ?? 0;
    seen.blocks += blocks;
    const campaign = campaignNorms(norms, table.campaign[row] ?? 0);
    expected.declines += delivered * campaign.declines;
    expected.unwanted += delivered * campaign.unwanted;
    expected.blocks += (delivered + blocks) * carrierNorms(norms, table.carrier[row] ?? 0).blocks;
  });
  const weight = Math.min(1, NORM.answersPerDayMax / Math.max(seen.answers, 1e-9));
  const blocksMax = Math.min(NORM.blockShareMax * seen.calls, refusalsMax(expected.blocks));
  const weights = {
    calls: weight,
    declines: weight * Math.min(1, refusalsMax(expected.declines) / Math.max(seen.declines, 1e-9)),
    unwanted: weight * Math.min(1, refusalsMax(expected.unwanted) / Math.max(seen.unwanted, 1e-9)),
    blocks: weight * Math.min(1, blocksMax / Math.max(seen.blocks, 1e-9)),
  };
  rows.forEach((row, i) => {
    learnRow(learned, row, answers[i] ?? 0, weights);
  });
}

/** Refusals of one caller ID's day that may form a norm by which so many were to be expected. */
function refusalsMax(expected: number): number {
  return Math.max(NORM.refusalsMin, NORM.refusalsFactorMax * expected);
}

interface RowWeights {
  readonly calls: number;
  readonly declines: number;
  readonly unwanted: number;
  readonly blocks: number;
}

/** @param answers the row's expected answers before the day's factor */
function learnRow(
  { table, norms, factors, sums }: LearnedDay,
  row: number,
  answers: number,
  weights: RowWeights,
): void {
  const { counts } = table;
  const campaign = table.campaign[row] ?? 0;
  const factor = factors.get(campaign) ?? 1;
  const carrier = table.carrier[row] ?? 0;
  const hourOfDay = (table.hour[row] ?? 0) - norms.day * DAY_HOURS;
  const answered = weights.calls * (counts.answered[row] ?? 0);
  const delivered = weights.calls * deliveredOf(table, row);
  const blocked = (counts.inferred[row] ?? 0) + (counts.blocked[row] ?? 0);
  const expected = weights.calls * answers;
  addRatio(sums.answers, campaign, answered, expected / campaignNorms(norms, campaign).answers);
  addRatio(sums.declines, campaign, weights.declines * (counts.declined[row] ?? 0), delivered);
  addRatio(sums.unwanted, campaign, weights.unwanted * (counts.unwanted[row] ?? 0), delivered);
  addRatio(sums.blocks, carrier, weights.blocks * blocked, delivered + weights.calls * blocked);
  const { answersFactor } = carrierNorms(norms, carrier);
  addRatio(sums.carrierFactor, carrier, answered, (expected * factor) / answersFactor);
  addRatio(sums.hourFactor, hourOfDay, answered, (expected * factor) / (norms.hourFactor[hourOfDay] ?? 1));
  addRatio(sums.weekdayFactor, weekdayOf(norms.day), answered, (expected * factor) / norms.weekdayFactor);
  addRatio(sums.seen, campaign, blocked + (counts.unwanted[row] ?? 0), deliveredOf(table, row) + blocked);
}
