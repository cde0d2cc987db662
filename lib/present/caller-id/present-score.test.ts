import { describe, expect, it } from "vitest";
import { presentScore } from "@/lib/present/caller-id/present-score";
import { ScoreOfDay } from "@/lib/present/caller-id/score.schema";

describe("presentScore", () => {
  it("shows whole points and the standings that the API names", () => {
    const shown = presentScore({
      callerId: "+13125550103",
      date: "2026-03-01",
      score: 61.5,
      low: 55.49,
      high: 100,
      standing: "recovering",
      attempts: 120,
      version: 1,
    });
    expect(ScoreOfDay.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ score: 62, low: 55, high: 100, standing: "watch" });
  });
});
