"use client";

import type { ReactElement } from "react";
import type { DateRangeChoice } from "@/components/ui/date-range";
import { Menu, MenuItem } from "@/components/ui/menu";

interface DatePresetMenuProps extends DateRangeChoice {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
}

/** Stretches of days by name, below their button; open from the start. */
export function DatePresetMenu({ presets, onChange, trigger }: DatePresetMenuProps) {
  return (
    <Menu isOpenAtFirst align="end" trigger={trigger}>
      {presets.map((preset) => (
        <MenuItem key={preset.label} onClick={() => onChange({ from: preset.from, to: preset.to ?? "" })}>
          {preset.label}
        </MenuItem>
      ))}
      <MenuItem onClick={() => onChange({ from: "", to: "" })}>All days</MenuItem>
    </Menu>
  );
}
