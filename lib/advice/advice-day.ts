/** Counters that add up over days and caller IDs. */
const ADDED_COUNTERS = [
  "attempts",
  "routable",
  "connected",
  "delivered",
  "answered",
  "noAnswer",
  "busy",
  "canceled",
  "declined",
  "unwanted",
  "blocked603plus",
  "blocked603plusCertain",
  "blockedCallees",
  "rejected608",
  "rejectedNetwork",
  "invalid",
  "shortCalls",
  "zeroCalls",
  "briefCalls",
  "talkMs",
  "answeredLive",
  "droppedLive",
  "instantDeclines",
  "timedDeclines",
  "refusals",
  "refusalsWithReason",
  "retriesAfterBlock",
  "retriesAfterUnwanted",
  "retriesAfterDecline",
  "declineRetryCallees",
  "deadRedials",
  "callsAfterTalk",
  "callees",
  "hurriedCallees",
  "canceledTimed",
  "canceledEarly",
  "attested",
  "attestedLow",
  "identityErrors",
  "anonymityRefused",
  "clocked",
  "outsideFederal",
  "outsideState",
  "areaKnown",
  "sameArea",
  "expectedSameArea",
] as const;

/** Counters of which the largest matters. */
const LARGEST_COUNTERS = [
  "mostPerHour",
  "mostPer5Minutes",
  "mostPerPersonDay",
  "mostPerPersonDayCapped",
  "mostPerPersonWeek",
] as const;

/** All counters. */
export const COUNTERS = [...ADDED_COUNTERS, ...LARGEST_COUNTERS] as const;

type Added = (typeof ADDED_COUNTERS)[number];
type Largest = (typeof LARGEST_COUNTERS)[number];

/**
 * What the rules of good conduct look at, of one caller ID on one day of the organisation's time zone, or of many such
 * days together. `routable`, `connected` and `delivered` are as in `outcome-group.ts`; `talkMs` is in milliseconds;
 * everything else is a number of calls, or of callees where the name says so.
 */
export type AdviceCounts = Readonly<Record<Added | Largest, number>>;

/** The counts of one caller ID on one day. */
export interface AdviceDay extends AdviceCounts {
  readonly callerId: string;
  /** Whole days since the Unix epoch, of the organisation's time zone. */
  readonly day: number;
}

/** The counts of nothing. */
export const NO_COUNTS: AdviceCounts = {
  attempts: 0,
  routable: 0,
  connected: 0,
  delivered: 0,
  answered: 0,
  noAnswer: 0,
  busy: 0,
  canceled: 0,
  declined: 0,
  unwanted: 0,
  blocked603plus: 0,
  blocked603plusCertain: 0,
  blockedCallees: 0,
  rejected608: 0,
  rejectedNetwork: 0,
  invalid: 0,
  shortCalls: 0,
  zeroCalls: 0,
  briefCalls: 0,
  talkMs: 0,
  answeredLive: 0,
  droppedLive: 0,
  instantDeclines: 0,
  timedDeclines: 0,
  refusals: 0,
  refusalsWithReason: 0,
  retriesAfterBlock: 0,
  retriesAfterUnwanted: 0,
  retriesAfterDecline: 0,
  declineRetryCallees: 0,
  deadRedials: 0,
  callsAfterTalk: 0,
  callees: 0,
  hurriedCallees: 0,
  canceledTimed: 0,
  canceledEarly: 0,
  attested: 0,
  attestedLow: 0,
  identityErrors: 0,
  anonymityRefused: 0,
  clocked: 0,
  outsideFederal: 0,
  outsideState: 0,
  areaKnown: 0,
  sameArea: 0,
  expectedSameArea: 0,
  mostPerHour: 0,
  mostPer5Minutes: 0,
  mostPerPersonDay: 0,
  mostPerPersonDayCapped: 0,
  mostPerPersonWeek: 0,
};

/** Adds counts up: sums, and of the largest the larger. */
export function addCounts(all: Iterable<AdviceCounts>): AdviceCounts {
  const sum: Record<Added | Largest, number> = { ...NO_COUNTS };
  for (const one of all) {
    for (const name of ADDED_COUNTERS) sum[name] += one[name];
    for (const name of LARGEST_COUNTERS) sum[name] = Math.max(sum[name], one[name]);
  }
  return sum;
}

/** Counts as wished; everything else is zero. */
export function someCounts(wish: Partial<AdviceCounts>): AdviceCounts {
  return { ...NO_COUNTS, ...wish };
}
