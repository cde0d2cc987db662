"use client";

import { SuggestField } from "@/components/ui/suggest-field";

interface ListFieldProps {
  readonly label: string;
  readonly name: string;
  /** Values with commas between. */
  readonly value: string;
  readonly placeholder?: string;
  readonly onSettle: (value: string) => void;
  /** Says what is wrong with values that stand with commas between; null when nothing is. */
  readonly problem: (value: string) => string | null;
}

/** Several values, written with commas or spaces between. */
export function ListField({ value, onSettle, problem, ...rest }: ListFieldProps) {
  return (
    <SuggestField
      {...rest}
      value={value.replaceAll(",", ", ")}
      suggestions={[]}
      onSettle={(text) => onSettle(joined(text))}
      problem={(text) => problem(joined(text))}
    />
  );
}

function joined(text: string): string {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .join(",");
}
