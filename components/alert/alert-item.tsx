import { AlertActions } from "@/components/alert/alert-actions";
import { queryString } from "@/components/api/query-string";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { Alert } from "@/lib/present/alert/alert.schema";
import { type AlertRow, alertRow } from "@/lib/present/alert/alert-row";

interface AlertItemProps {
  readonly alert: Alert;
  readonly timeZone: string;
  /** Whether the reader may acknowledge and resolve. */
  readonly mayChange: boolean;
  /** Whether this is its own page, which needs no link to itself. */
  readonly isAlone?: boolean;
}

/** One alert: what happened, its figures, and what to do about it. */
export function AlertItem({ alert, timeZone, mayChange, isAlone = false }: AlertItemProps) {
  const row = alertRow(alert, timeZone);
  return (
    <article className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-3.5">
      <div className="flex min-w-0 flex-1 basis-88 flex-col gap-1">
        <h2 className="text-base text-ink">
          <TextLink
            className="font-semibold whitespace-nowrap"
            href={`/caller-ids/${encodeURIComponent(row.callerId)}`}
          >
            {row.callerIdText}
          </TextLink>{" "}
          {row.headline}
        </h2>
        <Figures row={row} />
        {row.hasGoneOn ? (
          <p className="text-ink">
            Since then <strong className="font-semibold">{row.soFar.after}</strong>{" "}
            <span className="text-ink-soft">
              ({row.soFar.interval} with 95% confidence, n = {row.soFar.n})
            </span>
          </p>
        ) : null}
        {row.summary === "" ? null : <p className="text-ink-soft">{row.summary}</p>}
        {row.notes.map((note) => (
          <p key={note} className="text-sm text-ink-soft">
            {note}
          </p>
        ))}
        <p className="text-sm text-ink-faint">
          Visible in the calls from {row.detectedAt}, raised on {row.raisedAt}
        </p>
      </div>
      <div className="flex flex-col gap-2 sm:items-end">
        <div className="flex flex-wrap gap-1.5">
          <Badge tone={row.severity.tone}>{row.severity.label}</Badge>
          <Badge tone={row.status.tone}>{row.status.label}</Badge>
        </div>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {isAlone ? null : (
            <TextLink className="text-sm" href={`/alerts/${row.id}`}>
              {mayChange ? "What to do, assign, snooze" : "Open the alert"}
              <span className="sr-only">: {row.callerIdText}</span>
            </TextLink>
          )}
          <TextLink className="text-sm" href={`/calls${queryString(row.callsQuery)}`}>
            Its calls
            <span className="sr-only"> of {row.callerIdText}</span>
          </TextLink>
          {mayChange ? (
            <AlertActions
              id={row.id}
              subject={`${row.callerIdText} ${row.headline}`}
              actions={row.actions}
              shown={row.standing}
            />
          ) : null}
        </div>
      </div>
    </article>
  );
}

function Figures({ row }: { readonly row: AlertRow }) {
  return (
    <p className="text-ink">
      {row.metric} {row.before} <span aria-hidden>→</span>
      <span className="sr-only">to</span> <strong className="font-semibold">{row.after}</strong>{" "}
      <span className="text-ink-soft">
        ({row.interval} with 95% confidence, n = {row.n}) since {row.since}
        {row.carrier === null ? "" : `, towards ${row.carrier}`}
      </span>
    </p>
  );
}
