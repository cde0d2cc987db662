import { Download } from "lucide-react";
import { rejectionsUrl } from "@/components/import/import.query";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { RAW_KEPT_MAX } from "@/lib/intake/row/row-refusal";
import { formatCount } from "@/lib/present/format";
import { refusalWords } from "@/lib/present/import/import-words";
import type { RejectedRecord } from "@/lib/present/import/imports-page";
import { fieldWords } from "@/lib/present/import/mapping-form";

function isCut(total: number): string {
  if (total <= RAW_KEPT_MAX) return "";
  return ` The CSV lists all of them; the text of the record itself is kept for the first ${formatCount(RAW_KEPT_MAX)}.`;
}

interface RejectedTableProps {
  readonly importId: string;
  readonly rejected: readonly RejectedRecord[];
  readonly total: number;
}

/** The first rejected records, each with its file in the archive, its line and why; all of them for download. */
export function RejectedTable({ importId, rejected, total }: RejectedTableProps) {
  const shown =
    rejected.length < total
      ? `The first ${rejected.length} of ${formatCount(total)}.`
      : `${formatCount(total)} in all.`;
  const isArchive = rejected.some(({ file }) => file !== null);
  return (
    <Card
      title="Rejected records"
      note={`${shown} Correct them and import the file again: calls that are already here are not counted twice.${isCut(total)}`}
      actions={
        <a href={rejectionsUrl(importId)} download className={buttonLook({ size: "sm" })}>
          <Download aria-hidden className="size-3.5" />
          Download all as CSV
        </a>
      }
      isFlush
    >
      <Table caption="Rejected records">
        <thead>
          <tr>
            {isArchive && <HeadCell>File</HeadCell>}
            <HeadCell isNumber>Line</HeadCell>
            <HeadCell>Why</HeadCell>
            <HeadCell>Field</HeadCell>
            <HeadCell>Value</HeadCell>
            <HeadCell>Record</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rejected.map(({ seq, file, line, reason, field, value, raw }) => (
            <tr key={seq}>
              {isArchive && <Cell className="max-w-64 text-sm break-all">{file ?? "–"}</Cell>}
              <Cell isNumber>{formatCount(line)}</Cell>
              <Cell className="min-w-44">{refusalWords(reason)}</Cell>
              <Cell className="min-w-28">{field === null ? "–" : fieldWords(field)}</Cell>
              <Cell className="max-w-48 min-w-36 font-mono text-sm break-words">
                {value === "" ? "(empty)" : value}
              </Cell>
              <Cell className="max-w-96 min-w-60 font-mono text-xs break-all text-ink-soft">
                <span className="line-clamp-2">{raw}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
