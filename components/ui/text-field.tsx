"use client";

import { Field } from "@base-ui/react/field";
import { cx } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { CONTROL_LOOK } from "@/components/ui/control-look";

interface TextFieldProps extends Omit<ComponentProps<typeof Field.Control>, "className" | "name"> {
  readonly label: string;
  readonly name: string;
  /** What to write and why, in a sentence. */
  readonly description?: ReactNode;
  /** What is wrong with the value; null when nothing is. */
  readonly error?: string | null;
  readonly className?: string;
}

/** A line of text with its label, a description, and what is wrong with it. */
export function TextField({ label, name, description, error = null, className, ...control }: TextFieldProps) {
  return (
    <Field.Root name={name} invalid={error !== null} className={cx("flex min-w-0 flex-col gap-1", className)}>
      <Field.Label className="text-sm font-medium text-ink">{label}</Field.Label>
      <Field.Control {...control} className={CONTROL_LOOK} />
      {description === undefined ? null : (
        <Field.Description className="text-xs text-ink-faint">{description}</Field.Description>
      )}
      <Field.Error match={error !== null} className="text-sm text-bad">
        {error}
      </Field.Error>
    </Field.Root>
  );
}
