import { describe, expect, it } from "vitest";
import { NOTHING_RESCORED, scoringReport } from "@/lib/score/scoring-report";

const present = (callerId: string, score: number | null, standing = "good") => ({ callerId, score, standing });

describe("the report of another version of the formulas", () => {
  it("says nothing where nothing was scored by an older one", () => {
    expect(scoringReport([], [present("+12025550100", 90)])).toEqual(NOTHING_RESCORED);
  });

  it("counts moves of half a point or more, and scores that came or went", () => {
    const before = [present("a", 90), present("b", 80), present("c", 70), present("d", null), present("e", 60)];
    const after = [present("a", 90.49), present("b", 80.5), present("c", 58), present("d", 40), present("e", null)];
    expect(scoringReport(before, after)).toMatchObject({ scored: 5, moved: 4, largestMove: 12 });
  });

  it("adds up changes of standing, most first; a caller ID that is gone has not enough calls", () => {
    const before = [present("a", 90), present("b", 80), present("c", 70), present("d", 50, "harmed")];
    const after = [present("a", 60, "watch"), present("b", 61, "watch"), present("c", 70)];
    expect(scoringReport(before, after).standings).toEqual([
      { from: "good", to: "watch", callerIds: 2 },
      { from: "harmed", to: "not_enough_calls", callerIds: 1 },
    ]);
  });
});
