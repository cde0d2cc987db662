/**
 * Every number that the score is made of, in one place: the process, the SQL form, docs/score.md and the
 * tests all read it here. Changing one of them is a new {@link SCORE_VERSION}.
 */
export const SCORE = {
  /** Days of rollups that a score looks back on, today included. */
  lookbackDays: 60,
  /** Longest and shortest half-life of a call's weight. */
  halfLifeMaxDays: 7,
  halfLifeMinDays: 2,
  /** Calls a day at which the half-life begins to shrink. */
  fullHalfLifeCallsPerDay: 20,
  /** Days over which the calls a day are counted. */
  volumeDays: 28,
  /** What one refused call weighs, in answered-or-not calls. */
  severity: { blocked: 8, inferred: 5, unwanted: 5, declined: 1.5, missing: 0.9 },
  /** Share of plain declines above which they cannot be people: a block in disguise. */
  declinedByPeopleMax: 0.15,
  /** Calls' worth of harm a healthy caller ID is allowed, as a share of its calls. */
  allowance: 0.03,
  /** Pseudo-calls without harm that every caller ID starts with. */
  shrinkageCalls: 40,
  /** Pseudo-calls of the reading that trusts the calls more, for the interval's lower end. */
  rawShrinkageCalls: 10,
  /** What the pseudo-calls could have been: standard deviation of their harm per call. */
  priorHarmSd: 0.5,
  /** Normal quantile of the interval: 80 %. */
  intervalZ: 1.28,
  /** Relative day-to-day standard deviation of answers that nobody causes. */
  answerNoise: 0.08,
  /** Fewer weighted calls than this are not enough to tell. */
  callsMin: 15,
  /** Lower ends of the bands. */
  bands: { healthy: 90, watch: 75, at_risk: 50 },
} as const;

/** Identifies the frozen formula; a stored score names the version that made it. */
export const SCORE_VERSION = 1;

/**
 * What the norms are made of: what to expect of a call before it is made, learned from the organisation's own
 * calls up to the day before. Shared by score and detector.
 */
export const NORM = {
  /** Half-life of campaign rates of answers and declines, and of everything else. */
  fastHalfLifeDays: 7,
  slowHalfLifeDays: 28,
  /** Rates to start from, per call: answers and declines and 607 of delivered calls, blocks of all. */
  prior: { answers: 0.13, declines: 0.03, unwanted: 0.002, blocks: 0.003 },
  /** Pseudo-calls behind each of them. */
  priorCalls: { answers: 200, declines: 300, unwanted: 1500, blocks: 1500 },
  /** A caller ID forms the norm with at most this many expected answers a day ... */
  answersPerDayMax: 25,
  /** ... and with at most this share of its calls as blocks. */
  blockShareMax: 0.1,
  /** Refusals of one caller ID's day count up to this factor of the expected ones, and up to this number at least. */
  refusalsFactorMax: 2,
  refusalsMin: 2,
  /** Pseudo-answers behind today's factor of a campaign. */
  todayPriorAnswers: 60,
  /** Relative day-to-day variance of one caller ID's answers, which limits its weight among its peers. */
  peerNoise: 0.008,
} as const;
