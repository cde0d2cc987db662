import { describe, expect, it } from "vitest";
import { usableCause } from "@/lib/present/outcome/usable-cause";

describe("failures with a usable cause", () => {
  it("are those of which the record says how they ended", () => {
    expect(usableCause({ answered: 50, busy: 20, declined_603: 10, unknown: 10 })).toMatchObject({
      value: 0.75,
      n: 40,
    });
  });

  it("do not count calls that were connected, lost to another branch, or are not over", () => {
    expect(usableCause({ answered: 9, answered_machine: 9, completed_elsewhere: 9, in_progress: 9, busy: 1 }).n).toBe(
      1,
    );
  });

  it("are unknown without a failure", () =>
    expect(usableCause({ answered: 3 })).toEqual({ value: 0, low: 0, high: 1, n: 0 }));
});
