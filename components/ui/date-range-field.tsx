"use client";

import { CalendarRange } from "lucide-react";
import { lazy, Suspense } from "react";
import type { DateRange, DateRangeChoice } from "@/components/ui/date-range";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { useReached } from "@/components/ui/use-reached";

const loadMenu = () => import("@/components/ui/date-preset-menu");

/** Comes when somebody reaches for the button. */
const DatePresetMenu = lazy(() => loadMenu().then((module) => ({ default: module.DatePresetMenu })));

interface DateRangeFieldProps extends DateRange, DateRangeChoice {}

/** A first and a last day, by hand or by name; each end may stay open. */
export function DateRangeField({ from, to, presets, onChange }: DateRangeFieldProps) {
  const [isWanted, listeners] = useReached(loadMenu);
  return (
    <div className="flex min-w-0 items-end gap-1.5">
      <TextField
        className="flex-1 md:w-36 md:flex-none"
        label="From"
        name="from"
        type="date"
        value={from}
        max={to === "" ? undefined : to}
        onValueChange={(day) => onChange({ from: day, to })}
      />
      <TextField
        className="flex-1 md:w-36 md:flex-none"
        label="To"
        name="to"
        type="date"
        value={to}
        min={from === "" ? undefined : from}
        onValueChange={(day) => onChange({ from, to: day })}
      />
      {presets.length === 0 ? null : isWanted ? (
        <Suspense fallback={<Trigger />}>
          <DatePresetMenu presets={presets} onChange={onChange} trigger={<Trigger />} />
        </Suspense>
      ) : (
        <Trigger {...listeners} />
      )}
    </div>
  );
}

function Trigger(props: Omit<IconButtonProps, "label" | "children">) {
  return (
    <IconButton aria-haspopup="menu" label="Choose days by name" {...props}>
      <CalendarRange aria-hidden className="size-4" />
    </IconButton>
  );
}
