import { describe, expect, it } from "vitest";
import { addSums, NO_SUMS } from "@/lib/score/score-sums";

const some = { ...NO_SUMS, calls: 10, blocked: 2, expectedAnswers: 1.2 };

describe("addSums", () => {
  it("adds field by field, the second ones weighted", () => {
    expect(addSums(some, some, 0.5)).toEqual({
      ...NO_SUMS,
      calls: 15,
      blocked: 3,
      expectedAnswers: 1.7999999999999998,
    });
    expect(addSums(some, some)).toMatchObject({ calls: 20, blocked: 4 });
  });

  it("changes nothing when nothing is added", () => {
    expect(addSums(some, NO_SUMS)).toEqual(some);
    expect(addSums(NO_SUMS, some)).toEqual(some);
  });
});
