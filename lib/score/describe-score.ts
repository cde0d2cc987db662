import { NORM, SCORE, SCORE_VERSION } from "@/lib/score/score-constants";
import { WORKED_CASES } from "@/lib/score/worked-cases";

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

function severities(): string[] {
  const { severity } = SCORE;
  return [
    "| what happened | weight |",
    "|---|--:|",
    `| 603+, 608 or another refusal that names the network | ${severity.blocked} |`,
    `| plain 603 before the phone could ring, or beyond ${percent(SCORE.declinedByPeopleMax)} of the calls | ${severity.inferred} |`,
    `| 607, unwanted | ${severity.unwanted} |`,
    `| plain 603 above what is usual for the campaign | ${severity.declined} |`,
    `| an answer that is missing, in calls | ${severity.missing} |`,
  ];
}

function workedCases(): string[] {
  const rows = WORKED_CASES.map(({ id, name, score, low, high, enough, points }) => {
    const shown = enough ? `${score} (${low}–${high})` : `${score} (${low}–${high}), not enough calls`;
    return `| ${id} | ${name} | ${shown} | ${points.join(" / ")} |`;
  });
  return [
    "| # | calls | score (interval) | points lost: blocks / inferred / 607 / declines / answers |",
    "|--:|---|---|---|",
    ...rows,
  ];
}

function certainty(): string[] {
  const { bands } = SCORE;
  return [
    "## How sure",
    "",
    `The interval (80 %) joins the noise of refusals, of answers and of the ${SCORE.shrinkageCalls} pseudo-calls that every caller ID starts`,
    `with (standard deviation ${SCORE.priorHarmSd} of their harm per call). Its lower end also takes the harm with only ${SCORE.rawShrinkageCalls} pseudo-calls and no`,
    `margin for chance into account. Below ${SCORE.callsMin} weighted calls there is not enough to tell.`,
    "",
    `Bands: from ${bands.healthy} healthy, from ${bands.watch} watch, from ${bands.at_risk} at risk, below poor.`,
    "",
    "## What it promises",
    "",
    "Held by property tests over random states: `0 ≤ low ≤ score ≤ high ≤ 100`; points are never negative and add up;",
    "one more block never raises the score; turning any call into a worse end (answered, missed, 603, 607, 608) never",
    "raises it; the order of carriers and the split of a day do not matter; idle time moves it towards 100 only; one",
    "block among few calls costs at most 17 points; the interval narrows as calls grow.",
    "",
  ];
}

/** The specification of the score in Markdown, written from the constants that the code computes with. */
export function describeScore(): string {
  return [
    "# The score of a caller ID",
    "",
    `Version ${SCORE_VERSION}. This page is generated from the constants that the code computes with; a test fails when they differ.`,
    "Every stored score names its version. After a change of the formulas `replay` scores by today's and tells how many",
    "caller IDs moved, how far at most, and which changed their standing.",
    "",
    "The score says how good a caller ID's name is **now**, from 0 to 100. Whether it has **changed** is the",
    "detector's question ([detection.md](detection.md)); neither is derived from the other.",
    "",
    "## What counts",
    "",
    "Valid calls are those that were answered, missed (voicemail, no answer, busy, given up) or refused. Dead",
    "numbers, network and media failures and our own errors never enter, so that an outage or a bad list cannot",
    "lower a score. A callee that refuses again and again counts once a day.",
    "",
    "Expected answers and declines are learned from the organisation's own calls of the days before: a rate per",
    `campaign (half-life ${NORM.fastHalfLifeDays} days, starting from ${percent(NORM.prior.answers)} answers and ${percent(NORM.prior.declines)} declines), factors per carrier, hour and`,
    `weekday (half-life ${NORM.slowHalfLifeDays} days), and the day's own factor from the campaign's other caller IDs.`,
    "",
    "## The sum",
    "",
    ...severities(),
    "",
    `Sums run over the last ${SCORE.lookbackDays} days. A call's weight halves every ${SCORE.halfLifeMinDays} to ${SCORE.halfLifeMaxDays} days: every`,
    `\`${SCORE.halfLifeMaxDays} · √(${SCORE.fullHalfLifeCallsPerDay} / calls a day)\` within those bounds, calls a day being those of the ${SCORE.volumeDays} days before.`,
    "While a caller ID is idle that pace stands still. Idle days are scored too, until nothing counts any more.",
    "",
    "```",
    `over    = max(0, declined − ${SCORE.declinedByPeopleMax} · calls)`,
    `missing = max(pooled, Σ carriers) of max(0, E − answered − √(E/2 + (${SCORE.answerNoise} · E)²))`,
    `gross   = ${SCORE.severity.blocked} · blocked + ${SCORE.severity.inferred} · (inferred + over) + ${SCORE.severity.unwanted} · unwanted`,
    `          + ${SCORE.severity.declined} · max(0, declined − over − expected declines) + ${SCORE.severity.missing} · missing · calls / E(all calls)`,
    `harm    = max(0, gross − ${SCORE.allowance} · calls) / (calls + ${SCORE.shrinkageCalls})`,
    "score   = 100 · e^−harm",
    "```",
    "",
    "Points lost are `100 − score`, split over the five lines in proportion to their parts of `gross`; whole points",
    "by the largest remainder, so that 100 and the lines add up to the whole score exactly.",
    "",
    ...certainty(),
    "## Worked cases",
    "",
    "The golden vectors of this version. Of the calls towards each carrier 12 in 100 should be answered and 3 declined.",
    "",
    ...workedCases(),
    "",
  ].join("\n");
}
