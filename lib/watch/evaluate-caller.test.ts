import { describe, expect, it } from "vitest";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import { buildEvidence } from "@/lib/score/build-evidence";
import { dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";
import { detectFrom } from "@/lib/watch/detect";
import { type CallerEvaluation, evaluateCaller } from "@/lib/watch/evaluate-caller";
import type { KnownCaller } from "@/lib/watch/known-caller";
import type { StoredCaller } from "@/lib/watch/save-caller";

const world = scenarioWorld("recovery", { seed: "evaluate", days: 40 });
const whole = worldEvidence(world);
const [bad] = world.numbers;
const CALLER = bad?.callerId ?? "";

/** The rows of a table before an hour, or from it on. */
function cut(table: EvidenceTable, keep: (hour: number) => boolean): EvidenceTable {
  const rows = [...table.hour.keys()].filter((row) => keep(table.hour[row] ?? 0));
  const pick = (column: Uint32Array) => Uint32Array.from(rows, (row) => column[row] ?? 0);
  const { answered, missed, declined, unwanted, inferred, blocked } = table.counts;
  return {
    ...table,
    firstRow: table.firstRow.map((first) => rows.filter((row) => row < first).length),
    hour: Int32Array.from(rows, (row) => table.hour[row] ?? 0),
    carrier: pick(table.carrier),
    campaign: pick(table.campaign),
    counts: {
      answered: pick(answered),
      missed: pick(missed),
      declined: pick(declined),
      unwanted: pick(unwanted),
      inferred: pick(inferred),
      blocked: pick(blocked),
    },
  };
}

function evaluate(
  table: EvidenceTable,
  span: { firstDay: number; lastDay: number },
  from: Parameters<typeof detectFrom>[1],
  known: KnownCaller | null,
): CallerEvaluation & { found: ReturnType<typeof detectFrom>; stored: Map<string, StoredCaller> } {
  const callers = new Map<string, StoredCaller>();
  const found = detectFrom(table, from, span.lastDay, callers);
  const detections = found.detections.filter(({ callerId }) => callerId === CALLER);
  const saved = callers.get(CALLER) ?? null;
  const position = table.callerIds.indexOf(CALLER);
  const evaluation = evaluateCaller({
    callerId: CALLER,
    table,
    position: position < 0 ? null : position,
    norms: found.norms,
    detections,
    saved,
    known,
    ...span,
  });
  return { ...evaluation, found, stored: callers };
}

const span = { firstDay: world.firstDay, lastDay: dayOfHour(whole.hour.reduce((a, b) => Math.max(a, b))) };

describe("evaluateCaller", () => {
  it("tells of an alert and its end with the steps that they caused", () => {
    const { steps, detections, days, current, standing } = evaluate(whole, span, null, null);
    expect(steps.map(({ to }) => to)).toContain("harmed");
    expect(detections.map(({ change }) => change)).toContain("recovery");
    expect(current).toEqual(days.at(-1)?.score);
    expect(standing).toBe(days.at(-1)?.standing);
  });

  it.each([20, 33])("goes on after %i days as if it had never stopped", (days) => {
    const at = world.firstDay + days;
    const all = evaluate(whole, span, null, null);
    const part = cut(whole, (hour) => dayOfHour(hour) <= at);
    const first = evaluate(part, { ...span, lastDay: at }, null, null);
    const { fleet } = first.found;
    const from = fleet && { fleet, caller: (callerId: string) => first.stored.get(callerId) ?? null };
    const rest = cut(whole, (hour) => dayOfHour(hour) >= at);
    const second = evaluate(rest, { firstDay: at, lastDay: span.lastDay }, from, first.known);
    expect(second.days).toEqual(all.days.filter(({ day }) => day >= at));
    expect(second.steps).toEqual(all.steps);
    expect(second.detections).toEqual(all.detections);
    expect(second.current).toEqual(all.current);
    expect(second.known).toEqual(all.known);
  });

  it("knows of a caller ID without new calls what it knew, and scores its idle days", () => {
    const first = evaluate(whole, span, null, null);
    const later = evaluate(buildEvidence([]), { firstDay: span.lastDay, lastDay: span.lastDay + 3 }, null, first.known);
    expect(later.days.map(({ day }) => day - span.lastDay)).toEqual([0, 1, 2, 3]);
    expect(later.current.overall.value).toBeGreaterThanOrEqual(first.days.at(-2)?.score.overall.value ?? 100);
  });
});
