import { describe, expect, it } from "vitest";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import type { EvidenceCell } from "@/lib/score/evidence-cell";
import type { EvidenceTable } from "@/lib/score/evidence-table";
import { learnNorms } from "@/lib/score/learn-norms";
import { answerRate, campaignNorms, carrierNorms, normsOf } from "@/lib/score/norms";
import { NORM } from "@/lib/score/score-constants";

const FIRST_DAY = 20_000;
const none = { answered: 0, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };
const aCell = (cell: Partial<EvidenceCell>): EvidenceCell => ({
  callerId: "+13125550100",
  hour: FIRST_DAY * 24 + 15,
  carrier: "Northstar Mobile",
  campaign: "Renewals",
  ...none,
  ...cell,
});

function tableOf(cells: readonly EvidenceCell[]): EvidenceTable {
  const builder = new EvidenceBuilder();
  for (const cell of cells) builder.addCell(cell);
  return builder.build();
}

/** Twenty days of ten caller IDs whose calls are answered, declined and missed at a steady rate. */
function steady(answered: number, declined: number, change: (cell: EvidenceCell) => EvidenceCell = (cell) => cell) {
  const cells: EvidenceCell[] = [];
  for (let day = 0; day < 20; day++) {
    for (let caller = 0; caller < 10; caller++) {
      const hour = (FIRST_DAY + day) * 24 + 15;
      const missed = 100 - answered - declined;
      cells.push(change(aCell({ callerId: `+1312555010${caller}`, hour, answered, declined, missed })));
    }
  }
  return tableOf(cells);
}

describe("learnNorms", () => {
  it("expects the priors before anything is known", () => {
    const { norms } = learnNorms(steady(20, 5));
    const first = normsOf(norms, FIRST_DAY);
    expect(campaignNorms(first, 0).answers).toBeCloseTo(NORM.prior.answers, 12);
    expect(campaignNorms(first, 0).declines).toBeCloseTo(NORM.prior.declines, 12);
    expect(campaignNorms(first, 0).unwanted).toBeCloseTo(NORM.prior.unwanted, 12);
    expect(carrierNorms(first, 0).blocks).toBeCloseTo(NORM.prior.blocks, 12);
    expect(first.weekdayFactor).toBe(1);
  });

  it("comes to expect what happens", () => {
    const { norms } = learnNorms(steady(20, 5));
    const last = normsOf(norms, FIRST_DAY + 19);
    expect(answerRate(last, 0, 0, last.day * 24 + 15)).toBeCloseTo(0.2, 1.5);
    expect(campaignNorms(last, 0).declines).toBeCloseTo(0.05, 2);
  });

  it("draws a campaign towards the prior by so many calls", () => {
    const table = tableOf([
      aCell({ answered: 0, missed: 100 }),
      aCell({ hour: (FIRST_DAY + 1) * 24, campaign: "Renewals", missed: 1 }),
    ]);
    const { norms } = learnNorms(table);
    const keep = 0.5 ** (1 / NORM.fastHalfLifeDays);
    const { prior, priorCalls } = NORM;
    const expected = (prior.answers * priorCalls.answers) / (100 * keep + priorCalls.answers);
    expect(campaignNorms(normsOf(norms, FIRST_DAY + 1), 0).answers).toBeCloseTo(expected, 9);
  });

  it("expects on a day what it would had the day and all later ones not happened", () => {
    const full = steady(20, 5);
    const early = tableOf(
      Array.from({ length: 10 }, (_, caller) =>
        Array.from({ length: 12 }, (_, day) =>
          aCell({
            callerId: `+1312555010${caller}`,
            hour: (FIRST_DAY + day) * 24 + 15,
            answered: 20,
            declined: 5,
            missed: 75,
          }),
        ),
      ).flat(),
    );
    for (let day = 0; day < 12; day++) {
      const withLater = normsOf(learnNorms(full).norms, FIRST_DAY + day);
      expect(normsOf(learnNorms(early).norms, FIRST_DAY + day)).toEqual(withLater);
    }
  });

  it("does not let one blocked caller ID become the norm", () => {
    const isBlocked = (cell: EvidenceCell) => cell.callerId === "+13125550103";
    const table = steady(12, 3, (cell) => (isBlocked(cell) ? { ...cell, answered: 2, missed: 18, blocked: 80 } : cell));
    const last = normsOf(learnNorms(table).norms, FIRST_DAY + 19);
    expect(carrierNorms(last, 0).blocks).toBeLessThan(0.01);
  });

  it("does not let one caller ID that everybody declines become the norm", () => {
    const isDeclined = (cell: EvidenceCell) => cell.callerId === "+13125550103";
    const table = steady(12, 3, (cell) =>
      isDeclined(cell) ? { ...cell, answered: 2, missed: 18, declined: 80 } : cell,
    );
    const last = normsOf(learnNorms(table).norms, FIRST_DAY + 19);
    expect(campaignNorms(last, 0).declines).toBeLessThan(0.045);
  });

  it("learns carriers apart from campaigns", () => {
    const table = steady(12, 3, (cell) => {
      const isOdd = Number(cell.callerId.at(-1)) % 2 === 1;
      return isOdd ? { ...cell, carrier: "Cobalt Wireless", answered: 6, missed: 91 } : cell;
    });
    const last = normsOf(learnNorms(table).norms, FIRST_DAY + 19);
    const [cobalt, northstar] = [carrierNorms(last, 0), carrierNorms(last, 1)];
    expect(northstar.answersFactor / cobalt.answersFactor).toBeGreaterThan(1.5);
  });

  it("goes on from a memory as if it had never stopped", () => {
    const table = steady(20, 5);
    const { norms, saved } = learnNorms(table, null, FIRST_DAY + 13);
    const again = learnNorms(table, JSON.parse(JSON.stringify(saved)));
    expect(again.norms.firstDay).toBe(FIRST_DAY + 13);
    expect(again.norms.days).toEqual(norms.days.slice(13));
  });

  it("remembers campaigns that a later table does not hold", () => {
    const { saved } = learnNorms(steady(20, 5), null, FIRST_DAY + 20);
    const other = tableOf([aCell({ hour: (FIRST_DAY + 20) * 24, campaign: "Surveys", missed: 5 })]);
    const next = learnNorms(other, saved, FIRST_DAY + 21);
    expect(Object.keys(next.saved?.answers ?? {}).sort()).toEqual(["Renewals", "Surveys"]);
  });

  it("stays small where every call names a campaign of its own", () => {
    const cells = Array.from({ length: 3000 }, (_, i) =>
      aCell({ hour: (FIRST_DAY + (i % 30)) * 24, campaign: `list ${i}`, missed: 1 }),
    );
    const { norms } = learnNorms(tableOf(cells));
    expect(norms.days.every(({ campaigns }) => campaigns.size === 100)).toBe(true);
    expect(norms.days.every(({ campaigns }) => [...campaigns.values()].every(({ peers }) => peers === null))).toBe(
      true,
    );
  });

  it("refuses to tell the norms of a day outside", () => {
    const { norms } = learnNorms(steady(20, 5));
    expect(() => normsOf(norms, FIRST_DAY - 1)).toThrow(RangeError);
  });
});
