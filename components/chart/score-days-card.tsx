"use client";

import { CircleDashed } from "lucide-react";
import dynamic from "next/dynamic";
import { ScoreDaysTable } from "@/components/chart/score-days-table";
import { useChartFrame } from "@/components/chart/use-chart-frame";
import { SavableTable } from "@/components/figure/savable-table";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ScoreDays } from "@/lib/present/caller-id/score-days";

const ScoreDaysChart = dynamic(
  () => import("@/components/chart/score-days-chart").then((module) => module.ScoreDaysChart),
  { ssr: false, loading: () => <Skeleton className="h-full" /> },
);

/** Scores per day with their interval, and the same as a table. */
export function ScoreDaysCard({ model }: { readonly model: ScoreDays }) {
  const { frame, isWanted, isBlankOnPaper, onDrawn } = useChartFrame();
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
      <div ref={frame} className={isBlankOnPaper ? "h-52 print:hidden" : "h-52"}>
        {isWanted ? <ScoreDaysChart model={model} onDrawn={onDrawn} /> : <Skeleton className="h-full" />}
      </div>
      {isBlankOnPaper ? <ScoreDaysTable model={model} /> : null}
      <Disclosure summary="The same as a table">
        {() => (
          <div className="-mx-4 mt-2">
            <SavableTable name="Score per day">
              <ScoreDaysTable model={model} />
            </SavableTable>
          </div>
        )}
      </Disclosure>
    </Card>
  );
}
