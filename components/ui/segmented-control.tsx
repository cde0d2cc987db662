"use client";

import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { Choice } from "@/components/ui/native-select";

interface SegmentedControlProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onValueChange: (value: string) => void;
}

/** Two to five choices side by side, of which one always holds. */
export function SegmentedControl({ label, choices, value, onValueChange }: SegmentedControlProps) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        if (next !== undefined) onValueChange(next);
      }}
      className="inline-flex rounded-md border border-line-strong/60 bg-sunken p-0.5"
    >
      {choices.map((choice) => (
        <Toggle
          key={choice.value}
          value={choice.value}
          className="h-7 cursor-pointer rounded-sm px-2.5 text-sm text-ink-soft select-none hover:text-ink data-pressed:bg-surface data-pressed:font-medium data-pressed:text-ink data-pressed:shadow-popup"
        >
          {choice.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
