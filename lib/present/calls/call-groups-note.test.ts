import { describe, expect, it } from "vitest";
import type { CallGroups } from "@/lib/present/calls/call-groups.schema";
import { groupsNote } from "@/lib/present/calls/call-groups-note";

const groups = (wish: Partial<CallGroups> = {}): CallGroups => ({
  by: "carrier",
  from: "2026-11-01T05:00:00Z",
  to: "2026-11-04T06:00:00Z",
  timeZone: "America/Chicago",
  source: "sums",
  keptFrom: null,
  lastCallAt: null,
  groups: 1,
  data: [{ key: "Verizon", attempts: 10, outcomes: { answered: 8, blocked_603plus: 2 } }],
  ...wish,
});

describe("groupsNote", () => {
  it("says what the groups rest on, with intervals", () => {
    expect(groupsNote(groups())).toBe(
      "1 Nov 2026 to 3 Nov 2026, days of America/Chicago; 10 calls in 1 carrier. Of all, 20% blocked (5.7–51%) and 80% answered (49–94.3%), with 95% confidence.",
    );
  });

  it("says from when on calls are kept, where that cuts the time short", () => {
    const words = "Single calls are kept from 3 Nov 2026 on";
    expect(groupsNote(groups({ keptFrom: "2026-11-03T06:00:00Z" }))).toContain(words);
    expect(groupsNote(groups({ keptFrom: "2026-10-03T06:00:00Z" }))).not.toContain(words);
  });

  it("warns of calls soon after midnight where sums by hours count them to the day before, and single calls do not", () => {
    const india = { ...{ from: "2026-10-31T18:30:00Z", to: "2026-11-03T18:30:00Z" }, timeZone: "Asia/Kolkata" };
    expect(groupsNote(groups(india))).toContain(
      "1 Nov 2026 to 3 Nov 2026, days of Asia/Kolkata (calls before 00:30 count to the day before); 10 calls",
    );
    expect(groupsNote(groups({ ...india, source: "calls" }))).not.toContain("00:30");
  });

  it.each([
    [{ from: null, to: null, groups: 0, data: [] }, "There are no calls."],
    [{ by: "outcome" as const }, "10 calls in 1 outcome."],
    [{ by: "callerId" as const }, "10 calls in 1 caller ID."],
    [{ to: "2026-11-02T06:00:00Z" }, /^1 Nov 2026, days of/],
  ])("of %j", (wish, words) => expect(groupsNote(groups(wish))).toMatch(words));
});
