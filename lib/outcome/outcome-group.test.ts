import { describe, expect, it } from "vitest";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import {
  HEADLINE_BUCKETS,
  isConnected,
  isFailure,
  OUTCOME_GROUPS,
  type OutcomeGroup,
  outcomesOf,
} from "@/lib/outcome/outcome-group";

function those(holds: (group: OutcomeGroup) => boolean): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => holds(OUTCOME_GROUPS[outcome]));
}

const connected = ["answered", "answered_machine", "answered_screened"];

describe("the outcomes that count as", () => {
  it("attempts are all but a branch that lost", () => {
    expect(those((group) => !group.attempt)).toEqual(["completed_elsewhere"]);
  });

  it("routable are the attempts that no fault of list, network, media or ours stopped", () => {
    expect(those(({ attempt, routable }) => attempt && !routable)).toEqual([
      "invalid_number",
      "network_failure",
      "media_incompatible",
      "originator_error",
      "redirected",
      "in_progress",
      "unknown",
    ]);
  });

  it("connected are the answered ones", () => {
    expect(those((group) => group.connected)).toEqual(connected);
  });

  it("delivered are the connected ones and what the callee's side did instead", () => {
    expect(those((group) => group.delivered)).toEqual([
      ...connected,
      "busy",
      "no_answer",
      "declined_603",
      "unwanted_607",
    ]);
  });

  it("blocked are those that a network refused", () => {
    expect(outcomesOf("blocked")).toEqual(["blocked_603plus", "rejected_608", "rejected_network"]);
  });

  it("connected are delivered, delivered and blocked are routable, routable are attempts", () => {
    for (const group of Object.values(OUTCOME_GROUPS)) {
      expect(!group.connected || group.delivered).toBe(true);
      expect(!(group.delivered || group.blocked) || group.routable).toBe(true);
      expect(!group.routable || group.attempt).toBe(true);
      expect(group.delivered && group.blocked).toBe(false);
    }
  });
});

it("a failure is whatever ended, and neither connected nor was lost to another branch", () => {
  const others = OUTCOMES.filter((outcome) => !isFailure(outcome));
  expect(others).toEqual([...connected, "completed_elsewhere", "in_progress"]);
});

describe("the headline buckets", () => {
  it("are all used", () => {
    const used = new Set(Object.values(OUTCOME_GROUPS).map(({ bucket }) => bucket));
    expect(HEADLINE_BUCKETS.filter((bucket) => !used.has(bucket))).toEqual([]);
  });

  it("leave out only records that say nothing about an end", () => {
    expect(those(({ bucket }) => bucket === null)).toEqual(["completed_elsewhere", "in_progress", "unknown"]);
  });
});

describe("a verdict", () => {
  it.each([
    ["answered", false, true],
    ["answered_screened", false, true],
    ["unwanted_607", true, true],
    ["unwanted_607", false, false],
    ["busy", false, false],
  ] as const)("%s, in mid-call %s, is connected: %s", (outcome, midCall, holds) => {
    expect(isConnected({ outcome, midCall })).toBe(holds);
  });
});
