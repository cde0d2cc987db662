import { GitCompareArrows } from "lucide-react";
import { OutcomeDaysCard } from "@/components/chart/outcome-days-card";
import { CompareTable } from "@/components/compare/compare-table";
import { SavableTable } from "@/components/figure/savable-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ComparePage } from "@/lib/present/caller-id/compare-page";
import { COMPARED_MAX } from "@/lib/present/caller-id/compare-path";
import { formatDaySpan } from "@/lib/present/format";

/** Up to four caller IDs beside each other, over the same days. */
export function CompareScreen({ compared, unknown, timeZone, from, to }: ComparePage) {
  const lastMoment = to === null ? null : new Date(Date.parse(to) - 1);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Compare caller IDs"
        note={
          from === null || lastMoment === null
            ? undefined
            : `Calls of ${formatDaySpan(from, lastMoment, timeZone)}; score and standing as of the last call.`
        }
        actions={compared.length === 0 ? undefined : <ButtonLink href="/caller-ids">Choose others</ButtonLink>}
      />
      {unknown.length === 0 ? null : <Notice tone="watch">You made no calls from {unknown.join(" and ")}.</Notice>}
      <Card isFlush>
        {compared.length === 0 ? (
          <EmptyState
            icon={GitCompareArrows}
            title="Nothing to compare yet"
            action={<ButtonLink href="/caller-ids">Choose caller IDs</ButtonLink>}
          >
            Tick 2 to {COMPARED_MAX} numbers in the list of caller IDs, then choose Compare.
          </EmptyState>
        ) : (
          <SavableTable name="Caller IDs compared">
            <CompareTable compared={compared} timeZone={timeZone} />
          </SavableTable>
        )}
      </Card>
      {compared.map(({ row, days }) => (
        <OutcomeDaysCard key={row.item.callerId} model={days} title={row.callerIdText} timeZone={timeZone} />
      ))}
    </div>
  );
}
