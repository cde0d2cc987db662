import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { RedressCaseItem } from "@/lib/present/redress/redress.schema";
import { caseRow } from "@/lib/present/redress/redress-page";

interface CaseTableProps {
  readonly cases: readonly RedressCaseItem[];
  readonly timeZone: string;
  readonly asOf: string;
}

/** Cases, a row each. */
export function CaseTable({ cases, timeZone, asOf }: CaseTableProps) {
  return (
    <Table caption="Redress cases">
      <thead>
        <tr>
          <HeadCell>Caller ID</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>Asked</HeadCell>
          <HeadCell className="max-sm:hidden">State</HeadCell>
          <HeadCell>Look again</HeadCell>
          <HeadCell>Opened</HeadCell>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => {
          const row = caseRow(one, timeZone, asOf);
          return (
            <tr key={row.id}>
              <RowHead className="whitespace-nowrap">
                <TextLink href={`/redress/${row.id}`} className="font-medium tabular-nums">
                  {row.number}
                  <span className="sr-only">
                    , {row.kind}, {row.blocker}
                  </span>
                </TextLink>
                {/* On a phone the column of states lies beyond the edge. */}
                <span className="mt-1 flex gap-1.5 sm:hidden">
                  <Badge tone={row.word.tone}>{row.word.label}</Badge>
                  {row.due?.isOver ? <Badge tone="bad">overdue</Badge> : null}
                </span>
              </RowHead>
              <Cell className="whitespace-nowrap">{row.kind}</Cell>
              <Cell className="max-w-72 min-w-40 wrap-anywhere text-ink-soft">{row.blocker}</Cell>
              <Cell className="max-sm:hidden">
                <Badge tone={row.word.tone}>{row.word.label}</Badge>
              </Cell>
              <Cell className="whitespace-nowrap">
                {row.due === null ? "–" : row.due.text}
                {row.due?.isOver ? (
                  <span className="ml-2">
                    <Badge tone="bad">overdue</Badge>
                  </span>
                ) : null}
              </Cell>
              <Cell className="whitespace-nowrap text-ink-soft">{row.opened}</Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
