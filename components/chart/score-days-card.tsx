"use client";

import { CircleDashed } from "lucide-react";
import dynamic from "next/dynamic";
import { SavableTable } from "@/components/figure/savable-table";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { useInSight } from "@/components/ui/use-in-sight";
import type { ScoreDays } from "@/lib/present/caller-id/score-days";
import { formatCount } from "@/lib/present/format";

const ScoreDaysChart = dynamic(
  () => import("@/components/chart/score-days-chart").then((module) => module.ScoreDaysChart),
  { ssr: false, loading: () => <Skeleton className="h-full" /> },
);

/** Scores per day with their interval, and the same as a table. */
export function ScoreDaysCard({ model }: { readonly model: ScoreDays }) {
  const [frame, isInSight] = useInSight<HTMLDivElement>();
  if (model.emptyReason !== null)
    return (
      <Card title="Score per day">
        <EmptyState icon={CircleDashed} title="Nothing to draw">
          {model.emptyReason}
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title="Score per day"
      note="At the end of each day (UTC), with its 80% interval. A day without calls is a gap."
    >
      <div ref={frame} className="h-52">
        {isInSight ? <ScoreDaysChart model={model} /> : <Skeleton className="h-full" />}
      </div>
      <Disclosure summary="The same as a table">
        {() => (
          <div className="-mx-4 mt-2">
            <SavableTable name="Score per day">
              <Table caption="Score per day, as a table">
                <thead>
                  <tr>
                    <HeadCell>Day</HeadCell>
                    <HeadCell isNumber>Score</HeadCell>
                    <HeadCell isNumber>80% interval</HeadCell>
                    <HeadCell isNumber>Attempts</HeadCell>
                  </tr>
                </thead>
                <tbody>
                  {[...model.points].reverse().map(({ key, title, score, range, attempts }) => (
                    <tr key={key}>
                      <RowHead className="whitespace-nowrap">{title}</RowHead>
                      <Cell isNumber>{score ?? "–"}</Cell>
                      <Cell isNumber>{range === null ? "–" : `${range[0]} to ${range[1]}`}</Cell>
                      <Cell isNumber>{formatCount(attempts)}</Cell>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </SavableTable>
          </div>
        )}
      </Disclosure>
    </Card>
  );
}
