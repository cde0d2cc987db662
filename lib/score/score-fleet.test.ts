import { describe, expect, it } from "vitest";
import { EMPTY_SUMS, type Tally } from "@/lib/ledger/tally/tally";
import { scoreFleet } from "@/lib/score/score-fleet";

const TODAY = 20_030;
const GOOD = "+13125550100";
const BAD = "+13125550101";

const aTally = (tally: Partial<Tally>): Tally => ({
  callerId: GOOD,
  hour: TODAY * 24 + 15,
  carrier: "Northstar Mobile",
  campaign: "Renewals",
  outcome: "no_answer",
  attribution: "",
  ...EMPTY_SUMS,
  ...tally,
});

/** A month of a caller ID: a hundred calls a day, twelve answered, three declined, and `blocked` of them blocked. */
function aMonth(callerId: string, blocked: number, carrier = "Northstar Mobile"): Tally[] {
  return Array.from({ length: 30 }, (_, i) => {
    const key = { callerId, carrier, hour: (TODAY - 29 + i) * 24 + 15 };
    return [
      aTally({ ...key, outcome: "answered", attempts: 12 }),
      aTally({ ...key, outcome: "declined_603", attribution: "user_likely", attempts: 3, refusals: 3 }),
      aTally({ ...key, outcome: "blocked_603plus", attempts: blocked, refusals: blocked }),
      aTally({ ...key, outcome: "no_answer", attempts: 85 - blocked }),
    ];
  }).flat();
}

describe("scoreFleet", () => {
  it("tells a blocked caller ID from a good one", () => {
    const scores = scoreFleet([...aMonth(GOOD, 0), ...aMonth(BAD, 30)], TODAY);
    expect(scores.get(GOOD)?.overall.value).toBeGreaterThan(97);
    expect(scores.get(GOOD)?.overall.band).toBe("healthy");
    expect(scores.get(BAD)?.overall.value).toBeLessThan(25);
    expect(scores.get(BAD)?.overall.band).toBe("poor");
  });

  it("shows on which carrier", () => {
    const tallies = [...aMonth(BAD, 30, "Cobalt Wireless"), ...aMonth(BAD, 0), ...aMonth(GOOD, 0)];
    const byCarrier = scoreFleet(tallies, TODAY).get(BAD)?.byCarrier;
    expect(byCarrier?.get("Cobalt Wireless")?.value).toBeLessThan(30);
    expect(byCarrier?.get("Northstar Mobile")?.value).toBeGreaterThan(95);
  });

  it("is not moved by dead numbers, outages and our own errors", () => {
    const clean = aMonth(GOOD, 0);
    const noise = clean.flatMap(({ hour }) => [
      aTally({ hour, outcome: "invalid_number", attempts: 40 }),
      aTally({ hour, outcome: "network_failure", attempts: 60 }),
      aTally({ hour, outcome: "originator_error", attempts: 5 }),
    ]);
    expect(scoreFleet([...clean, ...noise], TODAY)).toEqual(scoreFleet(clean, TODAY));
  });

  it("counts a callee that refuses all day once", () => {
    const storm = aTally({ outcome: "declined_603", attribution: "user_likely", attempts: 150, refusals: 1 });
    const before = scoreFleet(aMonth(GOOD, 0), TODAY).get(GOOD)?.overall.value ?? 0;
    const after = scoreFleet([...aMonth(GOOD, 0), storm], TODAY).get(GOOD)?.overall.value ?? 0;
    expect(before - after).toBeLessThan(0.5);
  });

  it("has no score before the first call and does not look at later ones", () => {
    const tallies = aMonth(GOOD, 0);
    expect(scoreFleet(tallies, TODAY - 30).size).toBe(0);
    const early = tallies.filter(({ hour }) => hour < (TODAY - 9) * 24);
    expect(scoreFleet(tallies, TODAY - 10)).toEqual(scoreFleet(early, TODAY - 10));
  });

  it("says that five calls are not enough", () => {
    const scores = scoreFleet([aTally({ attempts: 5 })], TODAY);
    expect(scores.get(GOOD)?.overall.band).toBe("not_enough_calls");
  });

  it("does not depend on the order of tallies", () => {
    const tallies = [...aMonth(GOOD, 1), ...aMonth(BAD, 8, ""), ...aMonth(BAD, 2)];
    expect(scoreFleet(tallies.toReversed(), TODAY)).toEqual(scoreFleet(tallies, TODAY));
  });
});
