import type { ReactNode } from "react";
import {
  formatCount,
  formatDaySpan,
  formatInterval,
  formatRatio,
  formatShare,
  formatThings,
  formatTime,
} from "@/lib/present/format";
import { asOfNote } from "@/lib/present/overview/as-of-note";
import { openWork } from "@/lib/present/overview/open-work";
import type { FleetState } from "@/lib/present/overview/overview";

interface StatusStripProps {
  readonly fleet: FleetState;
  readonly timeZone: string;
}

/** What the figures on this page rest on, and how far they can be trusted. */
export function StatusStrip({ fleet, timeZone }: StatusStripProps) {
  const { asOf, ageDays, from, to, calls, usableCause, blocked, answer, gapDays } = fleet;
  const open = openWork(fleet);
  const days = formatDaySpan(from, new Date(Date.parse(to) - 1), timeZone);
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-3 xl:grid-cols-6">
      <Figure name="As of" note={asOfNote(ageDays, timeZone)}>
        {formatTime(asOf, timeZone)}
      </Figure>
      <Figure
        name="Calls covered"
        note={`${days}${gapDays === 0 ? "" : `, ${formatThings(gapDays, "day")} without calls`}`}
      >
        {formatCount(calls)}
      </Figure>
      <Figure
        name="Blocked by networks"
        note={`${formatRatio(blocked)}, ${formatInterval(blocked)} with 95% confidence`}
      >
        {blocked.n === 0 ? "–" : formatShare(blocked.value)}
      </Figure>
      <Figure name="Answered" note={`${formatRatio(answer)}, ${formatInterval(answer)} with 95% confidence`}>
        {answer.n === 0 ? "–" : formatShare(answer.value)}
      </Figure>
      <Figure name="Failures that say why" note={`${formatRatio(usableCause, "failed call")} with a usable cause`}>
        {usableCause.n === 0 ? "–" : formatShare(usableCause.value)}
      </Figure>
      <Figure name="Open" note={open.note}>
        {open.figure}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly note: string;
  readonly children: ReactNode;
}

function Figure({ name, note, children }: FigureProps) {
  return (
    <div className="bg-surface px-4 py-3">
      <dt className="text-sm text-ink-faint">{name}</dt>
      <dd className="text-lg font-semibold text-ink">{children}</dd>
      <dd className="text-xs text-ink-faint">{note}</dd>
    </div>
  );
}
