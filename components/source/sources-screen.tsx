import { cx } from "class-variance-authority";
import { Waypoints } from "lucide-react";
import { SavableTable } from "@/components/figure/savable-table";
import { FidelityCells, FidelityHeads, FoldedFidelity } from "@/components/source/fidelity-cells";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, FROM_XL, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatCount, formatDay, formatThings } from "@/lib/present/format";
import type { SourceItem } from "@/lib/present/source/source.schema";
import type { SourcesPage } from "@/lib/present/source/source-page";

/** Where calls come from, and how much of what networks said survives on the way. */
export function SourcesScreen({ sources, timeZone }: SourcesPage) {
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Sources"
        note="How much of what networks said about failed calls survives in the records of each provider or trunk."
      />
      {sources.length === 0 ? (
        <Card>
          <EmptyState
            icon={Waypoints}
            title="No sources yet"
            action={
              <ButtonLink href="/imports" variant="primary">
                Import call records
              </ButtonLink>
            }
          >
            A source appears with its first import.
          </EmptyState>
        </Card>
      ) : (
        <Card isFlush>
          <SavableTable name="Sources">
            <Table caption="Sources">
              <thead>
                <tr>
                  <HeadCell>Source</HeadCell>
                  <HeadCell isNumber className={FROM_XL}>
                    Calls
                  </HeadCell>
                  <FidelityHeads />
                  <HeadCell className={FROM_XL}>Suspected</HeadCell>
                  <HeadCell className={FROM_XL}>Latest call</HeadCell>
                </tr>
              </thead>
              <tbody>
                {sources.map((source) => (
                  <SourceRow key={source.name} source={source} timeZone={timeZone} />
                ))}
              </tbody>
            </Table>
          </SavableTable>
        </Card>
      )}
    </div>
  );
}

function SourceRow({ source, timeZone }: { readonly source: SourceItem; readonly timeZone: string }) {
  const { name, calls, fidelity, lastCallAt } = source;
  const lastDay = lastCallAt === null ? null : formatDay(lastCallAt, timeZone);
  const suspected =
    fidelity.suspicions.length === 0 ? null : <Badge tone="watch">{remaps(fidelity.suspicions.length)}</Badge>;
  return (
    <tr>
      <RowHead className="min-w-28 wrap-anywhere xl:max-w-60">
        <TextLink href={`/sources/${encodeURIComponent(name)}`} data-saved>
          {name}
        </TextLink>
        <span className="block text-sm text-ink-soft xl:hidden">
          {formatThings(calls, "call")}
          {lastDay === null ? "" : `, the latest on ${lastDay}`} {suspected}
        </span>
        <FoldedFidelity fidelity={fidelity} />
      </RowHead>
      <Cell isNumber className={FROM_XL}>
        {formatCount(calls)}
      </Cell>
      <FidelityCells fidelity={fidelity} />
      <Cell className={FROM_XL}>{suspected ?? <span className="text-ink-faint">–</span>}</Cell>
      <Cell className={cx(FROM_XL, "whitespace-nowrap")}>{lastDay ?? "–"}</Cell>
    </tr>
  );
}

function remaps(count: number): string {
  return count === 1 ? "1 remap" : `${count} remaps`;
}
