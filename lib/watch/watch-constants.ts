/**
 * Every number that the detector is made of, in one place. docs/detection.md explains and measures them;
 * the optimum is flat, halving or doubling most of them moves the delay by a few percent.
 */
export const WATCH = {
  /** Windows that end now: hours, then days of 24 hours; up to three days they are exact to the hour. */
  hourWindows: [1, 2, 4, 8],
  dayWindows: [1, 2, 3, 5, 7, 10, 14, 21, 28],
  /** Days of normal history before a window that form a caller ID's own multiplier. */
  historyDays: 60,
  /** Shape of the prior on that multiplier: for all calls, and for one carrier's. */
  priorShape: {
    all: { answers: 40, declines: 7, unwanted: 3, blocks: 3 },
    carrier: { answers: 120, declines: 7, unwanted: 3, blocks: 3 },
  },
  /** Relative standard deviations from day to day and of slow drift, below which no expectation is trusted. */
  noise: {
    answers: { day: 0.09, drift: 0.05 },
    declines: { day: 0.15, drift: 0.08 },
    unwanted: { day: 0.3, drift: 0.15 },
    blocks: { day: 0.5, drift: 0.2 },
  },
  /**
   * How a caller ID's own day-to-day noise is learned: days' worth of belief in the usual one, the half-life of what
   * it shows in days of calls, and the least share of the usual variance that it is ever thought to have.
   */
  dayNoise: { priorDays: 8, halfLifeDays: 30, shareMin: 0.5 },
  /**
   * How restless a caller ID may be: factors on the usual variances of all its counts between days, with prior belief;
   * and the most that one day tells about it, in nats.
   */
  unrest: {
    levels: [
      { factor: 1, prior: 0.55 },
      { factor: 2, prior: 0.22 },
      { factor: 4, prior: 0.15 },
      { factor: 9, prior: 0.08 },
    ],
    dayMax: 3,
  },
  /** Days on which rare refusals stray further than usual: how many there are, and the factor on their variance. */
  wildDays: { share: 0.1, factor: 4 },
  /** How wrong the priors of a campaign's rates may be: relative standard deviation while nothing is known. */
  normDoubt: { answers: 0.5, declines: 0.5 },
  /** What a label does to calls: factors on the expected counts, mixed with equal weight. */
  label: {
    known: { answers: [0.7, 0.5, 0.35], declines: [1.5, 2.2, 3], unwanted: [5], blocks: [4] },
    /** Where the terminating carrier is unknown, a label reaches only some of the calls. */
    diluted: { answers: [0.85, 0.7, 0.45], declines: [1.25, 1.7, 2.5], unwanted: [2.5], blocks: [2.5] },
    deliveredMin: 5,
  },
  /** What a block does: the share of calls it takes, against a rate that is never thought lower than the minimum. */
  block: {
    shares: [0.12, 0.35, 0.7],
    rateFactor: 1.25,
    rateMin: 0.004,
    /** Where blocks are told as plain 603 only, declines are counted instead and much more is normal. */
    declinesRateMin: 0.05,
    blocksMin: 2,
  },
  /** Carriers of one caller ID that are watched one by one; the calls towards further ones count among all calls. */
  carriersMax: 24,
  /** Calls of a campaign without any explicit refusal after which its provider is taken to show none. */
  blindCallsMin: 400,
  blindShareMax: 0.0002,
  /**
   * How prior belief is spread over all calls and the carriers by their share, for each kind of change. The kinds
   * do not share one unit of belief: noise margins and floors keep the odds of normal calls well below their
   * nominal mean of 1, which leaves room for both (measured in docs/detection.md).
   */
  weight: { label: { all: 0.35, carriers: 0.65 }, block: { all: 0.2, carriers: 0.8 }, solo: 0.6 },
  /**
   * The same margins make the sum of odds rarer than it says: in simulated organisations of normal calls 1,000 was
   * passed 0.2 times in 1,000 days. The odds are multiplied by this, which still keeps well below what they promise.
   */
  oddsScale: 3,
  /** Odds, in days of false-alarm-free running, at which to watch; and to alert by sensitivity. */
  watchOdds: 100,
  alertOdds: { high: 200, normal: 1000, low: 5000 },
  /** Expected share of false alerts among the confirmed ones. */
  confirmLevel: 0.1,
  /** Recovered once the evidence for normal calls reaches this, in nats, and not before so many hours. */
  recovery: { evidence: 5, hoursMin: 24 },
  /** Days without recovery after which a changed caller ID's present is accepted as its normal. */
  newNormalDays: 21,
} as const;

/** How readily to alert: a false alert per 200, 1,000 or 5,000 days of one caller ID at most. */
export type Sensitivity = keyof typeof WATCH.alertOdds;
