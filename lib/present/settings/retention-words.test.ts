import { describe, expect, it } from "vitest";
import { retentionQuestion } from "@/lib/present/settings/retention-words";

const NONE = { calls: 0, tallies: 0, scoreDays: 0, refusals: 0 };
const at = { callsFrom: "2026-10-01T00:00:00Z", talliesFrom: "2026-09-01T00:00:00Z" };

describe("what is asked before a retention is changed", () => {
  it("names the days and months, how many calls and sums go, and from before when", () => {
    const past = { calls: 12_345, tallies: 678, scoreDays: 90, refusals: 7 };
    expect(retentionQuestion({ callDays: 60, tallyMonths: 3 }, { ...at, past })).toEqual({
      title: "Keep calls for 60 days and sums for 3 months?",
      description:
        "12,345 calls from before 1 Oct 2026 go within the hour. So do 7 rejected records of imports from before then. 678 hourly sums and 90 daily scores of the months before 1 Sep 2026 go within the hour. What goes does not come back.",
    });
  });

  it("says that nothing goes now, and what goes later", () => {
    expect(retentionQuestion({ callDays: 1, tallyMonths: 1 }, { ...at, past: NONE })).toEqual({
      title: "Keep calls for 1 day and sums for 1 month?",
      description:
        "No call goes now. No sum goes now. From now on calls go after 1 day, counted from their import where that is later, and sums after 1 month.",
    });
  });

  it("tells calls and sums apart", () => {
    const { description } = retentionQuestion(
      { callDays: 30, tallyMonths: 240 },
      { ...at, past: { ...NONE, calls: 1 } },
    );
    expect(description).toBe(
      "1 call from before 1 Oct 2026 goes within the hour. No sum goes now. What goes does not come back.",
    );
  });
});
