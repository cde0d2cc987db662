import { BlindSpots } from "@/components/import/blind-spots";
import { Card } from "@/components/ui/card";
import type { ImportReport } from "@/lib/present/import/import-report";

interface FileHonestyProps {
  readonly report: ImportReport;
  readonly recipe: string | null;
  readonly formatName: string | null;
}

/** What the records carry, what this kind of file can never show, and how to get a better one. */
export function FileHonesty({ report, recipe, formatName }: FileHonestyProps) {
  const { signals, blindSpots } = report;
  return (
    <Card
      title="What this file can tell"
      note={formatName === null ? "Kind of file unknown." : `Read as ${formatName}.`}
    >
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        <div>
          <h3 className="mb-2 text-sm font-medium text-ink-soft">Share of calls whose record carries it</h3>
          <dl className="flex flex-col gap-1.5">
            {signals.map(({ label, percent }) => (
              <div key={label} className="grid grid-cols-[8rem_1fr_3.5rem] items-center gap-2">
                <dt>{label}</dt>
                <dd aria-hidden className="h-1.5 overflow-hidden rounded-sm bg-sunken forced-color-adjust-none">
                  <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
                </dd>
                <dd className="text-right">{percent.toFixed(percent % 1 === 0 ? 0 : 1)}%</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3 className="mb-2 text-sm font-medium text-ink-soft">What it cannot show</h3>
          <BlindSpots
            sentences={blindSpots}
            none="Nothing that matters here is missing from this kind of file."
            recipe={recipe}
          />
        </div>
      </div>
    </Card>
  );
}
