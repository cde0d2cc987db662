import { fictionalNumber } from "@/lib/demo/world/fictional-number";
import type { ProviderStyle } from "@/lib/demo/world/provider-style";
import { Random } from "@/lib/demo/world/random";
import type { BadList, Episode, Outage, World, WorldCampaign, WorldCarrier, WorldNumber } from "@/lib/demo/world/world";
import { DAY_HOURS } from "@/lib/score/evidence-table";

/** What kind of world to draw. */
export interface WorldPlan {
  readonly seed: string;
  readonly numbers: number;
  readonly days: number;
  readonly style: ProviderStyle;
  /** Share of caller IDs that turn bad at some time. */
  readonly badShare: number;
  /** Factor on day-to-day noise. */
  readonly noise?: number;
  /** Whether outages, bad lists, holidays, surges, storms and campaign changes happen. */
  readonly confounders?: boolean;
  /** Whether an engine labels 30 to 60 % of one campaign's caller IDs at once. */
  readonly poolEvent?: boolean;
  /** Calls a day of every caller ID; drawn from three classes when left out. */
  readonly callsPerDay?: number;
}

/** First day of every drawn world: Monday 2 March 2026. */
export const WORLD_FIRST_DAY = 20514;

/** Three engines behind five carriers, one of which asks nobody. */
export const WORLD_CARRIERS: readonly WorldCarrier[] = [
  { name: "Northstar Mobile", share: 0.3, engine: "Aegis", answers: 1 },
  { name: "Cobalt Wireless", share: 0.27, engine: "Beacon", answers: 0.94 },
  { name: "Meridian Cellular", share: 0.26, engine: "Candor", answers: 1.08 },
  { name: "Prairie Telecom", share: 0.09, engine: "Aegis", answers: 1.2 },
  { name: "Harbor Voice", share: 0.08, engine: null, answers: 0.85 },
];

const ENGINES = ["Aegis", "Beacon", "Candor"] as const;

/** Names of the carriers that ask one of the engines. */
export function carriersOf(engines: readonly string[]): string[] {
  return WORLD_CARRIERS.filter((c) => c.engine !== null && engines.includes(c.engine)).map((c) => c.name);
}

/** Draws a world; the same plan gives the same world. */
export function randomWorld(plan: WorldPlan): World {
  const random = new Random(`${plan.seed}/world`);
  const campaigns = drawCampaigns(plan, random);
  const numbers = Array.from({ length: plan.numbers }, (_, i) => drawNumber(plan, campaigns, i));
  const hasConfounders = plan.confounders ?? true;
  const world = {
    seed: plan.seed,
    firstDay: WORLD_FIRST_DAY,
    days: plan.days,
    utcOffsetHours: random.pick([-5, -6, -8, 1]),
    style: plan.style,
    carriers: WORLD_CARRIERS,
    campaigns,
    numbers: plan.poolEvent ? labelPool(plan, numbers, random) : numbers,
    outages: hasConfounders ? drawOutages(plan, random) : [],
    badLists: hasConfounders ? drawBadLists(plan, campaigns, random) : [],
    holidays: hasConfounders ? [1, 2].map(() => WORLD_FIRST_DAY + random.below(plan.days)) : [],
    noise: plan.noise ?? 1,
  };
  return world;
}

function drawCampaigns(plan: WorldPlan, random: Random): WorldCampaign[] {
  const count = Math.max(1, Math.min(6, Math.round(plan.numbers / 12)));
  return Array.from({ length: count }, (_, i) => ({
    name: `Campaign ${i + 1}`,
    answerRate: random.between(0.08, 0.22),
    declineRate: random.between(0.02, 0.045),
    unwantedRate: random.between(0.001, 0.003),
    blockRate: random.between(0.001, 0.005),
    deadNumberRate: random.between(0.01, 0.04),
    daySd: random.between(0.06, 0.16),
  }));
}

function drawVolume(random: Random): number {
  const volumeClass = random.uniform();
  if (volumeClass < 0.5) return random.between(5, 20);
  if (volumeClass < 0.85) return random.between(60, 250);
  return random.between(600, 1500);
}

