import type { JudgedAlert } from "@/bench/detection/judge";
import { draftAlerts } from "@/lib/alert/draft-alerts";
import { HOUR_MS } from "@/lib/base/time-units";
import { daySpan, type EvidenceTable } from "@/lib/score/evidence-table";
import { detectFrom } from "@/lib/watch/detect";
import { evaluateCaller } from "@/lib/watch/evaluate-caller";

/** Every alert that the product raises, as `export alerts` writes them: changes, escalations and low scores. */
export function productAlerts(table: EvidenceTable): JudgedAlert[] {
  const span = daySpan(table);
  if (span === null) return [];
  const found = detectFrom(table, null, span.last, new Map());
  const alerts = table.callerIds.flatMap((callerId, position) => {
    const { steps, detections } = evaluateCaller({
      callerId,
      table,
      position,
      norms: found.norms,
      detections: found.detections.filter((one) => one.callerId === callerId),
      saved: null,
      known: null,
      firstDay: span.first,
      lastDay: span.last,
    });
    return draftAlerts(callerId, detections, steps).flatMap(({ carrier, kind, detectedAt }) =>
      kind === "rule" ? [] : [{ callerId, hour: detectedAt.getTime() / HOUR_MS - 1, kind, carrier }],
    );
  });
  return alerts.sort((a, b) => a.hour - b.hour);
}
