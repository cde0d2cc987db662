"use client";

import { useEffect } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { ScoreDays, ScorePoint } from "@/lib/present/caller-id/score-days";
import { formatCount } from "@/lib/present/format";

const TICK = { fill: "var(--ink-faint)", fontSize: 12 };
const BANDS = [0, 25, 50, 75, 100];

/** Draws scores per day with their interval as it was told to; it decides nothing. */
export function ScoreDaysChart({ model, onDrawn }: { readonly model: ScoreDays; readonly onDrawn: () => void }) {
  useEffect(onDrawn, [onDrawn]);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...model.points]} margin={{ top: 4, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={{ stroke: "var(--line)" }} minTickGap={28} />
        <YAxis tick={TICK} tickLine={false} axisLine={false} width={32} domain={[0, 100]} ticks={BANDS} />
        <Tooltip
          cursor={{ stroke: "var(--line-strong)" }}
          isAnimationActive={false}
          content={({ active, label }) => (
            <ScoreHover point={active ? (model.points.find((point) => point.label === label) ?? null) : null} />
          )}
        />
        <Area
          dataKey="range"
          type="monotone"
          stroke="none"
          fill="var(--accent)"
          fillOpacity={0.16}
          connectNulls={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="score"
          type="monotone"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={model.points.length < 15 ? { r: 2.5, fill: "var(--accent)" } : false}
          connectNulls={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function ScoreHover({ point }: { readonly point: ScorePoint | null }) {
  if (point === null) return null;
  return (
    <div className="rounded-md border bg-surface px-3 py-2 text-sm text-ink shadow-popup">
      <p className="font-semibold">{point.title}</p>
      {point.score === null || point.range === null ? (
        <p className="text-ink-soft">No score on this day</p>
      ) : (
        <p>
          Score {point.score}{" "}
          <span className="text-ink-soft">
            ({point.range[0]} to {point.range[1]}, n = {formatCount(point.attempts)} that day)
          </span>
        </p>
      )}
    </div>
  );
}
