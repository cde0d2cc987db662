import { Disclosure } from "@/components/ui/disclosure";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { BehaviourModel } from "@/lib/present/caller-id/behaviour-rows";
import { formatCount, formatShare, formatZone } from "@/lib/present/format";

interface BehaviourHoursProps {
  readonly model: BehaviourModel;
  readonly timeZone: string;
}

const HOURS_LABELLED = 6;

/** Calls by hour of the day: bars for this number, a line over each for the healthy ones. */
export function BehaviourHours({ model, timeZone }: BehaviourHoursProps) {
  const { hours, hoursMax } = model;
  const height = (share: number) => `${hoursMax === 0 ? 0 : (share / hoursMax) * 100}%`;
  return (
    <div className="px-4 pt-2 pb-3">
      <p className="text-sm font-medium text-ink">
        Hours of the day <span className="font-normal text-ink-faint">{formatZone(timeZone)}</span>
      </p>
      <div
        aria-hidden
        className="mt-2 grid h-36 grid-cols-24 gap-px border-b border-line-strong/60 forced-color-adjust-none"
      >
        {hours.map(({ label, calls, own, healthy }) => (
          <span
            key={label}
            className="relative block h-full hover:bg-ink/5"
            title={`${label}: ${formatShare(own)} of its calls, ${formatCount(calls)}${healthy === null ? "" : `; healthy numbers ${formatShare(healthy)}`}`}
          >
            <span className="absolute inset-x-0 bottom-0 rounded-t-xs bg-accent/70" style={{ height: height(own) }} />
            {healthy === null ? null : (
              <span className="absolute inset-x-0 h-0.5 bg-ink" style={{ bottom: height(healthy) }} />
            )}
          </span>
        ))}
      </div>
      <div aria-hidden className="mt-0.5 grid grid-cols-4 text-xs text-ink-faint">
        {hours
          .filter((_, hour) => hour % HOURS_LABELLED === 0)
          .map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
      </div>
      <p aria-hidden className="mt-2 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span className="flex items-center gap-1.5">
          <span className="size-3 rounded-xs bg-accent/70 forced-color-adjust-none" /> this number
        </span>
        <span className="flex items-center gap-1.5">
          <span className="h-0.5 w-3 bg-ink forced-color-adjust-none" /> healthy numbers
        </span>
      </p>
      <Disclosure summary="The hours as a table">
        {() => (
          <Table caption="Calls by hour of the day">
            <thead>
              <tr>
                <HeadCell>Hour</HeadCell>
                <HeadCell isNumber>Calls</HeadCell>
                <HeadCell isNumber>Share</HeadCell>
                <HeadCell isNumber>Healthy numbers</HeadCell>
              </tr>
            </thead>
            <tbody>
              {hours.map(({ label, calls, own, healthy }) => (
                <tr key={label}>
                  <RowHead>{label}</RowHead>
                  <Cell isNumber>{formatCount(calls)}</Cell>
                  <Cell isNumber>{formatShare(own)}</Cell>
                  <Cell isNumber>{healthy === null ? "–" : formatShare(healthy)}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Disclosure>
    </div>
  );
}
