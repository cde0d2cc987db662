import { Waypoints } from "lucide-react";
import { SavableTable } from "@/components/figure/savable-table";
import { FidelityCells, FidelityHeads } from "@/components/source/fidelity-cells";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatCount, formatDay } from "@/lib/present/format";
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
                  <HeadCell isNumber>Calls</HeadCell>
                  <FidelityHeads />
                  <HeadCell>Suspected</HeadCell>
                  <HeadCell>Latest call</HeadCell>
                </tr>
              </thead>
              <tbody>
                {sources.map(({ name, calls, fidelity, lastCallAt }) => (
                  <tr key={name}>
                    <RowHead className="min-w-28 max-w-60 break-words">
                      <TextLink href={`/sources/${encodeURIComponent(name)}`}>{name}</TextLink>
                    </RowHead>
                    <Cell isNumber>{formatCount(calls)}</Cell>
                    <FidelityCells fidelity={fidelity} />
                    <Cell>
                      {fidelity.suspicions.length === 0 ? (
                        <span className="text-ink-faint">–</span>
                      ) : (
                        <Badge tone="watch">{remaps(fidelity.suspicions.length)}</Badge>
                      )}
                    </Cell>
                    <Cell className="whitespace-nowrap">
                      {lastCallAt === null ? "–" : formatDay(lastCallAt, timeZone)}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </SavableTable>
        </Card>
      )}
    </div>
  );
}

function remaps(count: number): string {
  return count === 1 ? "1 remap" : `${count} remaps`;
}
