import { CalendarRange } from "lucide-react";
import { NothingYet } from "@/components/import/nothing-yet";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ReportsPage } from "@/lib/present/report/report-page";

/** The months of which there is a report. */
export function ReportsScreen({ months, waiting }: ReportsPage) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Reports" note="A month in words and tables, to print, share or open in a spreadsheet." />
      <Card isFlush>
        {months.length === 0 ? (
          <NothingYet icon={CalendarRange} title="No reports yet" waiting={waiting}>
            There is a report of every month of which calls are imported.
          </NothingYet>
        ) : (
          <Table caption="Months with calls">
            <thead>
              <tr>
                <HeadCell>Month</HeadCell>
                <HeadCell isNumber>Calls</HeadCell>
                <HeadCell isNumber>Blocked by networks</HeadCell>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, title, calls, blocked, interval }) => (
                <tr key={month}>
                  <RowHead>
                    <TextLink href={`/reports/${month}`}>{title}</TextLink>
                  </RowHead>
                  <Cell isNumber>{calls}</Cell>
                  <Cell isNumber>
                    {blocked}
                    <span className="block text-xs text-ink-faint">{interval}</span>
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
    </div>
  );
}
