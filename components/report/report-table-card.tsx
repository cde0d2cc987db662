import { Download } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { ReportCell, ReportTable } from "@/lib/present/report/report.schema";

interface ReportTableCardProps {
  readonly table: ReportTable;
  /** Where it is as a file; null where it may not be taken. */
  readonly path: string | null;
}

/** A table of a report with its rows, or why there are none. */
export function ReportTableCard({ table, path }: ReportTableCardProps) {
  const { title, note, columns, rows, emptyReason } = table;
  const download =
    path === null || rows.length === 0 ? undefined : (
      <a
        href={path}
        download
        className={`${buttonLook({ variant: "ghost", size: "sm" })} print:hidden`}
        aria-label={`Download as CSV: ${title}`}
      >
        <Download aria-hidden className="size-3.5" />
        CSV
      </a>
    );
  return (
    <Card title={title} note={note} actions={download} isFlush className="print:rounded-none print:border-0">
      {rows.length === 0 ? (
        <p className="px-4 py-3 text-base text-ink-soft">{emptyReason}</p>
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              {columns.map(({ label, isNumber }) => (
                <HeadCell key={label} isNumber={isNumber}>
                  {label}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.map(({ text, note }) => `${text} ${note}`).join()}>
                {cells.map((cell, place) => {
                  const column = columns[place];
                  return place === 0 ? (
                    <RowHead key={column?.label} className="min-w-36">
                      <Content cell={cell} />
                    </RowHead>
                  ) : (
                    <Cell key={column?.label} isNumber={column?.isNumber === true} className={room(cell)}>
                      <Content cell={cell} />
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

const LONG = 40;
const SHORT = 18;

/** A cell that holds a sentence keeps room for it where the table scrolls; a date or number stays on one line. */
function room({ text, note }: ReportCell): string {
  const length = Math.max(text.length, note?.length ?? 0);
  return length > LONG ? "min-w-56 print:min-w-0" : length <= SHORT ? "whitespace-nowrap" : "";
}

function Content({ cell: { text, note } }: { readonly cell: ReportCell }) {
  return (
    <>
      <span className="text-ink">{text}</span>
      {note === null ? null : <span className="block text-xs text-ink-faint">{note}</span>}
    </>
  );
}
