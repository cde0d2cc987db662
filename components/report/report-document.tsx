import { ReportTableCard } from "@/components/report/report-table-card";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { MonthlyReport } from "@/lib/present/report/report.schema";

interface ReportDocumentProps {
  readonly report: MonthlyReport;
  /** Where the tables are as files; null where they may not be taken. */
  readonly tablesPath: string | null;
}

/** A monthly report, on a screen or on paper. */
export function ReportDocument({ report, tablesPath }: ReportDocumentProps) {
  const { cautions, figures, summary, tables, method } = report;
  return (
    <div className="flex flex-col gap-5 print:gap-6">
      {cautions.length === 0 ? null : (
        <Notice tone="watch">
          {cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-3 xl:grid-cols-5 print:grid-cols-5">
        {figures.map(({ label, text, note }) => (
          <div key={label} className="bg-surface px-4 py-3 max-sm:last:col-span-2 print:px-2.5 print:py-2">
            <dt className="text-xs text-ink-faint">{label}</dt>
            <dd className="text-xl font-semibold text-ink">{text}</dd>
            <dd className="text-xs text-ink-faint">{note}</dd>
          </div>
        ))}
      </dl>
      <Card title="What happened">
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5 text-base text-ink">
          {summary.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      {tables.map((table) => (
        <ReportTableCard key={table.id} table={table} path={tablesPath && `${tablesPath}/${table.id}`} />
      ))}
      <Card title="How this was measured">
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5 text-sm text-ink-soft">
          {method.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
