"use client";

import { useId } from "react";

interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
}

/** Two to five choices side by side, of which one always holds: radio buttons, which every keyboard and reader knows. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, choices, value, onValueChange } = props;
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-md border print:hidden border-line-strong/60 bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="relative inline-flex h-7 cursor-pointer items-center rounded-sm px-2.5 text-sm whitespace-nowrap text-ink-soft select-none hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-[0_1px_2px_rgb(0_0_0/0.14)] has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onValueChange(choice.value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-sm outline-none"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
