import { expect, it } from "vitest";
import { CALLER_ID_COLUMNS, callerIdCells } from "@/lib/present/caller-id/caller-id-cells";

const ITEM = {
  callerId: "+13125550100",
  label: "Front desk",
  group: null,
  owner: null,
  score: 71,
  low: 64,
  high: 78,
  grade: "at_risk",
  standing: "watch",
  standingSince: null,
  attempts: 400,
  outcomes: { answered: 100, no_answer: 197, blocked_603plus: 3, invalid_number: 100 },
  rates: { answer: 1 / 3, blocked: 0.01, unwanted: 0, declined: null },
  firstCallAt: "2026-10-01T12:00:00.000Z",
  lastCallAt: "2026-11-01T12:00:00.000Z",
  openAlerts: 1,
} as const;

it("a caller ID has a cell for every column", () => {
  const cells = callerIdCells(ITEM, { from: new Date("2026-10-05T05:00:00Z"), to: new Date("2026-11-04T06:00:00Z") });
  expect(cells).toHaveLength(CALLER_ID_COLUMNS.length);
  const row = Object.fromEntries(CALLER_ID_COLUMNS.map((column, at) => [column, cells[at]]));
  expect(row).toMatchObject({
    caller_id: "+13125550100",
    group: null,
    owner: null,
    score: 71,
    answered_share: 0.333333,
    blocked: 3,
    blocked_of: 300,
    blocked_share: 0.01,
    declined_share: null,
    open_alerts: 1,
    answered: 100,
    unwanted: 0,
    delivered: 297,
    counted_from: "2026-10-05T05:00:00.000Z",
    counted_to: "2026-11-04T06:00:00.000Z",
  });
});

it("names no time where there are no calls", () => {
  expect(callerIdCells({ ...ITEM, outcomes: {} }, null).slice(-2)).toEqual([null, null]);
});
