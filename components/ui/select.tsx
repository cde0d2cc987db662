"use client";

import { Select as Base } from "@base-ui/react/select";
import { cx } from "class-variance-authority";
import { Check, ChevronsUpDown } from "lucide-react";
import { CONTROL_LOOK } from "@/components/ui/control-look";
import type { Choice } from "@/components/ui/native-select";

interface SelectProps {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly className?: string;
}

/** A choice among a few. */
export function Select({ label, choices, value, onValueChange, className }: SelectProps) {
  return (
    <Base.Root
      items={choices}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onValueChange(next);
      }}
    >
      <Base.Trigger
        aria-label={label}
        className={cx(CONTROL_LOOK, "flex cursor-pointer items-center justify-between gap-2 text-left", className)}
      >
        <Base.Value className="truncate" />
        <Base.Icon>
          <ChevronsUpDown aria-hidden className="size-4 text-ink-faint" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50" alignItemWithTrigger={false}>
          <Base.Popup className="min-w-(--anchor-width) rounded-md border bg-surface py-1 shadow-popup outline-none">
            <Base.List className="max-h-(--available-height) overflow-y-auto">
              {choices.map((choice) => (
                <Base.Item
                  key={choice.value}
                  value={choice.value}
                  className="grid cursor-pointer grid-cols-[1rem_1fr] items-center gap-2 py-1.5 pr-4 pl-2.5 text-base outline-none select-none data-highlighted:bg-accent-soft"
                >
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Base.ItemIndicator>
                  <Base.ItemText className="col-start-2">{choice.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
