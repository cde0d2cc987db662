import { cx } from "class-variance-authority";
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

/** A phone shows it below the caller ID instead. */
const FROM_SM = "hidden sm:table-cell";

/** Cases, a row each. */
export function CaseTable({ cases, timeZone, asOf }: CaseTableProps) {
  return (
    <Table caption="Redress cases">
      <thead>
        <tr>
          <HeadCell>Caller ID</HeadCell>
          <HeadCell className={FROM_SM}>What</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell>Look again</HeadCell>
          <HeadCell>Asked</HeadCell>
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
                <span aria-hidden className="block text-xs text-ink-faint sm:hidden">
                  {row.kind}
                </span>
              </RowHead>
              <Cell className={cx(FROM_SM, "whitespace-nowrap")}>{row.kind}</Cell>
              <Cell>
                <Badge tone={row.word.tone}>{row.word.label}</Badge>
              </Cell>
              <Cell className="min-w-28 sm:whitespace-nowrap">
                <span className="mr-2">{row.due === null ? "–" : row.due.text}</span>
                {row.due?.isOver ? <Badge tone="bad">overdue</Badge> : null}
              </Cell>
              <Cell className="max-w-72 min-w-40 wrap-anywhere text-ink-soft">{row.blocker}</Cell>
              <Cell className="whitespace-nowrap text-ink-soft">{row.opened}</Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
