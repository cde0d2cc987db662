import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SUMS, type Tally } from "@/lib/ledger/tally/tally";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { buildEvidence, EvidenceBuilder } from "@/lib/score/build-evidence";
import { daySpan, rowCount } from "@/lib/score/evidence-table";

const aTally = (tally: Partial<Tally>): Tally => ({
  callerId: "+13125550100",
  hour: 480_000,
  carrier: "Northstar Mobile",
  campaign: "Renewals",
  outcome: "answered",
  attribution: "",
  ...EMPTY_SUMS,
  attempts: 1,
  ...tally,
});

const someTallies = fc.array(
  fc
    .record({
      caller: fc.constantFrom("+13125550100", "+13125550101", "+13125550102"),
      hour: fc.integer({ min: 480_000, max: 480_060 }),
      carrier: fc.constantFrom("", "Cobalt Wireless", "Northstar Mobile"),
      campaign: fc.constantFrom("", "Renewals"),
      outcome: fc.constantFrom(...OUTCOMES),
      isFast: fc.boolean(),
      attempts: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ caller, outcome, isFast, attempts, ...rest }) =>
      aTally({
        ...rest,
        callerId: caller,
        outcome,
        attribution: outcome === "declined_603" && isFast ? "network_suspected" : "",
        attempts,
        refusals: Math.min(attempts, 3),
      }),
    ),
  { maxLength: 60 },
);

describe("buildEvidence", () => {
  it("lays a tally out as one row with its count", () => {
    const table = buildEvidence([
      aTally({ attempts: 5 }),
      aTally({ outcome: "declined_603", attempts: 40, refusals: 1 }),
    ]);
    expect(rowCount(table)).toBe(1);
    expect(table.counts.answered[0]).toBe(5);
    expect(table.counts.declined[0]).toBe(1);
    expect([table.callerIds, table.carriers, table.campaigns]).toEqual([
      ["+13125550100"],
      ["Northstar Mobile"],
      ["Renewals"],
    ]);
  });

  it("leaves out what says nothing about a name, and hidden caller IDs", () => {
    const table = buildEvidence([
      aTally({ outcome: "invalid_number", attempts: 300 }),
      aTally({ outcome: "network_failure", attempts: 90 }),
      aTally({ callerId: "anonymous" }),
    ]);
    expect(rowCount(table)).toBe(0);
    expect(table.callerIds).toEqual([]);
    expect(daySpan(table)).toBeNull();
  });

  it("is the same in any order of tallies", () => {
    fc.assert(
      fc.property(someTallies, fc.infiniteStream(fc.nat()), (tallies, keys) => {
        const shuffled = tallies
          .map((tally) => ({ tally, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ tally }) => tally);
        expect(buildEvidence(shuffled)).toEqual(buildEvidence(tallies));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps every call that counts, sorted and grouped by caller ID", () => {
    fc.assert(
      fc.property(someTallies, (tallies) => {
        const table = buildEvidence(tallies);
        const answered = tallies
          .filter(({ outcome }) => outcome === "answered" || outcome === "answered_screened")
          .reduce((sum, { attempts }) => sum + attempts, 0);
        expect(table.counts.answered.reduce((a, b) => a + b, 0)).toBe(answered);
        expect(table.firstRow.at(-1) ?? 0).toBe(rowCount(table));
        for (let caller = 0; caller < table.callerIds.length; caller++) {
          const hours = table.hour.subarray(table.firstRow[caller], table.firstRow[caller + 1]);
          expect(hours.length).toBeGreaterThan(0);
          expect([...hours]).toEqual([...hours].sort((a, b) => a - b));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("adds cells and tallies alike", () => {
    const builder = new EvidenceBuilder();
    const key = { callerId: "+13125550100", hour: 480_000, carrier: "Northstar Mobile", campaign: "Renewals" };
    builder.addCell({ ...key, answered: 5, missed: 0, declined: 1, unwanted: 0, inferred: 0, blocked: 0 });
    const tallies = [aTally({ attempts: 5 }), aTally({ outcome: "declined_603", attempts: 40, refusals: 1 })];
    expect(builder.build()).toEqual(buildEvidence(tallies));
  });

  it("holds more rows than a column starts with", () => {
    const tallies = Array.from({ length: 5000 }, (_, i) => aTally({ hour: 480_000 + i }));
    expect(rowCount(buildEvidence(tallies))).toBe(5000);
  });
});
