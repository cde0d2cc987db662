import { OutcomeLabel } from "@/components/outcome/outcome-label";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatTime, formatZone } from "@/lib/present/format";
import { refusalWords, skipWords } from "@/lib/present/import/import-words";
import type { PreviewedRecord } from "@/lib/present/import/mapping.schema";
import { fieldWords } from "@/lib/present/import/mapping-form";

interface MappingResultProps {
  readonly records: readonly PreviewedRecord[];
  readonly timeZone: string;
}

/** The first records as they would be read: a call with its outcome, or why there is none. */
export function MappingResult({ records, timeZone }: MappingResultProps) {
  return (
    <Card title="How they are read" note={`Nothing is stored yet. Times in ${formatZone(timeZone)}.`} isFlush>
      <div className="max-h-96 overflow-y-auto">
        <Table caption="How the first records are read">
          <thead>
            <tr>
              <HeadCell isNumber>Line</HeadCell>
              <HeadCell>Becomes</HeadCell>
              <HeadCell>Caller ID</HeadCell>
              <HeadCell>Callee</HeadCell>
              <HeadCell>Start</HeadCell>
              <HeadCell isNumber>Talk time</HeadCell>
              <HeadCell>Carrier</HeadCell>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <ResultRow key={record.line} record={record} timeZone={timeZone} />
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}

function ResultRow({ record, timeZone }: { readonly record: PreviewedRecord; readonly timeZone: string }) {
  const { line, becomes, callerId, callee, startedAt, durationMs, carrier } = record;
  if (becomes !== "call")
    return (
      <tr>
        <Cell isNumber>{line}</Cell>
        <Cell colSpan={6}>
          <Badge tone={becomes === "rejected" ? "bad" : "neutral"}>
            {becomes === "rejected" ? "Rejected" : "Skipped"}
          </Badge>{" "}
          <span className="text-ink-soft">{why(record)}</span>
        </Cell>
      </tr>
    );
  return (
    <tr>
      <Cell isNumber>{line}</Cell>
      <Cell className="whitespace-nowrap">
        {record.outcome === null ? "A call" : <OutcomeLabel outcome={record.outcome} />}
      </Cell>
      <Cell className="whitespace-nowrap">{callerId}</Cell>
      <Cell className="whitespace-nowrap">{callee}</Cell>
      <Cell className="whitespace-nowrap">{startedAt === null ? "" : formatTime(startedAt, timeZone)}</Cell>
      <Cell isNumber>{durationMs === null ? "–" : `${durationMs / 1_000} s`}</Cell>
      <Cell>{carrier === "" ? "–" : carrier}</Cell>
    </tr>
  );
}

function why({ becomes, reason, field, value }: PreviewedRecord): string {
  if (becomes === "left_out") return skipWords(reason ?? "");
  const shown = value === null || value === "" ? "" : ` (${value})`;
  return `${field === null ? "" : `${fieldWords(field)}: `}${lowerFirst(refusalWords(reason ?? ""))}${shown}`;
}

/** A sentence that goes on: its first letter small, its abbreviations as they are. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
