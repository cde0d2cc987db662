import { fictionalNumber } from "@/lib/demo/world/fictional-number";
import { Random } from "@/lib/demo/world/random";
import { WORLD_CARRIERS } from "@/lib/demo/world/random-world";
import type { Episode, World, WorldCampaign, WorldNumber } from "@/lib/demo/world/world";

const DAY_HOURS = 24;
/** How far back the demo's calls reach. */
export const DEMO_DAYS = 60;
const SEED = "demo";

const CAMPAIGNS: readonly WorldCampaign[] = [
  {
    name: "Renewals",
    answerRate: 0.17,
    declineRate: 0.027,
    unwantedRate: 0.0015,
    blockRate: 0.002,
    deadNumberRate: 0.012,
    daySd: 0.06,
  },
  {
    name: "Appointments",
    answerRate: 0.22,
    declineRate: 0.021,
    unwantedRate: 0.001,
    blockRate: 0.0015,
    deadNumberRate: 0.01,
    daySd: 0.05,
  },
];

type At = (day: number, hour: number) => number;

const ALL_CARRIERS = WORLD_CARRIERS.map(({ name }) => name);
const UNTOUCHED = { answers: 1, declines: 1, unwanted: 1, blocks: 1, blockShare: 0 };

/** What befalls single caller IDs, by their position in the fleet. Days count from the first of the demo. */
const FATES = new Map<number, (at: At) => Episode>([
  // Blocked by 603+ on one carrier since the day before yesterday.
  [
    0,
    (at) => ({
      ...UNTOUCHED,
      kind: "block",
      carriers: ["Cobalt Wireless"],
      startHour: at(57, 17),
      rampHours: 0,
      endHour: null,
      blockShare: 0.65,
    }),
  ],
  // People press "unwanted" (607) since last week.
  [
    1,
    (at) => ({
      ...UNTOUCHED,
      kind: "label",
      carriers: ALL_CARRIERS,
      startHour: at(52, 15),
      rampHours: 12,
      endHour: null,
      answers: 0.75,
      declines: 2,
      unwanted: 30,
    }),
  ],
  // A warning label that came in slowly three weeks ago.
  [
    2,
    (at) => ({
      ...UNTOUCHED,
      kind: "label",
      carriers: ALL_CARRIERS,
      startHour: at(39, 14),
      rampHours: 60,
      endHour: null,
      answers: 0.45,
      declines: 2.4,
      unwanted: 5,
      blocks: 3,
    }),
  ],
  // Blocked for twelve days, and free again.
  [
    3,
    (at) => ({
      ...UNTOUCHED,
      kind: "block",
      carriers: ["Northstar Mobile"],
      startHour: at(20, 16),
      rampHours: 0,
      endHour: at(32, 16),
      blockShare: 0.7,
    }),
  ],
]);
/** A caller ID of which too little is known. */
const QUIET = 4;
const FLEET = 14;

/**
 * The fleet that a stranger may look at: ten healthy caller IDs, four with a story, one of which recovered, one that
 * hardly calls, a bad list and a carrier's outage that must not be mistaken for either.
 * @param lastDay the last day with calls, whole days since the Unix epoch (UTC)
 */
export function demoWorld(lastDay: number): World {
  const firstDay = lastDay - DEMO_DAYS + 1;
  const at: At = (day, hour) => (firstDay + day) * DAY_HOURS + hour;
  return {
    seed: SEED,
    firstDay,
    days: DEMO_DAYS,
    utcOffsetHours: -5,
    style: "everything",
    carriers: WORLD_CARRIERS,
    campaigns: CAMPAIGNS,
    numbers: Array.from({ length: FLEET }, (_, index) => demoNumber(index, firstDay, at)),
    outages: [{ carrier: "Northstar Mobile", fromHour: at(48, 15), toHour: at(48, 21), failedShare: 0.95 }],
    badLists: [{ campaign: "Renewals", fromDay: firstDay + 43, toDay: firstDay + 46, deadShare: 0.35, answers: 0.75 }],
    holidays: [],
    noise: 1,
  };
}

function demoNumber(index: number, firstDay: number, at: At): WorldNumber {
  const random = new Random(`${SEED}/number/${index}`);
  const fate = FATES.get(index);
  return {
    callerId: fictionalNumber(index),
    callsPerDay: index === QUIET ? 0.2 : Math.round(random.between(90, 180)),
    firstDay,
    campaigns: [{ fromDay: firstDay, campaign: index < 8 ? "Renewals" : "Appointments" }],
    surge: null,
    answers: random.factor(0.05),
    declines: random.factor(0.08),
    episodes: fate === undefined ? [] : [fate(at)],
    storms: [],
  };
}
