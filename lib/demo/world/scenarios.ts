import { fictionalNumber } from "@/lib/demo/world/fictional-number";
import type { ProviderStyle } from "@/lib/demo/world/provider-style";
import { Random } from "@/lib/demo/world/random";
import { carriersOf, WORLD_CARRIERS, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import type { Episode, World, WorldCampaign, WorldNumber } from "@/lib/demo/world/world";
import { DAY_HOURS } from "@/lib/score/evidence-table";

/** Stories with a known end, for tests and for the demo organisation. */
export const SCENARIOS = [
  "healthy_fleet",
  "blocked_on_one_carrier",
  "unwanted_spike",
  "bad_list",
  "carrier_outage",
  "too_few_calls",
  "label_ramp",
  "recovery",
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Where and when a scenario plays. */
export interface ScenarioPlan {
  readonly seed: string;
  readonly days: number;
  readonly style: ProviderStyle;
  /** First day, whole days since the Unix epoch (UTC). */
  readonly firstDay: number;
}

/** Two months in spring, everything reported. */
const SCENARIO_DEFAULTS: ScenarioPlan = {
  seed: "scenario",
  days: 60,
  style: "everything",
  firstDay: WORLD_FIRST_DAY,
};

/** Position of the caller ID that the story is about. */
export const HERO = fictionalNumber(0);

const CAMPAIGNS: readonly WorldCampaign[] = [
  {
    name: "Renewals",
    answerRate: 0.16,
    declineRate: 0.028,
    unwantedRate: 0.0018,
    blockRate: 0.002,
    deadNumberRate: 0.015,
    daySd: 0.07,
  },
  {
    name: "Appointments",
    answerRate: 0.21,
    declineRate: 0.022,
    unwantedRate: 0.0012,
    blockRate: 0.002,
    deadNumberRate: 0.01,
    daySd: 0.06,
  },
];

const NO_EFFECT = { answers: 1, declines: 1, unwanted: 1, blocks: 1, blockShare: 0 };
const LABEL = { kind: "label" as const, answers: 0.45, declines: 2.4, unwanted: 5, blocks: 3, blockShare: 0 };

/** What befalls the hero, `day` counted from the world's first. */
const HERO_EPISODES: Readonly<
  Partial<Record<Scenario, (hourOfDay: (day: number, hour: number) => number) => Episode>>
> = {
  blocked_on_one_carrier: (at) => ({
    ...NO_EFFECT,
    kind: "block",
    carriers: ["Cobalt Wireless"],
    startHour: at(40, 17),
    rampHours: 0,
    endHour: null,
    blockShare: 0.65,
  }),
  unwanted_spike: (at) => ({
    ...LABEL,
    carriers: WORLD_CARRIERS.map(({ name }) => name),
    startHour: at(42, 15),
    rampHours: 12,
    endHour: null,
    answers: 0.75,
    unwanted: 30,
  }),
  label_ramp: (at) => ({
    ...LABEL,
    carriers: carriersOf(["Aegis"]),
    startHour: at(35, 14),
    rampHours: 60,
    endHour: null,
  }),
  recovery: (at) => ({
    ...NO_EFFECT,
    kind: "block",
    carriers: carriersOf(["Candor"]),
    startHour: at(25, 16),
    rampHours: 0,
    endHour: at(37, 16),
    blockShare: 0.7,
  }),
};

/** The world of a scenario: eight caller IDs of two campaigns, the first of which is the hero of the story. */
export function scenarioWorld(scenario: Scenario, plan: Partial<ScenarioPlan> = {}): World {
  const { seed, days, style, firstDay } = { ...SCENARIO_DEFAULTS, ...plan };
  const hourOf = (day: number, hour: number) => (firstDay + day) * DAY_HOURS + hour;
  const episode = HERO_EPISODES[scenario]?.(hourOf);
  const isOutage = scenario === "carrier_outage";
  const isBadList = scenario === "bad_list";
  const numbers = Array.from({ length: 8 }, (_, index) => aNumber(scenario, seed, firstDay, index));
  return {
    seed: `${seed}/${scenario}`,
    firstDay,
    days,
    utcOffsetHours: -5,
    style,
    carriers: WORLD_CARRIERS,
    campaigns: CAMPAIGNS,
    numbers: numbers.map((number, index) => (index === 0 && episode ? { ...number, episodes: [episode] } : number)),
    outages: isOutage
      ? [{ carrier: "Northstar Mobile", fromHour: hourOf(41, 15), toHour: hourOf(41, 21), failedShare: 0.95 }]
      : [],
    badLists: isBadList
      ? [{ campaign: "Renewals", fromDay: firstDay + 40, toDay: firstDay + 44, deadShare: 0.4, answers: 0.72 }]
      : [],
    holidays: [],
    noise: 1,
  };
}

function aNumber(scenario: Scenario, seed: string, firstDay: number, index: number): WorldNumber {
  const random = new Random(`${seed}/${scenario}/number/${index}`);
  const isHero = index === 0;
  const callsPerDay = isHero && scenario === "too_few_calls" ? 0.4 : Math.round(random.between(120, 260));
  return {
    callerId: fictionalNumber(index),
    callsPerDay,
    firstDay,
    campaigns: [{ fromDay: firstDay, campaign: index < 5 ? "Renewals" : "Appointments" }],
    surge: null,
    answers: random.factor(0.06),
    declines: random.factor(0.1),
    episodes: [],
    storms: [],
  };
}
