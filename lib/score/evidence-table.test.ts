import { describe, expect, it } from "vitest";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { dayOfHour, daySpan, rowCount, rowsByDay } from "@/lib/score/evidence-table";

function tableOf(hours: readonly number[]) {
  const builder = new EvidenceBuilder();
  const counts = { answered: 1, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };
  for (const hour of hours) builder.addCell({ callerId: "+13125550100", hour, carrier: "", campaign: "", ...counts });
  return builder.build();
}

describe("rowsByDay", () => {
  it("gives each day its rows and leaves other days out", () => {
    const table = tableOf([480_000, 480_001, 480_024, 480_072]);
    const { start, rows } = rowsByDay(table, dayOfHour(480_001), dayOfHour(480_048));
    expect([...start]).toEqual([0, 2, 3, 3]);
    expect([...rows]).toEqual([0, 1, 2]);
  });

  it("has nothing to give of an empty span", () => {
    const { start, rows } = rowsByDay(tableOf([480_000]), 20_000, 19_999);
    expect([...start]).toEqual([0]);
    expect(rows).toHaveLength(0);
  });
});

describe("daySpan", () => {
  it("runs from the first to the last day that holds evidence", () => {
    expect(daySpan(tableOf([480_023, 480_024, 480_100]))).toEqual({ first: 20_000, last: 20_004 });
    expect(daySpan(tableOf([]))).toBeNull();
  });
});

describe("rowCount", () => {
  it("counts hours, not calls", () => {
    expect(rowCount(tableOf([480_000, 480_000, 480_001]))).toBe(2);
  });
});
