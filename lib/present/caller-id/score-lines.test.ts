import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreLines, weightedCallsText } from "@/lib/present/caller-id/score-lines";
import { HARM_LINES } from "@/lib/score/harm";

const factor = (id: string, points: number) => ({
  id,
  label: id,
  points,
  value: 0.1,
  low: 0.05,
  high: 0.2,
  n: 100,
  explanation: "",
});

describe("the lines of a score", () => {
  it("take the score apart from 100 down", () => {
    const model = scoreLines({ base: 100, score: 62, factors: [factor("blocked", -30), factor("declined", -8)] });
    expect(model?.lines.map(({ points, before, after }) => [points, before, after])).toEqual([
      [-30, 100, 70],
      [-8, 70, 62],
    ]);
  });

  it("lead to the calls behind them, where there are any", () => {
    const model = scoreLines({ base: 100, score: 62, factors: [factor("blocked", -30), factor("answers", -8)] });
    expect(model?.lines.map(({ outcomes }) => outcomes.length > 0)).toEqual([true, false]);
  });

  it("know the calls behind every line of a score but that of missing answers", () => {
    const factors = HARM_LINES.map((line) => factor(line, -1));
    const without = scoreLines({ base: 100, score: 95, factors })?.lines.filter(
      ({ outcomes }) => outcomes.length === 0,
    );
    expect(without?.map((line) => line.factor.id)).toEqual(["answers"]);
  });

  it("are none while there is no score", () => expect(scoreLines({ base: 100, score: null, factors: [] })).toBeNull());

  it("never write minus nothing", () => {
    const model = scoreLines({ base: 100, score: 100, factors: [factor("blocked", 0)] });
    expect(Object.is(model?.lines[0]?.points, 0)).toBe(true);
  });

  it("add up exactly on screen, whatever was rounded", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 5 }), (lost) => {
        const score = 100 - lost.reduce((sum, points) => sum + points, 0);
        const model = scoreLines({ base: 100, score, factors: lost.map((points, i) => factor(String(i), -points)) });
        const sum = model?.lines.reduce((total, { points }) => total + points, 100);
        expect(sum).toBe(Math.round(score));
        expect(model?.lines.at(-1)?.after).toBe(model?.score);
        for (const line of model?.lines ?? []) expect(line.points).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("weightedCallsText", () => {
  it.each([
    [1295, "n = 1,295 weighted calls"],
    [4.6, "n = 4.6 weighted calls"],
    [1, "n = 1 weighted call"],
    [0.2, "n = 0.2 weighted calls: what is left of old ones"],
  ])("tells %s", (n, text) => expect(weightedCallsText(n)).toBe(text));
});
