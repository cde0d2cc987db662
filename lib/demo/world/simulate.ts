import { type CleanRates, endOdds } from "@/lib/demo/world/end-odds";
import type { TrueEnds } from "@/lib/demo/world/provider-style";
import { Random } from "@/lib/demo/world/random";
import type { BadList, World, WorldCampaign, WorldCarrier, WorldNumber } from "@/lib/demo/world/world";

/** The calls of one caller ID in one hour towards one carrier, by how they truly ended. */
export interface SimulatedCell {
  readonly number: WorldNumber;
  readonly hour: number;
  readonly carrier: WorldCarrier;
  readonly campaign: WorldCampaign;
  readonly ends: TrueEnds;
  readonly deadNumbers: number;
  readonly failures: number;
  /** Further 603s of a callee that refused already today; they are no new refusal. */
  readonly repeatedDeclines: number;
}

/** Day-to-day noise of one caller ID beside its campaign's: relative standard deviations. */
const DAY_SD = { answers: 0.08, declines: 0.14, unwanted: 0.28, blocks: 0.45, volume: 0.2 };
/** Local hours of calling with the share of the day's calls and the factor on answers. */
const HOURS = [
  { hour: 9, share: 0.08, answers: 0.85 },
  { hour: 10, share: 0.12, answers: 0.95 },
  { hour: 11, share: 0.13, answers: 1 },
  { hour: 12, share: 0.1, answers: 0.95 },
  { hour: 13, share: 0.1, answers: 0.95 },
  { hour: 14, share: 0.12, answers: 1 },
  { hour: 15, share: 0.12, answers: 1.02 },
  { hour: 16, share: 0.11, answers: 1.08 },
  { hour: 17, share: 0.08, answers: 1.18 },
  { hour: 18, share: 0.04, answers: 1.22 },
];
/** How a day differs from any other. */
interface DayFactors {
  readonly volume: number;
  readonly answers: number;
}

const ORDINARY: DayFactors = { volume: 1, answers: 1 };
/** Factors of the local weekday, Sunday first. */
const WEEKDAYS = [
  { volume: 0.1, answers: 1.15 },
  { volume: 1, answers: 0.93 },
  { volume: 1.05, answers: 1 },
  { volume: 1.05, answers: 1.02 },
  { volume: 1, answers: 1.02 },
  { volume: 0.95, answers: 0.98 },
  { volume: 0.25, answers: 1.1 },
];
const HOLIDAY: DayFactors = { volume: 0.5, answers: 0.72 };
const BASE_FAILURE_RATE = 0.004;

/**
 * Lets a world happen: every cell with at least one call, caller ID by caller ID and hours ascending.
 * The same world gives the same cells; a caller ID's calls do not depend on the others listed with it.
 */
export function* simulate(world: World): Generator<SimulatedCell> {
  const drifts = new Map(world.campaigns.map((c) => [c.name, campaignDayFactors(world, c)]));
  for (const number of world.numbers) {
    const random = new Random(`${world.seed}/${number.callerId}`);
    for (let day = Math.max(world.firstDay, number.firstDay); day < world.firstDay + world.days; day++) {
      yield* simulateDay({ world, drifts }, number, day, random);
    }
  }
}

/** Slow drift and daily noise of a campaign's answers, one factor per day of the world. */
function campaignDayFactors(world: World, campaign: WorldCampaign): number[] {
  const random = new Random(`${world.seed}/campaign/${campaign.name}`);
  let drift = 0;
  return Array.from({ length: world.days }, () => {
    drift = 0.97 * drift + 0.02 * world.noise * random.normal();
    return Math.exp(drift) * random.factor(campaign.daySd * world.noise);
  });
}

/** A world whose chance is drawn as far as caller IDs share it. */
interface DrawnWorld {
  readonly world: World;
  /** By campaign, see `campaignDayFactors`. */
  readonly drifts: ReadonlyMap<string, readonly number[]>;
}

function campaignOn(world: World, number: WorldNumber, day: number): WorldCampaign {
  const assignment = number.campaigns.findLast((entry) => entry.fromDay <= day) ?? number.campaigns[0];
  const campaign = world.campaigns.find((entry) => entry.name === assignment?.campaign);
  if (!campaign) throw new RangeError(`No campaign for ${number.callerId}`);
  return campaign;
}

