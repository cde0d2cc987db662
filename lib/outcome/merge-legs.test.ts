import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { classify } from "@/lib/outcome/classify";
import { type JudgedLeg, mergeLegs } from "@/lib/outcome/merge-legs";

const NOTICE = 'SIP;cause=603;text="v=analytics1;url=https://b.example";location=RLN';

function leg(sip: number | null, more: Partial<Signal> = {}): JudgedLeg {
  return { sip, verdict: classify({ ...SILENT, sip, ...more }) };
}

const blocked = leg(603, { phrase: "Network Blocked", reason: NOTICE });
const lost = leg(487, { reason: 'SIP;cause=200;text="Call completed elsewhere"' });

function merged(arrangement: "serial" | "forked", ...legs: readonly JudgedLeg[]) {
  const result = mergeLegs(legs, arrangement);
  return [result?.verdict.outcome ?? null, result?.blockedLeg?.verdict.outcome ?? null];
}

describe("routes tried one after the other", () => {
  it.each([
    ["one leg is the attempt", [leg(486)], "busy", null],
    ["the last final response decides", [leg(503), leg(486)], "busy", null],
    ["an answer decides", [leg(503), leg(200)], "answered", null],
    ["an answer decides whatever came behind it", [leg(200), leg(491)], "answered", null],
    ["a challenge is a round trip", [leg(407), leg(200)], "answered", null],
    ["a challenge behind which a failure came", [leg(401), leg(404)], "invalid_number", null],
    ["a challenge that nothing followed stands", [leg(407)], "originator_error", null],
    ["a challenge repeated to the end stands", [leg(407), leg(407)], "originator_error", null],
    ["a provisional response is no end", [leg(486), leg(183)], "busy", null],
    ["nothing but provisional responses", [leg(100), leg(183)], "in_progress", null],
    ["a lost branch is no end", [leg(486), lost], "busy", null],
    ["a lost branch alone", [lost], "completed_elsewhere", null],
    ["a block is kept when the next route connects", [blocked, leg(200)], "answered", "blocked_603plus"],
    ["a block is kept when the next route fails", [blocked, leg(503)], "network_failure", "blocked_603plus"],
    ["a 607 is kept", [leg(607), leg(486)], "busy", "unwanted_607"],
    ["a 608 is kept", [leg(608), leg(480)], "unreachable", "rejected_608"],
    ["the first of two blocks is kept", [leg(608), blocked, leg(200)], "answered", "rejected_608"],
    ["a block that is the end is no other leg's", [leg(503), blocked], "blocked_603plus", null],
    ["two blocks", [leg(608), blocked], "blocked_603plus", "rejected_608"],
    ["a plain decline is not kept", [leg(603), leg(200)], "answered", null],
  ] as const)("%s", (_what, legs, outcome, blockedLeg) => {
    expect(merged("serial", ...legs)).toEqual([outcome, blockedLeg]);
  });
});

describe("branches that rang at the same time", () => {
  it.each([
    ["any answer wins", [leg(486), leg(200), lost], "answered", null],
    ["a 6xx beats all", [leg(486), leg(603), leg(503)], "declined_603", null],
    ["a 6xx beats a redirection", [leg(302), leg(600)], "busy", null],
    ["else the lowest class", [leg(503), leg(486)], "busy", null],
    ["a redirection before a failure", [leg(404), leg(302)], "redirected", null],
    ["among 4xx the one that says most", [leg(480), leg(404)], "invalid_number", null],
    ["among 4xx the one that says most, a timeout", [leg(408), leg(486)], "busy", null],
    ["cancelled branches drop out", [leg(487), leg(503)], "network_failure", null],
    ["cancelled branches alone", [leg(487), leg(487)], "canceled", null],
    ["a branch without a code is the last resort", [leg(null), leg(503)], "network_failure", null],
    ["the first of two alike", [leg(404), leg(486)], "invalid_number", null],
    ["a block beside an answer is kept", [leg(200), leg(608)], "answered", "rejected_608"],
    ["a mid-call 607 is an answer", [leg(503), leg(200, { reason: "SIP;cause=607" })], "unwanted_607", null],
  ] as const)("%s", (_what, legs, outcome, blockedLeg) => {
    expect(merged("forked", ...legs)).toEqual([outcome, blockedLeg]);
  });
});

describe("any legs", () => {
  const anyLegs = fc.array(
    fc.constantFrom(
      leg(200),
      leg(100),
      leg(302),
      leg(404),
      leg(407),
      leg(480),
      leg(487),
      leg(503),
      leg(603),
      leg(607),
      blocked,
      lost,
      leg(null),
    ),
    { maxLength: 6 },
  );
  const arrangement = fc.constantFrom("serial" as const, "forked" as const);

  it("merge into one of them, and none into none", () => {
    fc.assert(
      fc.property(anyLegs, arrangement, (legs, how) => {
        const result = mergeLegs(legs, how);
        expect(result === null).toBe(legs.length === 0);
        if (result !== null) expect(legs).toContain(result.leg);
        expect(result?.verdict).toBe(result?.leg.verdict);
      }),
    );
  });

  it("are connected when one of them is", () => {
    fc.assert(
      fc.property(anyLegs, arrangement, (legs, how) => {
        const connects = legs.some(({ verdict }) => verdict.outcome === "answered");
        expect(mergeLegs(legs, how)?.verdict.outcome === "answered").toBe(connects);
      }),
    );
  });

  it("never lose a refusal", () => {
    fc.assert(
      fc.property(anyLegs, arrangement, (legs, how) => {
        const isRefusal = (outcome: string | undefined) => outcome === "blocked_603plus" || outcome === "unwanted_607";
        const result = mergeLegs(legs, how);
        const kept = isRefusal(result?.verdict.outcome) || isRefusal(result?.blockedLeg?.verdict.outcome);
        expect(kept).toBe(legs.some(({ verdict }) => isRefusal(verdict.outcome)));
      }),
    );
  });
});
