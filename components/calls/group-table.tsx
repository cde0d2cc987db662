import { RateFigure } from "@/components/figure/rate-figure";
import { OutcomeBar } from "@/components/outcome/outcome-bar";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { GroupKey } from "@/lib/ledger/report/group-source";
import { type CallGroupRow, type CallGroupTable, GROUP_WORDS, groupWord } from "@/lib/present/calls/call-group-rows";
import { formatCount, formatShare } from "@/lib/present/format";

interface GroupTableProps {
  readonly by: GroupKey;
  readonly table: CallGroupTable;
  /** Whether all bars are equally long, so that shares can be compared, or as long as the group has calls. */
  readonly isByShare: boolean;
  readonly onNarrow: (narrow: NonNullable<CallGroupRow["narrow"]>) => void;
}

/** Groups of calls: a bar of outcomes each, and the same in figures with what they rest on. */
export function GroupTable({ by, table, isByShare, onNarrow }: GroupTableProps) {
  const most = Math.max(1, ...table.rows.map(({ n }) => n));
  const hasRates = by !== "outcome";
  const { label } = GROUP_WORDS[by];
  return (
    <Table caption={`Calls by ${groupWord(by)}`}>
      <thead>
        <tr>
          <HeadCell>{label}</HeadCell>
          <HeadCell className="hidden w-1/3 md:table-cell">How they ended</HeadCell>
          <HeadCell isNumber>Calls</HeadCell>
          {hasRates ? (
            <>
              <HeadCell isNumber>Blocked</HeadCell>
              <HeadCell isNumber>Answered</HeadCell>
              <HeadCell isNumber className="hidden sm:table-cell">
                Declined
              </HeadCell>
              <HeadCell isNumber className="hidden sm:table-cell">
                Unwanted
              </HeadCell>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, label: name, n, share, parts, rates, narrow }) => (
          <tr key={key}>
            <RowHead className="max-w-64 break-words md:min-w-44">
              {narrow === null ? (
                name
              ) : (
                <button
                  type="button"
                  title="Show these calls alone"
                  onClick={() => onNarrow(narrow)}
                  className="cursor-pointer rounded-sm text-left text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-accent"
                >
                  {name}
                </button>
              )}
            </RowHead>
            <Cell className="hidden align-middle md:table-cell">
              <OutcomeBar parts={parts} length={isByShare ? 1 : n / most} />
            </Cell>
            <Cell isNumber>
              {formatCount(n)} <span className="block text-xs text-ink-faint sm:inline">{formatShare(share)}</span>
            </Cell>
            {hasRates ? (
              <>
                <Cell isNumber>
                  <RateFigure rate={rates.blocked} />
                </Cell>
                <Cell isNumber>
                  <RateFigure rate={rates.answer} />
                </Cell>
                <Cell isNumber className="hidden sm:table-cell">
                  <RateFigure rate={rates.declined} />
                </Cell>
                <Cell isNumber className="hidden sm:table-cell">
                  <RateFigure rate={rates.unwanted} />
                </Cell>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
