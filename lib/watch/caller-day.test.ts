import { describe, expect, it } from "vitest";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { learnNorms } from "@/lib/score/learn-norms";
import { normsOf } from "@/lib/score/norms";
import { NORM } from "@/lib/score/score-constants";
import { readCallerDay } from "@/lib/watch/caller-day";
import { FIELD } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const DAY = 20_000;
const none = { answered: 0, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };

function firstCallersDay(days: number, declined: number, blocked = 0) {
  const builder = new EvidenceBuilder();
  for (let day = 0; day < days; day++) {
    for (const callerId of ["+13125550100", "+13125550101"]) {
      const hour = (DAY + day) * 24 + 15;
      const ends = { ...none, answered: 12, missed: 85 - blocked, declined, blocked };
      builder.addCell({ callerId, hour, carrier: "Northstar Mobile", campaign: "Renewals", ...ends });
    }
  }
  const table = builder.build();
  const { norms } = learnNorms(table);
  return readCallerDay(table, days - 1, days, normsOf(norms, DAY + days - 1));
}

describe("readCallerDay", () => {
  it("reads counts and what was to be expected of them", () => {
    const { day, rows, fields, factors } = firstCallersDay(1, 3, 5);
    expect(day).toBe(DAY);
    expect(factors).toHaveLength(24);
    expect(rows).toEqual([{ hourOfDay: 15, carrier: "Northstar Mobile", at: 0 }]);
    expect(fields[FIELD.calls]).toBe(100);
    expect(fields[FIELD.blocked]).toBe(5);
    expect(fields[FIELD.expectedAnswers]).toBeCloseTo(95 * NORM.prior.answers, 4);
    expect(fields[FIELD.expectedDeclines]).toBeCloseTo(95 * NORM.prior.declines, 4);
    expect(fields[FIELD.expectedBlocks]).toBeCloseTo(100 * NORM.prior.blocks, 4);
  });

  it("doubts expectations that rest on the prior alone, and less so with every day", () => {
    const doubt = (days: number) => {
      const { fields } = firstCallersDay(days, 3);
      return (fields[FIELD.answersDoubt] ?? 0) / (fields[FIELD.expectedAnswers] ?? 1);
    };
    expect(doubt(1)).toBeCloseTo(WATCH.normDoubt.answers ** 2, 3);
    expect(doubt(10)).toBeLessThan(0.05);
  });

  it("takes a provider for blind once many calls showed no block and no 607", () => {
    expect(firstCallersDay(1, 3).isBlind).toBe(false);
    expect(firstCallersDay(10, 3).isBlind).toBe(true);
    expect(firstCallersDay(10, 3, 1).isBlind).toBe(false);
  });
});
