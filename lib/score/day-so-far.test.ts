import { describe, expect, it } from "vitest";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { DaySoFar } from "@/lib/score/day-so-far";
import type { EvidenceCell } from "@/lib/score/evidence-cell";
import { learnNorms } from "@/lib/score/learn-norms";
import { normsOf } from "@/lib/score/norms";
import { NORM } from "@/lib/score/score-constants";

const DAY = 20_500;
const NOTHING = { answered: 0, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };
const OWN = { callerId: "+12025550100", hour: DAY * 24 + 15, carrier: "Northstar Mobile", campaign: "sales" };

function dayOf(cells: readonly Partial<EvidenceCell>[]): DaySoFar {
  const builder = new EvidenceBuilder();
  for (const cell of cells) builder.addCell({ ...OWN, ...NOTHING, ...cell });
  const table = builder.build();
  const soFar = new DaySoFar(table, normsOf(learnNorms(table).norms, DAY));
  for (let row = table.firstRow[0] ?? 0; row < (table.firstRow[1] ?? 0); row++) soFar.add(row);
  return soFar;
}

describe("DaySoFar", () => {
  it("adds up per carrier and over all of them", () => {
    const soFar = dayOf([
      { missed: 80, answered: 10 },
      { carrier: "Cobalt Wireless", missed: 10, blocked: 5 },
    ]);
    expect([...soFar.carriers(15).keys()]).toEqual(["Cobalt Wireless", "Northstar Mobile"]);
    expect(soFar.carriers(15).get("Cobalt Wireless")).toMatchObject({ calls: 15, blocked: 5 });
    expect(soFar.total(15)).toMatchObject({ calls: 105, answered: 10, blocked: 5 });
    expect(soFar.total(15).expectedAnswers).toBeCloseTo(100 * NORM.prior.answers, 3);
    expect(soFar.total(15).expectedAnswersOfAll).toBeCloseTo(105 * NORM.prior.answers, 3);
  });

  it("expects of the hour what the others of the campaign tell by then, and no later", () => {
    const others = Array.from({ length: 20 }, (_, i) => ({ callerId: `+131255502${10 + i}`, hour: DAY * 24 + 18 }));
    const soFar = dayOf([{ missed: 100 }, ...others.map((other) => ({ ...other, missed: 200 }))]);
    expect(soFar.total(15).expectedAnswers).toBeCloseTo(100 * NORM.prior.answers, 3);
    expect(soFar.total(18).expectedAnswers).toBeLessThan(0.4 * 100 * NORM.prior.answers);
  });

  it("keeps campaigns apart: each has a day of its own", () => {
    const others = Array.from({ length: 20 }, (_, i) => ({ callerId: `+131255502${10 + i}`, missed: 200 }));
    const alone = { campaign: "service", missed: 100 };
    const soFar = dayOf([alone, ...others]);
    expect(soFar.total(23).expectedAnswers).toBeCloseTo(100 * NORM.prior.answers, 3);
  });
});
