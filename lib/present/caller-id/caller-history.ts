import type { Alert } from "@/lib/present/alert/alert.schema";
import { alertRow } from "@/lib/present/alert/alert-row";
import { type StandingStepRecord, type StandingStepRow, standingStep } from "@/lib/present/caller-id/standing-step";
import { formatTime } from "@/lib/present/format";

/** Something that somebody did about advice for a caller ID. */
export interface HistoryAction {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

/** Something that happened to a caller ID. */
export interface HistoryEvent {
  readonly id: string;
  readonly kind: "standing" | "alert" | "action";
  readonly at: string;
  readonly title: string;
  readonly detail: string;
  /** Where there is more about it; null where there is not. */
  readonly href: string | null;
  /** For a change of standing: from which to which. */
  readonly step: Pick<StandingStepRow, "from" | "to"> | null;
}

interface Happened {
  readonly steps: readonly StandingStepRecord[];
  readonly alerts: readonly Alert[];
  readonly actions: readonly HistoryAction[];
}

/** What happened to a caller ID, latest first: changes of standing, alerts and their ends, and what people did. */
export function callerHistory({ steps, alerts, actions }: Happened, timeZone: string): readonly HistoryEvent[] {
  const events = [
    ...steps.map((record) => stepEvent(record, timeZone)),
    ...alerts.flatMap((alert) => alertEvents(alert, timeZone)),
    ...actions.map(({ id, at, title, text }) => ({
      moment: at,
      event: {
        id,
        kind: "action" as const,
        at: formatTime(at, timeZone),
        title,
        detail: text,
        href: "/advice",
        step: null,
      },
    })),
  ];
  return events.toSorted((a, b) => Date.parse(b.moment) - Date.parse(a.moment)).map(({ event }) => event);
}

interface Dated {
  readonly moment: string;
  readonly event: HistoryEvent;
}

function stepEvent(record: StandingStepRecord, timeZone: string): Dated {
  const { id, at, from, to, why } = standingStep(record, timeZone);
  const moment = new Date(record.at).toISOString();
  return { moment, event: { id, kind: "standing", at, title: "", detail: why, href: null, step: { from, to } } };
}

function alertEvents(alert: Alert, timeZone: string): readonly Dated[] {
  const { metric, before, after, carrier, interval, n } = alertRow(alert, timeZone);
  const change = `${metric} ${before} → ${after}${carrier === null ? "" : ` on ${carrier}`}`;
  const href = `/alerts/${alert.id}`;
  const event = (moment: string | null, name: string, title: string, detail: string): readonly Dated[] =>
    moment === null
      ? []
      : [
          {
            moment,
            event: {
              id: `${alert.id} ${name}`,
              kind: "alert",
              at: formatTime(moment, timeZone),
              title,
              detail,
              href,
              step: null,
            },
          },
        ];
  return [
    ...event(alert.detectedAt, "raised", `Alert: ${change}`, `${interval} with 95% confidence, n = ${n}.`),
    ...event(alert.evidence.overAt, "over", "Over", `The calls show that it ended: ${change}.`),
    ...event(alert.withdrawnAt, "withdrawn", "Alert withdrawn", `Later data no longer supports it: ${change}.`),
  ];
}
