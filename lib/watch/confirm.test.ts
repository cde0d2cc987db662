import { describe, expect, it } from "vitest";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { ActiveCallers, CONFIRMABLE_ODDS, confirmAlerts } from "@/lib/watch/confirm";
import type { Detection, DetectionChange } from "@/lib/watch/detection";
import { WATCH } from "@/lib/watch/watch-constants";

const DAY = 20_000;
const none = { observed: 0, expected: 0 };
const A = "+13125550100";
const B = "+13125550101";

const found = (callerId: string, hour: number, change: DetectionChange = "alert"): Detection => ({
  callerId,
  change,
  kind: "block",
  carrier: null,
  hour,
  odds: 1000,
  confirmedHour: null,
  evidence: { sinceHour: hour, calls: 10, answers: none, declines: none, unwanted: none, blocks: none },
});

function activeCallers(
  callerIds: readonly string[],
  days: readonly number[],
  lastDays: Record<string, number> | null = null,
) {
  const builder = new EvidenceBuilder();
  const counts = { answered: 1, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };
  for (const callerId of callerIds) {
    for (const day of days) builder.addCell({ callerId, hour: day * 24, carrier: "", campaign: "", ...counts });
  }
  return new ActiveCallers(builder.build(), DAY, 60, lastDays);
}

const crowd = (count: number) => Array.from({ length: count }, (_, i) => `+1312555${String(1000 + i)}`);
const HOUR = DAY * 24 + 5;
/** @param odds as theory has them, before they are scaled */
const point = (callerId: string, hour: number, odds: number) => ({ callerId, hour, odds: WATCH.oddsScale * odds });

describe("confirmAlerts", () => {
  it("confirms an alert that stands out among all", () => {
    const active = activeCallers(crowd(10), [DAY]);
    const { detections } = confirmAlerts(
      { detections: [found(A, HOUR)], points: [point(A, HOUR, 2800)] },
      active,
      null,
      Infinity,
    );
    expect(detections[0]?.confirmedHour).toBe(HOUR);
  });

  it("asks for more among more caller IDs", () => {
    const active = activeCallers(crowd(11), [DAY]);
    const points = [point(A, HOUR, 2800), point(A, HOUR + 3, 3100)];
    const { detections } = confirmAlerts({ detections: [found(A, HOUR)], points }, active, null, Infinity);
    expect(detections[0]?.confirmedHour).toBe(HOUR + 3);
  });

  it("confirms two together that would not stand out alone", () => {
    const active = activeCallers(crowd(10), [DAY]);
    const points = [point(A, HOUR, 1500), point(B, HOUR + 1, 1500)];
    const { detections } = confirmAlerts(
      { detections: [found(A, HOUR), found(B, HOUR + 1)], points },
      active,
      null,
      Infinity,
    );
    expect(detections.map(({ confirmedHour }) => confirmedHour)).toEqual([HOUR + 1, HOUR + 1]);
  });

  it("does not confirm what is over", () => {
    const active = activeCallers(crowd(10), [DAY]);
    const detections = [found(A, HOUR), found(A, HOUR + 1, "recovery")];
    const after = confirmAlerts(
      { detections, points: [point(A, HOUR, 1100), point(A, HOUR + 2, 9999)] },
      active,
      null,
      Infinity,
    );
    expect(after.detections[0]?.confirmedHour).toBeNull();
  });

  it("goes on from what it remembered", () => {
    const active = activeCallers(crowd(10), [DAY]);
    const points = [point(A, HOUR, 1500), point(B, HOUR + 30, 1500)];
    const whole = confirmAlerts({ detections: [found(A, HOUR), found(B, HOUR + 30)], points }, active, null, Infinity);
    const first = confirmAlerts({ detections: [found(A, HOUR)], points: points.slice(0, 1) }, active, null, HOUR + 1);
    const memory = { odds: first.odds, open: first.open, lastDays: {} };
    const second = confirmAlerts(
      { detections: [found(B, HOUR + 30)], points: points.slice(1) },
      active,
      memory,
      Infinity,
    );
    expect(second.detections).toEqual(whole.detections);
  });

  it("knows which odds cannot matter", () => {
    expect(CONFIRMABLE_ODDS).toBeCloseTo(280 * WATCH.oddsScale, 9);
  });
});

describe("ActiveCallers", () => {
  it("counts a caller ID for four weeks after its last call", () => {
    const active = activeCallers([A], [DAY, DAY + 3]);
    expect([0, 3, 30, 31].map((day) => active.on(DAY + day))).toEqual([1, 1, 1, 0]);
  });

  it("counts those that called before the table begins", () => {
    const active = activeCallers([A], [DAY + 5], { [A]: DAY - 1, [B]: DAY - 20 });
    expect([0, 7, 8, 27, 33].map((day) => active.on(DAY + day))).toEqual([2, 2, 1, 1, 0]);
  });
});