function drawNumber(plan: WorldPlan, campaigns: readonly WorldCampaign[], index: number): WorldNumber {
  const random = new Random(`${plan.seed}/number/${index}`);
  const hasConfounders = plan.confounders ?? true;
  const firstDay = WORLD_FIRST_DAY + (random.chance(0.15) ? random.below(Math.round(plan.days / 2)) : 0);
  const someDay = () => firstDay + random.below(Math.max(1, WORLD_FIRST_DAY + plan.days - firstDay));
  const assignments = [{ fromDay: firstDay, campaign: random.pick(campaigns).name }];
  if (hasConfounders && random.chance(0.12)) {
    assignments.push({ fromDay: someDay() + 1, campaign: random.pick(campaigns).name });
  }
  const surgeDay = someDay();
  const hasSurge = hasConfounders && random.chance(0.15);
  const stormCount = hasConfounders && random.chance(0.15) ? 1 + random.below(3) : 0;
  return {
    callerId: fictionalNumber(index),
    callsPerDay: plan.callsPerDay ?? drawVolume(random),
    firstDay,
    campaigns: assignments,
    surge: hasSurge ? { fromDay: surgeDay, toDay: surgeDay + 3, factor: random.between(2, 4) } : null,
    answers: random.factor(0.1),
    declines: random.factor(0.15),
    storms: Array.from({ length: stormCount }, () => ({
      hour: someDay() * DAY_HOURS + 16,
      attempts: 20 + random.below(120),
    })),
    episodes: random.chance(plan.badShare) ? [drawEpisode(someDay() * DAY_HOURS + random.below(24), random)] : [],
  };
}

function drawEpisode(startHour: number, random: Random): Episode {
  const engines = random.chance(0.28) ? ENGINES : [random.pick(ENGINES)];
  const lasts = random.chance(0.35) ? null : Math.round(random.between(4, 35) * DAY_HOURS);
  const endHour = lasts === null ? null : startHour + lasts;
  const span = { carriers: carriersOf(engines), startHour, endHour };
  return random.chance(0.58) ? aLabel(span, random) : aBlock(span, random);
}

type EpisodeSpan = Pick<Episode, "carriers" | "startHour" | "endHour">;

/** A label of random strength that ramps in over up to three days. */
function aLabel(span: EpisodeSpan, random: Random): Episode {
  return {
    ...span,
    kind: "label",
    rampHours: random.chance(0.4) ? 0 : random.below(72),
    answers: random.between(0.35, 0.72),
    declines: random.between(1.4, 3),
    unwanted: random.between(2.5, 8),
    blocks: random.between(1.5, 5),
    blockShare: 0,
  };
}

/** A block of random share that starts within the hour. */
function aBlock(span: EpisodeSpan, random: Random): Episode {
  return {
    ...span,
    kind: "block",
    rampHours: 0,
    answers: random.between(0.6, 0.95),
    declines: random.between(1, 1.6),
    unwanted: random.between(1, 3),
    blocks: 1,
    blockShare: random.between(0.12, 0.9),
  };
}

function labelPool(plan: WorldPlan, numbers: readonly WorldNumber[], random: Random): WorldNumber[] {
  const campaign = numbers[0]?.campaigns[0]?.campaign;
  const share = random.between(0.3, 0.6);
  const startHour = (WORLD_FIRST_DAY + Math.round(plan.days * random.between(0.4, 0.7))) * DAY_HOURS + random.below(24);
  const span = { carriers: carriersOf([random.pick(ENGINES)]), startHour, endHour: null };
  return numbers.map((number) =>
    number.campaigns[0]?.campaign === campaign && random.chance(share)
      ? { ...number, episodes: [aLabel(span, random)] }
      : number,
  );
}

function drawOutages(plan: WorldPlan, random: Random): Outage[] {
  return Array.from({ length: random.poisson(plan.days / 25) }, () => {
    const fromHour = (WORLD_FIRST_DAY + random.below(plan.days)) * DAY_HOURS + 12 + random.below(12);
    return {
      carrier: random.pick(WORLD_CARRIERS).name,
      fromHour,
      toHour: fromHour + 1 + random.below(6),
      failedShare: random.between(0.4, 0.95),
    };
  });
}

function drawBadLists(plan: WorldPlan, campaigns: readonly WorldCampaign[], random: Random): BadList[] {
  return Array.from({ length: random.poisson((campaigns.length * plan.days) / 45) }, () => {
    const fromDay = WORLD_FIRST_DAY + random.below(plan.days);
    return {
      campaign: random.pick(campaigns).name,
      fromDay,
      toDay: fromDay + 1 + random.below(4),
      deadShare: random.between(0.12, 0.4),
      answers: random.between(0.7, 0.95),
    };
  });
}
