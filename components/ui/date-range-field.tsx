"use client";

import { CalendarRange } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { TextField } from "@/components/ui/text-field";

/** A stretch of days, `2026-11-03`; empty where an end is open. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

interface DateRangeFieldProps extends DateRange {
  /** Stretches that can be had by name; none where there is nothing to count them from. */
  readonly presets: readonly { readonly label: string; readonly from: string; readonly to: string | null }[];
  readonly onChange: (range: DateRange) => void;
}

/** A first and a last day, by hand or by name; each end may stay open. */
export function DateRangeField({ from, to, presets, onChange }: DateRangeFieldProps) {
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
      {presets.length === 0 ? null : (
        <Menu
          align="end"
          trigger={
            <IconButton label="Choose days by name">
              <CalendarRange aria-hidden className="size-4" />
            </IconButton>
          }
        >
          {presets.map((preset) => (
            <MenuItem key={preset.label} onClick={() => onChange({ from: preset.from, to: preset.to ?? "" })}>
              {preset.label}
            </MenuItem>
          ))}
          <MenuItem onClick={() => onChange({ from: "", to: "" })}>All days</MenuItem>
        </Menu>
      )}
    </div>
  );
}
