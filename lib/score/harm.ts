import { SCORE } from "@/lib/score/score-constants";
import { type ScoreSums, totalOf } from "@/lib/score/score-sums";

/** The five lines of a score, in the order in which they are shown: worst evidence first. */
export const HARM_LINES = ["blocked", "inferred", "unwanted", "declined", "answers"] as const;
export type HarmLine = (typeof HARM_LINES)[number];

/** Harm before the allowance, in calls: one part per line, their sum, and what the interval needs beside it. */
export interface Harm {
  readonly parts: Readonly<Record<HarmLine, number>>;
  readonly gross: number;
  /** Gross harm had chance not been forgiven in missing answers. */
  readonly grossUnforgiven: number;
  /** Standard deviation of the missing answers' part, in calls. */
  readonly answersSd: number;
  /** Σ severity² · calls over the four lines of refusals. */
  readonly severitySquared: number;
}

/** How far answers may fall short by chance: Poisson noise halved, and day noise; both in answers. */
function answersMargin(expected: number): number {
  return Math.sqrt(expected / 2 + (SCORE.answerNoise * expected) ** 2);
}

function missing(s: ScoreSums): number {
  return Math.max(0, s.expectedAnswers - s.answered - answersMargin(s.expectedAnswers));
}

function missingAnswers(total: ScoreSums, carriers: readonly ScoreSums[]): number {
  const ofCarriers = carriers.reduce((sum, s) => sum + missing(s), 0);
  return carriers.length === 1 ? ofCarriers : Math.max(missing(total), ofCarriers);
}

/** Harm of the four lines of refusals, in calls. */
function refusalParts(total: ScoreSums) {
  const { severity } = SCORE;
  const disguised = Math.max(0, total.declined - SCORE.declinedByPeopleMax * total.calls);
  const declinedTooMuch = Math.max(0, total.declined - disguised - total.expectedDeclines);
  return {
    blocked: severity.blocked * total.blocked,
    inferred: severity.inferred * (total.inferred + disguised),
    unwanted: severity.unwanted * total.unwanted,
    declined: severity.declined * declinedTooMuch,
  };
}

/** Harm of all refusals together, in calls. @param total sums over all carriers */
export function refusedHarm(total: ScoreSums): number {
  const { blocked, inferred, unwanted, declined } = refusalParts(total);
  return blocked + inferred + unwanted + declined;
}

/**
 * Weighs what happened to the calls of one caller ID. Each part is at least 0, and turning any call into a
 * worse end (answered, missed, 603, 607, 608) lowers no sum: expectations count delivered calls only and no
 * line ever gives credit.
 * @param carriers sums per terminating carrier, in any order
 * @param total their sum
 */
export function weighHarm(carriers: readonly ScoreSums[], total: ScoreSums = totalOf(carriers)): Harm {
  const { severity } = SCORE;
  const callsPerAnswer = total.expectedAnswersOfAll > 0 ? total.calls / total.expectedAnswersOfAll : 0;
  const { blocked, inferred, unwanted, declined } = refusalParts(total);
  const answers = severity.missing * missingAnswers(total, carriers) * callsPerAnswer;
  const parts = { blocked, inferred, unwanted, declined, answers };
  const refused = blocked + inferred + unwanted + declined;
  const shortfall = Math.max(0, total.expectedAnswers - total.answered);
  return {
    parts,
    gross: refused + answers,
    grossUnforgiven: refused + Math.max(answers, severity.missing * shortfall * callsPerAnswer),
    answersSd: severity.missing * answersMargin(total.expectedAnswers) * callsPerAnswer,
    severitySquared:
      severity.blocked * blocked +
      severity.inferred * inferred +
      severity.unwanted * unwanted +
      severity.declined * declined,
  };
}