function surgeOn({ surge }: WorldNumber, day: number): number {
  return surge && surge.fromDay <= day && day < surge.toDay ? surge.factor : 1;
}

function* simulateDay(
  { world, drifts }: DrawnWorld,
  number: WorldNumber,
  day: number,
  random: Random,
): Generator<SimulatedCell> {
  const campaign = campaignOn(world, number, day);
  const weekday = WEEKDAYS[(day + 4) % 7] ?? ORDINARY;
  const holiday = world.holidays.includes(day) ? HOLIDAY : ORDINARY;
  const badList = world.badLists.find((b) => b.campaign === campaign.name && b.fromDay <= day && day < b.toDay);
  const noise = (sd: number) => random.factor(sd * world.noise);
  const surge = surgeOn(number, day);
  const volume = number.callsPerDay * weekday.volume * holiday.volume * surge * noise(DAY_SD.volume);
  const drift = drifts.get(campaign.name)?.[day - world.firstDay] ?? 1;
  const dayAnswers = weekday.answers * holiday.answers * (badList?.answers ?? 1) * drift;
  const rates: CleanRates = {
    answered: campaign.answerRate * number.answers * dayAnswers * noise(DAY_SD.answers),
    declined: campaign.declineRate * number.declines * noise(DAY_SD.declines),
    unwanted: campaign.unwantedRate * noise(DAY_SD.unwanted),
    blocked: campaign.blockRate * noise(DAY_SD.blocks),
  };
  for (const slot of HOURS) {
    const hour = day * 24 + slot.hour - world.utcOffsetHours;
    const slotRates = { ...rates, answered: rates.answered * slot.answers };
    for (const carrier of world.carriers) {
      const calls = random.poisson(volume * slot.share * carrier.share);
      yield* simulateCell({ world, number, campaign, badList, carrier, hour }, calls, slotRates, random);
    }
  }
}

interface CellPlace {
  readonly world: World;
  readonly number: WorldNumber;
  readonly campaign: WorldCampaign;
  readonly badList: BadList | undefined;
  readonly carrier: WorldCarrier;
  readonly hour: number;
}

function* simulateCell(place: CellPlace, calls: number, rates: CleanRates, random: Random): Generator<SimulatedCell> {
  const { world, number, campaign, badList, carrier, hour } = place;
  const isFirst = carrier === world.carriers[0];
  const storm = isFirst ? number.storms.find((entry) => entry.hour === hour) : undefined;
  if (calls === 0 && !storm) return;
  const outage = world.outages.find((o) => o.carrier === carrier.name && o.fromHour <= hour && hour < o.toHour);
  const failures = random.binomial(calls, outage?.failedShare ?? BASE_FAILURE_RATE);
  const deadNumbers = random.binomial(calls - failures, badList?.deadShare ?? campaign.deadNumberRate);
  const hit = number.episodes.filter((episode) => episode.carriers.includes(carrier.name));
  const odds = endOdds({ ...rates, answered: rates.answered * carrier.answers }, hit, hour);
  const ends = drawEnds(calls - failures - deadNumbers, odds, random);
  yield {
    number,
    hour,
    carrier,
    campaign,
    ends: storm ? { ...ends, declined: ends.declined + 1 } : ends,
    deadNumbers,
    failures,
    repeatedDeclines: storm ? storm.attempts - 1 : 0,
  };
}

/** Draws the ends of calls one after the other, each from those that are left. */
function drawEnds(calls: number, odds: TrueEnds, random: Random): TrueEnds {
  let left = calls;
  let mass = 1;
  const draw = (probability: number) => {
    const count = random.binomial(left, mass > 0 ? Math.min(1, probability / mass) : 0);
    left -= count;
    mass -= probability;
    return count;
  };
  const blocked = draw(odds.blocked);
  const answered = draw(odds.answered);
  const declined = draw(odds.declined);
  const unwanted = draw(odds.unwanted);
  return { answered, missed: left, declined, unwanted, blocked };
}
