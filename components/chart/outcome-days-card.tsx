"use client";

import { cx } from "class-variance-authority";
import { ChartNoAxesColumn } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { chartLayers, type StackMode } from "@/components/chart/chart-rows";
import { OutcomeDaysTable } from "@/components/chart/outcome-days-table";
import { OutcomeLegend } from "@/components/chart/outcome-legend";
import { useChartFrame } from "@/components/chart/use-chart-frame";
import { SavableTable } from "@/components/figure/savable-table";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChangeBand } from "@/lib/present/chart/change-bands";
import type { DayMark } from "@/lib/present/chart/day-marks";
import { daysOfZone } from "@/lib/present/days-of-zone";
import { formatThings } from "@/lib/present/format";
import type { OutcomeDays } from "@/lib/present/outcome/outcome-days";

/** The chart library comes with the chart, when somebody comes to it: pages show their figures before it is there. */
const OutcomeDaysChart = dynamic(
  () => import("@/components/chart/outcome-days-chart").then((module) => module.OutcomeDaysChart),
  { ssr: false, loading: () => <Skeleton className="h-full" /> },
);

const MODES = [
  { value: "share", label: "Share" },
  { value: "refused", label: "Refused" },
  { value: "calls", label: "Calls" },
] as const;

interface OutcomeDaysCardProps {
  readonly model: OutcomeDays;
  readonly title: string;
  readonly timeZone: string;
  /** What happened on some of the days. */
  readonly marks?: readonly DayMark[];
  /** What is counted, where it is not all calls of the usual time. */
  readonly note?: string;
  /** Where the calls changed beyond chance. */
  readonly bands?: readonly ChangeBand[];
  /** How it is drawn at first. */
  readonly firstMode?: StackMode;
}

/** Outcomes per day: the stack, what its colours mean, and the same as a table. */
export function OutcomeDaysCard(props: OutcomeDaysCardProps) {
  const { model, title, timeZone, marks = [], note, bands = [], firstMode = "share" } = props;
  const [mode, setMode] = useState<StackMode>(firstMode);
  const { frame, isWanted, isBlankOnPaper, onDrawn } = useChartFrame();
  if (model.emptyReason !== null)
    return (
      <Card title={title}>
        <EmptyState icon={ChartNoAxesColumn} title="Nothing to draw">
          {model.emptyReason}
        </EmptyState>
      </Card>
    );
  const hasLayers = chartLayers(model, mode).length > 0;
  return (
    <Card
      title={title}
      note={`${note ?? countedWords(model, timeZone)}${unfinishedWords(model)}`}
      actions={<SegmentedControl label="Drawn as" choices={MODES} value={mode} onValueChange={setMode} />}
    >
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div ref={frame} className={cx("h-64 sm:h-72", isBlankOnPaper && hasLayers && "print:hidden")}>
          {!hasLayers ? (
            <EmptyState icon={ChartNoAxesColumn} title="Nothing was refused">
              None of {formatThings(model.n, "call")} was declined, unwanted, rejected or blocked.
            </EmptyState>
          ) : isWanted ? (
            <OutcomeDaysChart model={model} mode={mode} marks={marks} bands={bands} onDrawn={onDrawn} />
          ) : (
            <Skeleton className="h-full" />
          )}
        </div>
        <OutcomeLegend buckets={model.buckets} />
      </div>
      {isBlankOnPaper && hasLayers ? <OutcomeDaysTable model={model} caption={title} /> : null}
      <Listed what="Marked, dashed for imports and drawn through where somebody acted" things={marks} />
      <Listed what="Framed" things={bands} />
      <Disclosure summary="The same as a table">
        {() => (
          <div className="-mx-4 mt-2">
            <SavableTable name={title}>
              <OutcomeDaysTable model={model} caption={`${title}, as a table`} />
            </SavableTable>
          </div>
        )}
      </Disclosure>
    </Card>
  );
}

function countedWords({ n, days }: OutcomeDays, timeZone: string): string {
  const lastDay = days.at(-1)?.key;
  return `n = ${formatThings(n, "call")}. ${daysOfZone(timeZone, lastDay && `${lastDay}T00:00:00Z`)}`;
}

function unfinishedWords({ days }: OutcomeDays): string {
  const unfinished = days.find(({ isUnfinished }) => isUnfinished);
  return unfinished === undefined
    ? ""
    : ` ${unfinished.title} is drawn pale: its calls do not yet cover the whole day.`;
}

function Listed({ what, things }: { readonly what: string; readonly things: readonly { readonly text: string }[] }) {
  if (things.length === 0) return null;
  return (
    <p className="mt-2 text-sm text-ink-faint">
      {what}: {things.map(({ text }) => text).join("; ")}.
    </p>
  );
}
