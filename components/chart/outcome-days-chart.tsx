"use client";

import { useEffect } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { type ChartRow, chartLayers, chartRows, type StackMode } from "@/components/chart/chart-rows";
import { DayHover } from "@/components/chart/day-hover";
import { BUCKET_COLOURS } from "@/components/outcome/bucket-colour";
import type { ChangeBand } from "@/lib/present/chart/change-bands";
import { BUCKET_WORDS } from "@/lib/present/chart/chart-bucket";
import type { DayMark } from "@/lib/present/chart/day-marks";
import { formatShortCount } from "@/lib/present/chart/format-short-count";
import { formatShare } from "@/lib/present/format";
import type { OutcomeDays } from "@/lib/present/outcome/outcome-days";

interface OutcomeDaysChartProps {
  readonly model: OutcomeDays;
  readonly mode: StackMode;
  readonly marks: readonly DayMark[];
  readonly bands: readonly ChangeBand[];
  readonly onDrawn: () => void;
}

/** Between the library's layers of bars (300) and lines (400). */
const ABOVE_BARS = 350;
/** Few days have no need of a chart full of colour. */
const BAR_PX_MAX = 72;
const TICK = { fill: "var(--ink-faint)", fontSize: 12 };

/** Draws outcomes per day as it was told to; it decides nothing. */
export function OutcomeDaysChart({ model, mode, marks, bands, onDrawn }: OutcomeDaysChartProps) {
  useEffect(onDrawn, [onDrawn]);
  const rows = chartRows(model, mode);
  const layers = chartLayers(model, mode);
  const unfinished = model.days.find(({ isUnfinished }) => isUnfinished);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        // The library stacks in the order in which layers come: one that comes later would lie upon all others.
        key={layers.join(" ")}
        data={[...rows]}
        margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="14%"
        maxBarSize={BAR_PX_MAX}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={{ stroke: "var(--line)" }} minTickGap={28} />
        <YAxis
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width={44}
          domain={mode === "share" ? [0, 1] : [0, "auto"]}
          tickFormatter={(value: number) => (mode === "calls" ? formatShortCount(value) : formatShare(value))}
        />
        <Tooltip
          cursor={{ fill: "var(--ink)", fillOpacity: 0.06 }}
          isAnimationActive={false}
          content={({ active, label }) => <DayHover day={active ? dayOf(rows, label) : null} />}
        />
        {layers.map((bucket) => (
          <Bar
            key={bucket}
            dataKey={(row: ChartRow) => row.values[bucket]}
            name={BUCKET_WORDS[bucket].label}
            stackId="outcomes"
            fill={BUCKET_COLOURS[bucket]}
            isAnimationActive={false}
          />
        ))}
        {marks.map(({ label, hasAction }) => (
          <ReferenceLine
            key={label}
            x={label}
            stroke={hasAction ? "var(--accent)" : "var(--ink)"}
            strokeOpacity={hasAction ? 1 : 0.7}
            {...(hasAction ? { strokeWidth: 2 } : { strokeDasharray: "2 4" })}
          />
        ))}
        {bands.map(({ id, first, last }) => (
          <ReferenceArea
            key={id}
            x1={first}
            x2={last}
            fill="var(--ink)"
            fillOpacity={0.1}
            stroke="var(--ink)"
            strokeOpacity={0.75}
            strokeDasharray="4 2"
            zIndex={ABOVE_BARS}
          />
        ))}
        {unfinished === undefined ? null : (
          <ReferenceArea
            x1={unfinished.label}
            x2={unfinished.label}
            fill="var(--surface)"
            fillOpacity={0.45}
            zIndex={ABOVE_BARS}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}

function dayOf(rows: readonly ChartRow[], label: unknown) {
  return rows.find((row) => row.label === label)?.day ?? null;
}
