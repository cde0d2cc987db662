import { describe, expect, it } from "vitest";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { carrierDays } from "@/lib/score/day-sums";
import type { EvidenceCell } from "@/lib/score/evidence-cell";
import { learnNorms } from "@/lib/score/learn-norms";
import { NORM } from "@/lib/score/score-constants";

const DAY = 20_000;
const aCell = (cell: Partial<EvidenceCell>): EvidenceCell => ({
  callerId: "+13125550100",
  hour: DAY * 24 + 15,
  carrier: "Northstar Mobile",
  campaign: "Renewals",
  answered: 0,
  missed: 0,
  declined: 0,
  unwanted: 0,
  inferred: 0,
  blocked: 0,
  ...cell,
});

function daysOf(cells: readonly EvidenceCell[]) {
  const builder = new EvidenceBuilder();
  for (const cell of cells) builder.addCell(cell);
  const table = builder.build();
  return carrierDays(table, learnNorms(table).norms, 0);
}

describe("carrierDays", () => {
  it("counts a day's calls per carrier with what was to be expected of them", () => {
    const [cobalt, northstar] = daysOf([
      aCell({ answered: 10, missed: 70, declined: 5, unwanted: 1, inferred: 4, blocked: 10 }),
      aCell({ hour: DAY * 24 + 16, missed: 14 }),
      aCell({ carrier: "Cobalt Wireless", missed: 3 }),
    ]);
    expect(cobalt).toMatchObject({ carrier: "Cobalt Wireless", day: DAY, sums: { calls: 3 } });
    expect(northstar?.sums).toMatchObject({
      calls: 114,
      declined: 5,
      unwanted: 1,
      inferred: 4,
      blocked: 10,
      answered: 10,
    });
    expect(northstar?.sums.expectedAnswers).toBeCloseTo(100 * NORM.prior.answers, 4);
    expect(northstar?.sums.expectedAnswersOfAll).toBeCloseTo(114 * NORM.prior.answers, 4);
    expect(northstar?.sums.expectedDeclines).toBeCloseTo(100 * NORM.prior.declines, 4);
  });

  it("lowers expected answers with the other caller IDs of the campaign, not with its own", () => {
    const others = Array.from({ length: 20 }, (_, i) => aCell({ callerId: `+131255502${10 + i}`, missed: 200 }));
    const [own] = daysOf([aCell({ answered: 13, missed: 87 }), ...others]);
    expect(own?.sums.expectedAnswers).toBeLessThan(0.4 * 100 * NORM.prior.answers);
    const [alone] = daysOf([aCell({ missed: 100 })]);
    expect(alone?.sums.expectedAnswers).toBeCloseTo(100 * NORM.prior.answers, 4);
  });

  it("lists days in order", () => {
    const days = daysOf([3, 1, 2].map((offset) => aCell({ hour: (DAY + offset) * 24, missed: offset })));
    expect(days.map(({ day, sums }) => [day - DAY, sums.calls])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});
