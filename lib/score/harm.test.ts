import { describe, expect, it } from "vitest";
import { weighHarm } from "@/lib/score/harm";
import { SCORE } from "@/lib/score/score-constants";
import { NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";

const calls = (sums: Partial<ScoreSums>): ScoreSums => ({
  ...NO_SUMS,
  calls: 1000,
  answered: 120,
  expectedAnswers: 120,
  expectedAnswersOfAll: 120,
  expectedDeclines: 30,
  ...sums,
});

describe("weighHarm", () => {
  it("weighs nothing where all is as expected", () => {
    expect(weighHarm([calls({ declined: 30 })]).gross).toBe(0);
  });

  it.each([
    ["blocked", { blocked: 10 }, 80],
    ["inferred", { inferred: 10 }, 50],
    ["unwanted", { unwanted: 10 }, 50],
    ["declined", { declined: 40 }, 15],
  ] as const)("weighs ten calls too many that were %s", (line, sums, weight) => {
    const harm = weighHarm([calls(sums)]);
    expect(harm.parts[line]).toBeCloseTo(weight, 9);
    expect(harm.gross).toBeCloseTo(weight, 9);
  });

  it("takes declines beyond what people ever decline for blocks", () => {
    const { parts } = weighHarm([calls({ declined: 250 })]);
    expect(parts.inferred).toBeCloseTo(SCORE.severity.inferred * 100, 9);
    expect(parts.declined).toBeCloseTo(SCORE.severity.declined * (150 - 30), 9);
  });

  it("forgives missing answers that chance explains", () => {
    expect(weighHarm([calls({ answered: 110 })]).parts.answers).toBe(0);
    expect(weighHarm([calls({ answered: 60 })]).parts.answers).toBeGreaterThan(300);
  });

  it("finds answers missing on one carrier that the whole hides", () => {
    const half = { calls: 500, expectedAnswers: 60, expectedAnswersOfAll: 60, expectedDeclines: 15 };
    const split = [calls({ ...half, answered: 20 }), calls({ ...half, answered: 100 })];
    expect(weighHarm([calls({})]).parts.answers).toBe(0);
    expect(weighHarm(split).parts.answers).toBeGreaterThan(100);
  });

  it("can weigh no calls", () => {
    expect(weighHarm([])).toMatchObject({ gross: 0, grossUnforgiven: 0, answersSd: 0, severitySquared: 0 });
  });
});
